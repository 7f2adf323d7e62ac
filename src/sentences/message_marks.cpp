#include "sentences/message_marks.h"

#include <algorithm>

#include "sentences/word_shape.h"
#include "text/byte_class.h"

namespace zubda {
namespace {

bool is_joined(char32_t c) { return character(c).word_break() == WordBreak::extend || character(c).is(is_pictograph); }

bool is_kana(char32_t c) { return c >= 0x3041 && c <= 0x30FF; }

/// The length of `:)`, `;-)`, `=D` and the like at the start of `text`; 0 when there is none.
std::size_t typed_emoticon_length(std::string_view text) {
  constexpr std::string_view eyes = ":;=";
  constexpr std::string_view mouths = ")(DPp";
  if (text.size() < 2 || eyes.find(text[0]) == std::string_view::npos) return 0;
  const std::size_t nose = text[1] == '-' ? 1 : 0;
  if (text.size() < 2 + nose || mouths.find(text[1 + nose]) == std::string_view::npos) return 0;
  const bool ends = text.size() == 2 + nose || !character(decode_at(text, 2 + nose).code).is(is_letter | is_digit);
  return ends ? 2 + nose : 0;
}

/// The end of a row of `)`, emoji and typed emoticons. Blanks may be inside the row, not at its end.
std::size_t skip_row(const StopContext& context, std::size_t at, bool in_parentheses) {
  constexpr std::size_t max_bytes = 256;  // Longer rows are read piece by piece.
  auto end = at;
  const auto bound = std::min(context.paragraph.end, at + max_bytes);
  while (at < bound) {
    const auto [code, length] = decode_at(context.text, at);
    const auto typed =
        typed_emoticon_length(context.text.substr(at, std::min<std::size_t>(7, context.paragraph.end - at)));
    const bool is_emoticon = typed > 0 || is_joined(code) || is_ornament(code) || (code == ')' && !in_parentheses);
    if (!is_emoticon && !(code == ' ' && end == at)) break;
    at += typed > 0 ? typed : length;
    if (is_emoticon) end = at;
  }
  return end;
}

/// Whether the row of emoticons at `at` began before it: it was then already decided about.
bool is_inside_row(const StopContext& context, std::size_t at) {
  auto before = at;
  if (context.text[before - 1] == ' ') --before;
  if (before <= context.sentence_begin) return false;
  const auto code = decode_before(context.text, before).code;
  return code == ')' || is_ornament(code) || is_joined(code);
}

constexpr std::string_view blanks = " \t\n\r";
constexpr ByteRange blank_bytes[] = {{' ', ' '}, {'\t', '\n'}, {'\r', '\r'}};

/// Found in blocks: where a long word is nothing but hashtags it is searched at each of them, and to look up one byte
/// after the other among `blanks` took nine tenths of all time.
std::size_t end_of_word(std::string_view paragraph, std::size_t at) {
  return ByteFinder(paragraph, byte_class<blank_bytes>).next(at);
}

bool is_hashtag(std::string_view paragraph, std::size_t at) {
  return at + 1 < paragraph.size() && paragraph[at] == '#' &&
         character(decode_at(paragraph, at + 1).code).is(is_letter);
}

/// The end of the last of at least two hashtags in a row.
std::size_t end_of_hashtags(std::string_view paragraph, std::size_t at) {
  // Of a tag: services take 100 characters. A word of nothing but tags would be searched to its end at each of them.
  constexpr std::size_t max_bytes = 400;
  auto end = at;
  std::size_t tags = 0;
  for (auto next = at; is_hashtag(paragraph, next); ++tags) {
    const auto end_of_tag = end_of_word(paragraph.substr(0, next + max_bytes), next);
    if (end_of_tag == next + max_bytes) break;
    end = end_of_tag;
    next = std::min(paragraph.find_first_not_of(blanks, end), paragraph.size());
  }
  return tags >= 2 ? end : at;
}

std::size_t end_of_ruled_line(std::string_view paragraph, std::size_t at) {
  constexpr std::size_t min_signs = 5;
  const auto end = std::min(paragraph.find_first_not_of(paragraph[at], at), paragraph.size());
  return end - at >= min_signs ? end : at;
}

std::size_t end_of_mark(std::string_view paragraph, std::size_t at) {
  switch (paragraph[at]) {
    case '#': return end_of_hashtags(paragraph, at);
    case ':': return paragraph.substr(at).starts_with("://") ? end_of_word(paragraph, at) : at;
    case '_':
    case '=':
    case '*':
    case '~': return end_of_ruled_line(paragraph, at);
    default: return at;
  }
}

}  // namespace

std::size_t end_of_emoticons(const StopContext& context, std::size_t at, bool in_parentheses) {
  const auto code = decode_at(context.text, at).code;
  const bool smile = code == ')' && !in_parentheses;
  if (at == context.sentence_begin || (!smile && !is_ornament(code) && !character(code).is(is_pictograph))) return at;
  if (is_inside_row(context, at)) return at;
  const auto before = word_before(context, at);
  if (smile && (count_letters(before) == 1 || is_number(before) || is_section_number(before))) return at;
  const auto end = skip_row(context, at, in_parentheses);
  auto next = end;
  while (next < context.paragraph.end && character(decode_at(context.text, next).code).is(is_space))
    next += decode_at(context.text, next).length;
  if (next == context.paragraph.end) return at;
  const auto following = decode_at(context.text, next).code;
  if (next > end) return begins_upper(word_after(context, next)) || following == '@' ? end : at;
  return is_kana(decode_before(context.text, at).code) && is_uncased_letter(following) ? end : at;
}

std::size_t skip_emoticons(const StopContext& context, std::size_t position) {
  return skip_row(context, position, true);
}

MessageMark read_message_mark(const StopContext& context, std::size_t at) {
  const auto paragraph = context.text.substr(0, context.paragraph.end);
  MessageMark mark;
  mark.end = end_of_mark(paragraph, at);
  if (mark.end == at) return mark;
  const auto next = std::min(paragraph.find_first_not_of(blanks, mark.end), paragraph.size());
  mark.ends_sentence = next > mark.end && begins_upper(word_after(context, next));
  return mark;
}

}  // namespace zubda
