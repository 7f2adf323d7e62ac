#include "sentences/stop_context.h"

#include <algorithm>

#include "text/direction.h"

namespace zubda {
namespace {

constexpr std::size_t max_word_bytes = 60;

/// Whether a word begins after the character at `position`. A quote inside a word, as in Hebrew acronyms, does not
/// begin one.
bool separates(std::string_view text, std::size_t position, char32_t code) {
  const auto properties = character(code);
  if (properties.is(is_space) || code == '/' || code == 0x2014 || code == 0x2013 || code == 0x060C) return true;
  if (!properties.is(is_opening)) return false;
  return position == 0 || !character(decode_before(text, position).code).is(is_letter);
}

/// Marks of writing direction beside a word do not belong to it.
std::string_view without_direction_marks(std::string_view word) {
  while (!word.empty() && is_direction_mark(decode_at(word, 0).code)) word.remove_prefix(decode_at(word, 0).length);
  while (!word.empty() && is_direction_mark(decode_before(word, word.size()).code))
    word.remove_suffix(decode_before(word, word.size()).length);
  return word;
}

}  // namespace

std::string_view word_before(const StopContext& context, std::size_t end) {
  const auto lowest = end > context.sentence_begin + max_word_bytes ? end - max_word_bytes : context.sentence_begin;
  auto begin = end;
  while (begin > lowest) {
    const auto previous = decode_before(context.text, begin);
    const auto at_previous = begin - previous.length;
    if (at_previous < lowest || separates(context.text, at_previous, previous.code)) break;
    begin = at_previous;
  }
  return without_direction_marks(context.text.substr(begin, end - begin));
}

std::string_view previous_word(const StopContext& context, std::string_view word) {
  auto end = begin_of(context, word);
  while (end > context.sentence_begin && character(decode_before(context.text, end).code).is(is_space))
    end -= decode_before(context.text, end).length;
  return word_before(context, end);
}

std::string_view word_after(const StopContext& context, std::size_t begin) {
  const auto bound = std::min(context.paragraph.end, begin + max_word_bytes);
  while (begin < bound && character_at(context.text, begin).is(is_opening) &&
         !character_at(context.text, begin).is(is_letter))
    begin += decode_at(context.text, begin).length;
  auto end = begin;
  const auto continues = [&](Character c) {
    return c.is(is_letter | is_digit) || (end > begin && c.word_break() == WordBreak::extend);
  };
  while (end < bound && continues(character_at(context.text, end))) end += decode_at(context.text, end).length;
  begin = std::min(begin, bound);
  return context.text.substr(begin, std::min(end, context.paragraph.end) - begin);
}

}  // namespace zubda
