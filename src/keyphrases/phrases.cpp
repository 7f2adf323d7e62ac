#include "keyphrases/phrases.h"

#include <algorithm>
#include <tuple>

#include "text/characters.h"

namespace zubda {
namespace {

constexpr PhraseKey no_phrase = {no_term, no_term, no_term, no_term};
constexpr std::size_t max_bridges = 1;

struct PairPlace {
  std::uint64_t pair;   ///< Both terms.
  std::uint32_t place;  ///< The second word.
};

/// Each pair of key words that follow each other.
std::vector<PairPlace> find_pairs(std::span<const Word> words) {
  std::vector<PairPlace> pairs;
  std::size_t before = words.size();
  std::size_t bridges = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].apart) before = words.size();
    if (words[i].term == no_term) {
      if (++bridges > max_bridges) before = words.size();
      continue;
    }
    if (before < words.size())
      pairs.push_back({std::uint64_t{words[before].term} << 32 | words[i].term, static_cast<std::uint32_t>(i)});
    before = i;
    bridges = 0;
  }
  return pairs;
}

/// For each key word, whether it follows the key word before it more than once in the text. What is longer can only be
/// repeated if all its pairs are.
std::vector<bool> repeated_pairs(std::span<const Word> words) {
  auto pairs = find_pairs(words);
  std::ranges::sort(pairs, {}, &PairPlace::pair);
  std::vector<bool> repeated(words.size());
  for (std::size_t i = 0; i < pairs.size(); ++i)
    repeated[pairs[i].place] =
        (i > 0 && pairs[i - 1].pair == pairs[i].pair) || (i + 1 < pairs.size() && pairs[i + 1].pair == pairs[i].pair);
  return repeated;
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

/// Calls `sink(key, word count)` for each phrase that begins with the key word `first`.
template <class Sink>
void for_each_phrase_from(std::size_t first, std::span<const Word> words, const std::vector<bool>& repeated,
                          Sink&& sink) {
  auto key = no_phrase;
  std::size_t length = 0;
  std::size_t bridges = 0;
  bool is_repeated = true;
  for (std::size_t i = first; i < words.size() && (i == first || !words[i].apart); ++i) {
    if (words[i].term == no_term) {
      if (++bridges > max_bridges) return;
      continue;
    }
    if (length == key.size()) return;
    if (length > 0) is_repeated = is_repeated && repeated[i];
    key[length++] = words[i].term;
    const bool cuts_a_compound = i + 1 < words.size() && words[i + 1].glued;
    const bool is_phrase = is_repeated || (bridges == 0 && is_whole_run(words, first, i));
    if (!cuts_a_compound && is_phrase && !repeats_a_term(key, length)) sink(key, i - first + 1);
  }
}

template <class Sink>
void for_each_place(std::string_view text, std::span<const Word> words, const std::vector<bool>& repeated,
                    Sink&& sink) {
  for (std::size_t first = 0; first < words.size(); ++first) {
    const auto& word = words[first];
    if (word.term == no_term || word.glued || !word.may_lead) continue;
    const bool opens_sentence = first == 0 || words[first - 1].sentence != word.sentence;
    const bool is_capital = !opens_sentence && character(decode_at(text, word.span.begin).code).is(is_upper);
    for_each_phrase_from(first, words, repeated, [&](const PhraseKey& key, std::size_t word_count) {
      sink(PhrasePlace{key, static_cast<std::uint32_t>(first), static_cast<std::uint8_t>(word_count), is_capital});
    });
  }
}

/// Places are counted first: a list that grows is there twice while it is moved.
std::vector<PhrasePlace> find_places(std::string_view text, std::span<const Word> words) {
  const auto repeated = repeated_pairs(words);
  std::size_t count = 0;
  for_each_place(text, words, repeated, [&](const PhrasePlace&) { ++count; });
  std::vector<PhrasePlace> places;
  places.reserve(count);
  for_each_place(text, words, repeated, [&](const PhrasePlace& place) { places.push_back(place); });
  return places;
}

/// Calls `sink` for each shorter phrase in the terms of `key`.
template <class Sink>
void for_each_part(const PhraseKey& key, Sink&& sink) {
  const auto length = length_of(key);
  for (std::size_t begin = 0; begin < length; ++begin)
    for (std::size_t size = 1; begin + size <= length && size < length; ++size) {
      auto part = no_phrase;
      std::copy_n(key.begin() + static_cast<std::ptrdiff_t>(begin), size, part.begin());
      sink(part);
    }
}

}  // namespace

Phrases::Phrases(std::string_view text, std::span<const Word> words) : places_(find_places(text, words)) {
  std::ranges::sort(places_, [](const PhrasePlace& a, const PhrasePlace& b) {
    return std::tie(a.key, a.first) < std::tie(b.key, b.first);
  });
  const auto begins = [&](std::size_t i) { return i == 0 || places_[i].key != places_[i - 1].key; };
  std::size_t count = 0;
  for (std::size_t i = 0; i < places_.size(); ++i) count += begins(i) ? 1 : 0;
  begins_.reserve(count + 1);
  for (std::size_t i = 0; i < places_.size(); ++i)
    if (begins(i)) begins_.push_back(static_cast<std::uint32_t>(i));
  begins_.push_back(static_cast<std::uint32_t>(places_.size()));
  count_containing();
}

PhraseCounts Phrases::counts(std::size_t phrase) const {
  const auto all = places(phrase);
  const auto length = length_of(key(phrase));
  PhraseCounts counts;
  counts.frequency = static_cast<std::uint32_t>(all.size());
  counts.first = all.front().first;
  counts.last = all.back().first;
  counts.containing = containing_[phrase];
  for (const auto& place : all) {
    counts.bridges += place.word_count > length ? 1 : 0;
    counts.capitals += place.is_capital ? 1 : 0;
  }
  return counts;
}

/// Tells each phrase the frequency of the longer ones it is part of.
void Phrases::count_containing() {
  containing_.resize(size());
  for (std::size_t phrase = 0; phrase < size(); ++phrase) {
    const auto frequency = static_cast<std::uint32_t>(places(phrase).size());
    if (frequency < 2) continue;
    for_each_part(key(phrase), [&](const PhraseKey& part) {
      const auto end = begins_.end() - 1;
      const auto found =
          std::ranges::lower_bound(begins_.begin(), end, part, {}, [&](std::uint32_t at) { return places_[at].key; });
      if (found == end || places_[*found].key != part) return;
      auto& containing = containing_[static_cast<std::size_t>(found - begins_.begin())];
      containing = std::max(containing, frequency);
    });
  }
}

}  // namespace zubda
