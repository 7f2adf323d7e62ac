#include "sentences/plain_openings.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "text/ascii.h"

namespace zubda {
namespace {

/// The commonest hundred first words begin most sentences.
constexpr std::size_t slot_count = 512;

constexpr std::uint32_t is_phrase = 1;                              ///< The word alone is one.
constexpr std::uint32_t has_other_second = std::uint32_t{1} << 31;  ///< A second word begins with no ASCII letter.

std::uint32_t letter_bit(char letter) { return std::uint32_t{1} << (letter & 31); }

std::uint32_t second_letters(const PhraseList& phrases, std::string_view folded_word) {
  std::uint32_t letters = 0;
  phrases.for_each(folded_word, [&](const Phrase& phrase) {
    const auto rest = phrase.words.substr(folded_word.size());
    // Of a phrase with a kind, what follows decides.
    if (rest.empty()) letters |= phrase.kind.empty() ? is_phrase : has_other_second;
    else letters |= is_ascii_lower(rest[1]) ? letter_bit(rest[1]) : has_other_second;
  });
  return letters;
}

/// Whether one of the phrases opens a sentence whose second word begins with `second`; nothing if more has to be known.
std::optional<bool> opens(std::uint32_t letters, char second) {
  if ((letters & (letter_bit(second) | has_other_second)) != 0) return std::nullopt;
  return (letters & is_phrase) != 0;
}

/// Where the first word begins, after one quotation mark.
std::size_t begin_of_words(std::string_view sentence) {
  if (sentence.starts_with('"')) return 1;
  return sentence.starts_with("“") || sentence.starts_with("‘") ? 3 : 0;
}

/// Where the second word begins, of which an ASCII letter and another character of ASCII must be there: a mark after
/// the letter could make another one of it. 0 if it is none of this kind. `end` is the end of the first word.
std::size_t begin_of_second_word(std::string_view sentence, std::size_t end) {
  const auto blank = end + (end < sentence.size() && sentence[end] == ',' ? 1 : 0);
  if (blank + 2 >= sentence.size() || sentence[blank] != ' ' || !is_ascii_letter(sentence[blank + 1])) return 0;
  return is_ascii(sentence.substr(blank + 2, 1)) ? blank + 1 : 0;
}

}  // namespace

std::optional<Opening> PlainOpenings::read(std::string_view sentence, const Language& language) {
  if (language.turkic) return std::nullopt;  // Its letters fold in another way.
  const auto begin = begin_of_words(sentence);
  auto end = begin;
  while (end < sentence.size() && is_ascii_letter(sentence[end])) ++end;
  const auto second = begin_of_second_word(sentence, end);
  if (end == begin || end - begin > part_bytes || second == 0) return std::nullopt;
  if (language_ != &language) {
    words_.assign(slot_count, {});
    language_ = &language;
  }
  const auto parts = load_parts(sentence.data() + begin, end - begin);
  auto& word = words_[hash_of_parts(parts, 0, default_seeds) % slot_count];
  if (word.parts != parts) {
    const auto folded = to_ascii_lower(sentence.substr(begin, end - begin));
    word = {parts, second_letters(language.openings, folded), second_letters(language.conclusions, folded)};
  }
  const auto dangles = opens(word.openings, sentence[second]);
  const auto states = opens(word.conclusions, sentence[second]);
  if (!dangles || !states || *states) return std::nullopt;  // The longest phrase tells what the sentence states.
  return Opening{*dangles, Statement::none};
}

}  // namespace zubda
