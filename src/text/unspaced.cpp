#include "text/unspaced.h"

namespace zubda {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Han, kana and full-width punctuation, but no Korean.
bool is_east_asian(char32_t c) {
  const bool is_punctuation = (c > 0x3000 && c < 0x3040) || (c >= 0xFF01 && c < 0xFF66);
  return is_punctuation || (c >= 0x2E80 && character(c).is(is_ideograph));
}

}  // namespace

std::size_t skip_unspaced_line_end(std::string_view text, std::size_t at) {
  auto end = at;
  if (at < text.size() && !is_blank(text[at])) return at;
  bool has_line_end = false;
  while (end < text.size() && is_blank(text[end])) has_line_end |= text[end++] == '\n';
  if (!has_line_end || at == 0 || end == text.size()) return at;
  // Both kinds of letters have three bytes or more.
  const auto is_long = [](char c) { return static_cast<unsigned char>(c) >= 0xE0; };
  if (!is_long(text[end]) && static_cast<unsigned char>(text[at - 1]) < 0x80) return at;
  const auto before = decode_before(text, at);
  if (!is_long(text[end]) && before.length < 3) return at;
  const auto after = decode_at(text, end).code;
  if (is_east_asian(before.code) || is_east_asian(after)) return end;
  const bool follows_mark = character(before.code).word_break() == WordBreak::extend && before.length == 3;
  return (is_unspaced(before.code) || follows_mark) && is_unspaced(after) ? end : at;
}

bool has_unspaced_line_end(std::string_view text) {
  for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at)) {
    auto begin = at;
    while (begin > 0 && is_blank(text[begin - 1])) --begin;
    if (skip_unspaced_line_end(text, begin) > begin) return true;
    while (at < text.size() && is_blank(text[at])) ++at;  // All line ends in it are one.
  }
  return false;
}

}  // namespace zubda
