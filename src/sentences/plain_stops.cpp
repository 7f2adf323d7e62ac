#include "sentences/plain_stops.h"

#include "text/ascii.h"

namespace zubda {
namespace {

/// Longer words are left to the rules, which look at no more than 60 bytes of a word.
constexpr std::size_t max_word_bytes = 40;

/// The word of small ASCII letters that ends at `end`; empty when it is no whole word of this kind.
std::string_view small_word_before(const StopContext& context, std::size_t end) {
  auto begin = end;
  while (begin > context.sentence_begin && is_ascii_lower(context.text[begin - 1])) --begin;
  const bool is_whole = begin == context.sentence_begin || context.text[begin - 1] == ' ';
  return is_whole ? context.text.substr(begin, end - begin) : std::string_view();
}

/// Whether a word of ASCII that begins with a capital begins at `begin`, and no stop or other letter follows it.
bool is_capitalized_word(const StopContext& context, std::size_t begin) {
  if (begin >= context.paragraph.end || !is_ascii_upper(context.text[begin])) return false;
  auto end = begin + 1;
  while (end < context.paragraph.end && (is_ascii_letter(context.text[end]) || is_ascii_digit(context.text[end])))
    ++end;
  if (end - begin > max_word_bytes) return false;
  return end == context.paragraph.end ||
         (context.text[end] != '.' && static_cast<unsigned char>(context.text[end]) < 0x80);
}

}  // namespace

bool is_plain_full_stop(const StopContext& context, std::size_t at) {
  constexpr std::size_t min_letters = 2;  // One letter may be an initial, a unit or a label.
  if (context.in_brackets || context.language.traits.has(Trait::weak_full_stop)) return false;
  if (at + 2 >= context.paragraph.end || context.text[at + 1] != ' ' || !is_capitalized_word(context, at + 2))
    return false;
  const auto word = small_word_before(context, at);
  return word.size() >= min_letters && word.size() <= max_word_bytes && !context.language.abbreviation(word);
}

}  // namespace zubda
