#include "output/json.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "text/byte_class.h"
#include "text/characters.h"

namespace zubda {
namespace {

void append_escaped(unsigned code, std::string& json) {
  constexpr std::string_view digits = "0123456789abcdef";
  json += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) json += digits[code >> shift & 15];
}

/// Whether the three bytes at `at` are a mark that reorders what follows it, up to its end: U+202A to U+202E and U+2066
/// to U+2069. On a terminal an unbalanced one would reorder the JSON around the string.
bool is_direction_mark(std::string_view text, std::size_t at) {
  if (text[at] != '\xE2' || at + 2 >= text.size()) return false;
  const auto last = static_cast<unsigned char>(text[at + 2]);
  return (text[at + 1] == '\x80' && last >= 0xAA && last <= 0xAE) ||
         (text[at + 1] == '\x81' && last >= 0xA6 && last <= 0xA9);
}

std::string_view short_escape(char byte) {
  switch (byte) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: return {};
  }
}

/// What needs an escape: C2 begins the control characters above ASCII, E2 marks of direction among other signs.
constexpr ByteRange escaped_bytes[] = {
    {0x00, 0x1F}, {'"', '"'}, {'\\', '\\'}, {0x7F, 0x7F}, {0xC2, 0xC2, 0x80, 0x9F}, {0xE2, 0xE2, 0x80, 0x81}};

/// Finds what needs an escape in a string. Names and numbers are looked through byte by byte, which takes less than to
/// read a block.
class EscapeFinder {
 public:
  explicit EscapeFinder(std::string_view text) : text_(text), blocks_(text, byte_class<escaped_bytes>) {}

  /// The first place from `at` on; the size of the text if there is none.
  std::size_t next(std::size_t at) {
    if (text_.size() >= block_bytes) {
      at = blocks_.next(at);
      while (at < text_.size() && text_[at] == '\xE2' && !is_direction_mark(text_, at)) at = blocks_.next(at + 1);
      return at;
    }
    while (at < text_.size() && !is_escaped(at)) ++at;
    return at;
  }

 private:
  bool is_escaped(std::size_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    return byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F ||
           (byte == 0xC2 && static_cast<unsigned char>(text_[at + 1]) < 0xA0) || is_direction_mark(text_, at);
  }

  std::string_view text_;
  ByteFinder blocks_;
};

}  // namespace

void append_json_string(std::string_view text, std::string& json) {
  json += '"';
  std::size_t plain = 0;  // Where what needs no escape begins.
  EscapeFinder escapes(text);
  for (auto at = escapes.next(0); at < text.size(); at = escapes.next(plain)) {
    const auto [code, length] = decode_at(text, at);
    json.append(text, plain, at - plain);
    if (const auto escape = short_escape(text[at]); !escape.empty()) json += escape;
    else append_escaped(code, json);
    plain = at + length;
  }
  json.append(text, plain);
  json += '"';
}

void append_json_value(std::string_view value, std::string& json) {
  for (std::size_t at = 0; at < value.size();) {
    const auto [code, length] = decode_at(value, at);
    if (code < 0x20) json += ' ';
    else if ((code >= 0x7F && code < 0xA0) || is_direction_mark(value, at)) append_escaped(code, json);
    else json.append(value, at, length);
    at += length;
  }
}

void append_json_number(double value, std::string& json) {
  char digits[400];
  const auto rounded = std::isfinite(value) ? value : 0.0;
  const auto end = std::to_chars(digits, digits + sizeof digits, rounded, std::chars_format::fixed, 6).ptr;
  std::string_view number(digits, static_cast<std::size_t>(end - digits));
  while (number.ends_with('0')) number.remove_suffix(1);
  if (number.ends_with('.')) number.remove_suffix(1);
  json += number == "-0" ? "0" : number;
}

void append_json_range(std::size_t begin, std::size_t end, std::string& json) {
  json += '[';
  json += std::to_string(begin);
  json += ',';
  json += std::to_string(end);
  json += ']';
}

std::string& JsonObject::key(std::string_view name) {
  json_ += first_ ? "\"" : ",\"";
  first_ = false;
  json_.append(name) += "\":";
  return json_;
}

std::string& JsonObject::any_key(std::string_view name) {
  if (!first_) json_ += ',';
  first_ = false;
  append_json_string(name, json_);
  return json_ += ':';
}

}  // namespace zubda
