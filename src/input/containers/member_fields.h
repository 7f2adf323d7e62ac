/// Fields of names and bytes, one after the other: what a container has for a document that is no file.
#pragma once

#include <charconv>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace zubda {

/// The first field, and what follows it.
struct MemberField {
  std::string_view name;
  std::string_view value;
  std::string_view rest;
};

/// Appends a field: its name, which has no blank, a blank, the length of its value, a line end, the value, a line end.
inline void append_field(std::string_view name, std::string_view value, std::string& fields) {
  fields.append(name).append(" ").append(std::to_string(value.size())).append("\n").append(value).append("\n");
}

/// The views are into `fields`. Throws std::runtime_error when they do not begin with a whole field.
inline MemberField first_field(std::string_view fields) {
  const auto line_end = fields.find('\n');
  const auto blank = fields.find(' ');
  if (line_end == std::string_view::npos || blank > line_end) throw std::runtime_error("damaged fields of a document");
  std::size_t size = 0;
  const auto digits = fields.substr(blank + 1, line_end - blank - 1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
  const auto rest = fields.substr(line_end + 1);
  if (error != std::errc() || end != digits.data() + digits.size() || size >= rest.size() || rest[size] != '\n')
    throw std::runtime_error("damaged fields of a document");
  return {fields.substr(0, blank), rest.substr(0, size), rest.substr(size + 1)};
}

}  // namespace zubda
