/// Finds the fields of a JSON object as they are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// A field of an object, as its bytes are.
struct RawField {
  std::string_view key;    ///< Between its quotes, escapes not decoded.
  std::string_view value;  ///< Without the white space around it.
};

/// The fields of `object`, which is one valid JSON object, in their order; those of objects in it are part of their
/// values.
std::vector<RawField> raw_fields(std::string_view object);

/// The elements of `array`, which is one valid JSON array, in their order.
std::vector<std::string_view> raw_elements(std::string_view array);

/// The value at `path` in `json`, which is valid: the field of that name, or else the value at the rest of the path
/// (`story.body`) behind a field that its beginning names. A number names an element of an array, counted from 0. A
/// field that is there twice counts the first time. Nothing where there is no such value; null is a value.
std::optional<std::string_view> find_value(std::string_view json, std::string_view path);

/// The text of a JSON string, which begins and ends with a quote, with its escapes resolved; a half of a surrogate pair
/// becomes U+FFFD.
std::string decode_json_string(std::string_view quoted);

/// A copy of `json` with every number of more than 15 digits or with an exponent replaced by 0 and blanks: JSON allows
/// numbers of any size, parsers do not. What looks like a number and is none in JSON stays as it is.
std::string without_large_numbers(std::string_view json);

/// A copy of `json` of the same length with U+FFFD in place of every `\uD800` to `\uDFFF` that is not one of a pair:
/// JSON allows them (RFC 8259, section 8.2), text does not.
std::string without_lone_surrogates(std::string_view json);

}  // namespace zubda
