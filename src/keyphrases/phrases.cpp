#include "keyphrases/phrases.h"

#include <algorithm>

#include "text/characters.h"

namespace zubda {
namespace {

constexpr PhraseKey no_phrase = {no_term, no_term, no_term, no_term};
constexpr std::size_t max_bridges = 1;

/// Calls `sink(key, length, last word, bridges)` for each way to go on from the key word `first`.
template <class Sink>
void extend_phrase(std::span<const Word> words, std::size_t first, std::size_t longest, Sink&& sink) {
  auto key = no_phrase;
  std::size_t length = 0;
  std::size_t bridges = 0;
  for (std::size_t i = first; i < words.size() && (i == first || !words[i].apart); ++i) {
    if (words[i].term == no_term) {
      if (++bridges > max_bridges) return;
      continue;
    }
    if (length == longest) return;
    key[length++] = words[i].term;
    const bool cuts_a_compound = i + 1 < words.size() && words[i + 1].glued;
    if (!cuts_a_compound) sink(key, length, i, bridges);
  }
}

using PairCounts = std::unordered_map<std::uint64_t, std::uint32_t>;

std::uint64_t pair_of(TermId a, TermId b) { return std::uint64_t{a} << 32 | b; }

/// How often two key words follow each other. What is longer can only be repeated if all its pairs are.
PairCounts count_pairs(std::span<const Word> words) {
  PairCounts pairs;
  std::size_t before = words.size();
  std::size_t bridges = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].apart) before = words.size();
    if (words[i].term == no_term) {
      if (++bridges > max_bridges) before = words.size();
      continue;
    }
    if (before < words.size()) ++pairs[pair_of(words[before].term, words[i].term)];
    before = i;
    bridges = 0;
  }
  return pairs;
}

bool is_repeated(const PhraseKey& key, std::size_t length, const PairCounts& pairs) {
  for (std::size_t i = 1; i < length; ++i)
    if (pairs.at(pair_of(key[i - 1], key[i])) < 2) return false;
  return true;
}

/// Whether nothing could be added to the words [first, last] on either side.
bool is_whole_run(std::span<const Word> words, std::size_t first, std::size_t last) {
  const bool begins = first == 0 || words[first].apart || words[first - 1].term == no_term;
  const bool ends = last + 1 == words.size() || words[last + 1].apart || words[last + 1].term == no_term;
  return begins && ends;
}

bool repeats_a_term(const PhraseKey& key, std::size_t length) {
  for (std::size_t i = 1; i < length; ++i)
    if (std::find(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(i), key[i]) !=
        key.begin() + static_cast<std::ptrdiff_t>(i))
      return true;
  return false;
}

/// Tells each phrase the frequency of the longer ones it is part of.
void count_containing(PhraseMap<PhraseCounts>& phrases) {
  for (const auto& [key, counts] : phrases) {
    const auto length = length_of(key);
    if (length < 2 || counts.frequency < 2) continue;
    for (std::size_t begin = 0; begin < length; ++begin)
      for (std::size_t size = 1; begin + size <= length && size < length; ++size) {
        auto part = no_phrase;
        std::copy_n(key.begin() + static_cast<std::ptrdiff_t>(begin), size, part.begin());
        if (const auto found = phrases.find(part); found != phrases.end())
          found->second.containing = std::max(found->second.containing, counts.frequency);
      }
  }
}

}  // namespace

void for_each_phrase(std::span<const Word> words,
                     const std::function<void(const PhraseKey&, std::size_t, std::size_t)>& sink) {
  const auto pairs = count_pairs(words);
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (words[first].term == no_term || words[first].glued || !words[first].may_lead) continue;
    extend_phrase(words, first, no_phrase.size(),
                  [&](const PhraseKey& key, std::size_t length, std::size_t last, std::size_t bridges) {
                    const bool is_phrase = length == 1 || is_repeated(key, length, pairs) ||
                                           (bridges == 0 && is_whole_run(words, first, last));
                    if (is_phrase && !repeats_a_term(key, length)) sink(key, first, last);
                  });
  }
}

PhraseMap<PhraseCounts> count_phrases(std::string_view text, std::span<const Word> words) {
  PhraseMap<PhraseCounts> phrases;
  for_each_phrase(words, [&](const PhraseKey& key, std::size_t first, std::size_t last) {
    auto& counts = phrases[key];
    if (counts.frequency++ == 0) counts.first = static_cast<std::uint32_t>(first);
    counts.last = static_cast<std::uint32_t>(first);
    counts.bridges += last - first + 1 > length_of(key) ? 1 : 0;
    const bool opens_sentence = first == 0 || words[first - 1].sentence != words[first].sentence;
    const bool is_capital = character(decode_at(text, words[first].span.begin).code).is(is_upper);
    counts.capitals += is_capital && !opens_sentence ? 1 : 0;
  });
  count_containing(phrases);
  return phrases;
}

}  // namespace zubda
