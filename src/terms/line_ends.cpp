#include "terms/line_ends.h"

#include "text/characters.h"

namespace zubda {

bool is_divided(std::string_view text, Span word, std::size_t end) {
  const auto next_byte = word.end < end ? text[word.end] : '\0';
  if (next_byte != '-' && next_byte != '\xE2' && text[word.end - 1] != '\xAD') return false;
  auto rest = text.substr(word.end, end - word.end);
  if (rest.starts_with('-')) rest.remove_prefix(1);
  else if (rest.starts_with("\u2010")) rest.remove_prefix(3);
  else if (!slice(text, word).ends_with("\u00AD")) return false;
  const auto next = rest.find_first_not_of(" \t\r\n");
  if (next == std::string_view::npos || rest.substr(0, next).find('\n') == std::string_view::npos) return false;
  return character(decode_at(rest, next).code).is(is_lower);
}

bool may_divide_words(std::string_view sentence) {
  for (auto at = sentence.find('\n'); at != std::string_view::npos; at = sentence.find('\n', at + 1)) {
    const auto before = sentence.find_last_not_of(" \t\r\n", at);
    if (before == std::string_view::npos) continue;
    if (sentence[before] == '-' || sentence[before] == '\x90' || sentence[before] == '\xAD') return true;
  }
  return false;
}

bool has_plain_line_ends(std::string_view text, Span sentence, std::size_t& line_end) {
  const auto is_plain = [](char c) { return c > ' ' && c < '\x7F' && c != '-'; };
  for (; line_end < sentence.end; line_end = text.find('\n', line_end + 1)) {
    const auto end = line_end > sentence.begin && text[line_end - 1] == '\r' ? line_end - 1 : line_end;
    if (end == sentence.begin || line_end + 1 == sentence.end || !is_plain(text[end - 1]) ||
        !is_plain(text[line_end + 1]))
      return false;
  }
  return true;
}

}  // namespace zubda
