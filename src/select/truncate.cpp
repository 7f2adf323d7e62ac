#include "select/truncate.h"

#include <algorithm>
#include <vector>

#include "select/cut_places.h"
#include "text/characters.h"
#include "text/words.h"

namespace zubda {
namespace {

/// The end of at most `count` characters of `text` from `begin`.
std::size_t end_of_characters(std::string_view text, Span span, std::size_t count) {
  auto at = span.begin;
  while (at < span.end && count-- > 0) at += decode_at(text, at).length;
  // Marks belong to the letter that was kept.
  while (at > span.begin && at < span.end && character(decode_at(text, at).code).word_break() == WordBreak::extend)
    at -= decode_before(text, at).length;
  return std::max(at, span.begin + decode_at(text, span.begin).length);
}

}  // namespace

ScoredSentence truncate(std::string_view text, ScoredSentence sentence, const Budget& budget,
                        const Language& language) {
  const auto whole = sentence.sentence.span;
  const auto limit = budget.characters <= whole.end ? end_of_characters(text, whole, budget.characters - 1) : whole.end;
  DictionaryBreaker dictionary;
  std::vector<Span> words;
  read_words(text, whole, dictionary, words);
  std::size_t count = 0;
  std::size_t fitting = 0;
  for (const auto word : words) {
    count += count_words(text, word, dictionary);
    if (word.end > limit || count > budget.words) break;
    ++fitting;
  }
  CutPlace place{limit, CutAt::word};
  if (fitting > 0 && fitting < words.size()) place = find_cut_place(text, whole, words, fitting, language);
  // A closing mark may be one character more than there is room for.
  else if (fitting > 0) place.end = words.back().end;
  sentence.sentence.span.end = std::min(place.end, limit);
  sentence.words = count_words(text, sentence.sentence.span, dictionary);
  sentence.truncated = true;
  sentence.cut_at = place.at;
  return sentence;
}

}  // namespace zubda
