/// Finds the fields of a JSON object as they are written.
#pragma once

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

/// A copy of `json` with every number of more than 15 digits or with an exponent replaced by 0 and blanks: JSON allows
/// numbers of any size, parsers do not. What looks like a number and is none in JSON stays as it is.
std::string without_large_numbers(std::string_view json);

/// A copy of `json` of the same length with U+FFFD in place of every `\uD800` to `\uDFFF` that is not one of a pair:
/// JSON allows them (RFC 8259, section 8.2), text does not.
std::string without_lone_surrogates(std::string_view json);

}  // namespace zubda
