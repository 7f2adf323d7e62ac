#include "input/html/attribute_limit.h"

#include <algorithm>

#include "input/html/prolog.h"
#include "text/ascii.h"

namespace zubda {
namespace {

constexpr std::size_t max_attributes = 256;  // Chosen by hand.
/// The first byte from `at` on that is none of `characters`; the end of the text without one.
std::size_t skip(std::string_view text, std::string_view characters, std::size_t at) {
  return std::min(text.find_first_not_of(characters, at), text.size());
}

/// The first byte from `at` on that is one of `characters`; the end of the text without one.
std::size_t find_any(std::string_view text, std::string_view characters, std::size_t at) {
  return std::min(text.find_first_of(characters, at), text.size());
}

/// The byte after the next `mark`; the end of the text without one.
std::size_t skip_past(std::string_view text, std::string_view mark, std::size_t at) {
  const auto found = text.find(mark, at);
  return found == std::string_view::npos ? text.size() : found + mark.size();
}

/// The end of the attribute at `at`: a name, or a name and a value.
std::size_t end_of_attribute(std::string_view text, std::size_t at) {
  at = find_any(text, " \t\r\n\f=>", at + 1);
  const auto equals = skip(text, html_white_space, at);
  if (equals == text.size() || text[equals] != '=') return at;
  at = skip(text, html_white_space, equals + 1);
  if (at == text.size() || (text[at] != '"' && text[at] != '\'')) return find_any(text, " \t\r\n\f>", at);
  return skip_past(text, text.substr(at, 1), at + 1);
}

struct Tag {
  std::size_t end = 0;      ///< Its closing bracket, or the end of the text.
  std::size_t allowed = 0;  ///< The end of the attributes that are not too many.
};

/// Reads the tag whose name begins at `at`.
Tag read_tag(std::string_view text, std::size_t at) {
  at = find_any(text, " \t\r\n\f/>", at);
  Tag tag{at, at};
  for (std::size_t attributes = 0;; ++attributes) {
    if (attributes <= max_attributes) tag.allowed = at;
    at = skip(text, " \t\r\n\f/", at);
    tag.end = at;
    if (at == text.size() || text[at] == '>') {
      if (attributes <= max_attributes) tag.allowed = at;
      return tag;
    }
    at = end_of_attribute(text, at);
  }
}

std::size_t end_tag(std::string_view text, std::string_view name, std::size_t at) {
  for (at = text.find("</", at); at != std::string_view::npos; at = text.find("</", at + 2))
    if (starts_with_word(text.substr(at + 2), name)) return at;
  return text.size();
}

/// Where text that may have tags in it goes on after a tag: after the contents of scripts and style sheets.
std::size_t skip_raw_text(std::string_view text, std::string_view tag, std::size_t at) {
  for (const auto* name : {"script", "style"})
    if (starts_with_word(tag, name)) return end_tag(text, name, at);
  return at;
}

}  // namespace

std::string_view without_excess_attributes(std::string_view text, std::string& storage) {
  std::size_t copied = 0;
  for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    if (text.substr(at).starts_with("<!--")) {
      at = skip_past(text, "-->", at);
      continue;
    }
    ++at;
    if (at == text.size() || !is_ascii_letter(text[at])) continue;
    const auto tag = read_tag(text, at);
    if (tag.allowed < tag.end) {
      storage.append(text, copied, tag.allowed - copied);
      copied = tag.end;
    }
    at = skip_raw_text(text, text.substr(at), tag.end);
  }
  if (copied == 0) return text;
  storage.append(text, copied);
  return storage;
}

}  // namespace zubda
