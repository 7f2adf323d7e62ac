#include "input/records/json_fields.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/utf16.h"

namespace zubda {
namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::string_view number_characters = "+-.0123456789Ee";

/// The end of the string that begins with the quote at `at`: after the next quote with an even number of backslashes
/// before it.
std::size_t string_end(std::string_view json, std::size_t at) {
  for (auto quote = json.find('"', at + 1); quote != std::string_view::npos; quote = json.find('"', quote + 1)) {
    auto first = quote;
    while (json[first - 1] == '\\') --first;
    if ((quote - first) % 2 == 0) return quote + 1;
  }
  return json.size();
}

std::size_t skip_white_space(std::string_view json, std::size_t at) {
  return std::min(json.find_first_not_of(white_space, at), json.size());
}

/// The comma or closing bracket after the value at `at`.
std::size_t value_end(std::string_view json, std::size_t at) {
  for (std::size_t depth = 0; at < json.size();) {
    const char c = json[at];
    if (depth == 0 && (c == ',' || c == '}' || c == ']')) return at;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    at = c == '"' ? string_end(json, at) : at + 1;
  }
  return at;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  return at;
}

/// Whether all of `text` is a number by the grammar of JSON (RFC 8259, section 6).
bool is_number(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  auto end = skip_digits(text, at);
  if (end == at || (text[at] == '0' && end > at + 1)) return false;
  if (end < text.size() && text[end] == '.') {
    at = end + 1;
    end = skip_digits(text, at);
    if (end == at) return false;
  }
  if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
    at = end + 1;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    end = skip_digits(text, at);
    if (end == at) return false;
  }
  return end == text.size();
}

/// The UTF-16 code unit that the escape at `at` stands for (`\u` and four hexadecimal digits); nothing when there is
/// none.
std::optional<char32_t> unit_at(std::string_view json, std::size_t at) {
  constexpr std::size_t length = 6;
  if (at + length > json.size() || json[at] != '\\' || json[at + 1] != 'u') return std::nullopt;
  unsigned unit = 0;
  const char* end = json.data() + at + length;
  const auto [parsed, error] = std::from_chars(json.data() + at + 2, end, unit, 16);
  return error == std::errc() && parsed == end ? std::optional<char32_t>(unit) : std::nullopt;
}

/// The character whose two halves are the escapes at `at`.
std::optional<char32_t> pair_at(std::string_view json, std::size_t at) {
  constexpr std::size_t length = 6;
  const auto high = unit_at(json, at);
  if (!high || !is_high_surrogate(*high)) return std::nullopt;
  const auto low = unit_at(json, at + length);
  return low && is_low_surrogate(*low) ? std::optional(join_surrogates(*high, *low)) : std::nullopt;
}

/// Appends what the escape at `at` means. Returns where it ends.
std::size_t append_escape(std::string_view json, std::size_t at, std::string& text) {
  constexpr std::size_t length = 6;  // Of `\uD800`.
  constexpr std::string_view letters = "bfnrt";
  constexpr std::string_view controls = "\b\f\n\r\t";
  const auto unit = unit_at(json, at);
  if (!unit) {
    const auto letter = json[at + 1];
    const auto known = letters.find(letter);
    text += known == std::string_view::npos ? letter : controls[known];
    return at + 2;
  }
  if (const auto pair = pair_at(json, at)) {
    append_utf8(*pair, text);
    return at + 2 * length;
  }
  append_utf8(is_surrogate(*unit) ? U'\uFFFD' : *unit, text);
  return at + length;
}

/// The first of `fields` with that name; nullptr when there is none.
const RawField* find_field(const std::vector<RawField>& fields, std::string_view name) {
  const auto found = std::ranges::find_if(fields, [&](const RawField& field) {
    if (field.key.find('\\') == std::string_view::npos) return field.key == name;
    return decode_json_string('"' + std::string(field.key) + '"') == name;
  });
  return found == fields.end() ? nullptr : &*found;
}

std::optional<std::string_view> find_in_array(std::string_view array, std::string_view path) {
  const auto dot = std::min(path.find('.'), path.size());
  std::size_t index = 0;
  const char* end = path.data() + dot;
  const auto [parsed, error] = std::from_chars(path.data(), end, index);
  if (dot == 0 || error != std::errc() || parsed != end) return std::nullopt;
  const auto elements = raw_elements(array);
  if (index >= elements.size()) return std::nullopt;
  return dot == path.size() ? elements[index] : find_value(elements[index], path.substr(dot + 1));
}

constexpr std::size_t max_digits = 15;  ///< That every parser takes, since a double holds them.

bool is_large(std::string_view number) {
  return number.size() > max_digits || number.find_first_of("eE") != std::string_view::npos;
}

}  // namespace

std::vector<RawField> raw_fields(std::string_view object) {
  std::vector<RawField> fields;
  for (auto at = object.find('"'); at < object.size(); at = object.find('"', at)) {
    const auto key_end = string_end(object, at);
    const auto begin = skip_white_space(object, object.find(':', key_end) + 1);
    const auto end = value_end(object, begin);
    auto value = object.substr(begin, end - begin);
    value.remove_suffix(value.size() - 1 - value.find_last_not_of(white_space));
    fields.push_back({object.substr(at + 1, key_end - at - 2), value});
    at = end;
  }
  return fields;
}

std::vector<std::string_view> raw_elements(std::string_view array) {
  std::vector<std::string_view> elements;
  for (auto at = skip_white_space(array, 1); at < array.size() && array[at] != ']';) {
    const auto end = value_end(array, at);
    elements.push_back(trim_ascii(array.substr(at, end - at)));
    at = end < array.size() && array[end] == ',' ? skip_white_space(array, end + 1) : array.size();
  }
  return elements;
}

std::optional<std::string_view> find_value(std::string_view json, std::string_view path) {
  if (json.starts_with('[')) return find_in_array(json, path);
  if (!json.starts_with('{')) return std::nullopt;
  const auto fields = raw_fields(json);
  if (const auto* whole = find_field(fields, path)) return whole->value;
  for (auto dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.', dot + 1)) {
    const auto* field = find_field(fields, path.substr(0, dot));
    if (field == nullptr) continue;
    if (const auto found = find_value(field->value, path.substr(dot + 1))) return found;
  }
  return std::nullopt;
}

std::string decode_json_string(std::string_view quoted) {
  const auto inside = quoted.substr(1, quoted.size() - 2);
  std::string text;
  for (std::size_t at = 0; at < inside.size();) {
    const auto backslash = std::min(inside.find('\\', at), inside.size());
    text.append(inside, at, backslash - at);
    at = backslash < inside.size() ? append_escape(inside, backslash, text) : backslash;
  }
  return text;
}

std::string without_large_numbers(std::string_view json) {
  std::string copy(json);
  for (std::size_t at = 0; at < json.size();) {
    if (json[at] == '"') {
      at = string_end(json, at);
    } else if (number_characters.find(json[at]) != std::string_view::npos) {
      const auto end = std::min(json.find_first_not_of(number_characters, at), json.size());
      const auto number = json.substr(at, end - at);
      if (is_large(number) && is_number(number)) copy.replace(at, end - at, "0" + std::string(end - at - 1, ' '));
      at = end;
    } else {
      ++at;
    }
  }
  return copy;
}

std::string without_lone_surrogates(std::string_view json) {
  constexpr std::size_t length = 6;  // Of an escape.
  std::string copy(json);
  for (auto at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
    const auto unit = unit_at(json, at);
    if (pair_at(json, at)) {
      at += 2 * length;
    } else if (unit && is_surrogate(*unit)) {
      copy.replace(at, length, "\\ufffd");
      at += length;
    } else {
      at += 2;
    }
  }
  return copy;
}

}  // namespace zubda
