/// Decodes bytes into valid UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zubda {

struct DecodedText {
  std::string text;                   ///< Valid UTF-8 without NUL and without a byte order mark.
  std::vector<std::string> warnings;  ///< One line each.
};

/// Decodes `bytes` from `encoding`, or when that is empty from the encoding that a byte order mark, strict UTF-8, the
/// pattern of NUL bytes, the declaration of a page or at last a guess suggests, in this order. What is invalid becomes
/// U+FFFD and a warning that counts it; so does every guess. Throws std::invalid_argument for an encoding that ICU does
/// not know and std::runtime_error when `bytes` are not text in it.
DecodedText decode(std::string bytes, std::string_view encoding);

/// Whether ICU knows an encoding of that name.
bool is_known_encoding(const std::string& encoding);

/// The names that encodings go by, as IANA lists them.
std::vector<std::string> encoding_names();

}  // namespace zubda
