#include "select/truncate.h"

#include <algorithm>

#include "text/characters.h"
#include "text/words.h"

namespace zubda {
namespace {

/// The end of at most `count` characters of `text` from `begin`.
std::size_t end_of_characters(std::string_view text, Span span, std::size_t count) {
  auto at = span.begin;
  while (at < span.end && count-- > 0) at += decode_at(text, at).length;
  // Marks belong to the letter that was kept.
  while (at < span.end && character(decode_at(text, at).code).word_break() == WordBreak::extend)
    at -= decode_before(text, at).length;
  return std::max(at, span.begin + decode_at(text, span.begin).length);
}

}  // namespace

ScoredSentence truncate(std::string_view text, ScoredSentence sentence, const Budget& budget) {
  const auto whole = sentence.sentence.span;
  const auto limit = budget.characters <= whole.end ? end_of_characters(text, whole, budget.characters - 1) : whole.end;
  DictionaryBreaker dictionary;
  std::vector<Span> words;
  read_words(text, whole, dictionary, words);
  std::size_t count = 0;
  auto end = whole.begin;
  for (const auto word : words) {
    count += count_words(text, word, dictionary);
    if (word.end > limit || count > budget.words) break;
    end = word.end;
  }
  if (end == whole.begin) end = limit;
  sentence.sentence.span.end = end;
  sentence.words = count_words(text, sentence.sentence.span, dictionary);
  sentence.truncated = true;
  return sentence;
}

}  // namespace zubda
