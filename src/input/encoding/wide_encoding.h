/// Recognizes UTF-16 and UTF-32 without a byte order mark.
#pragma once

#include <string_view>

namespace zubda {

/// UTF-16LE, UTF-16BE, UTF-32LE or UTF-32BE when the NUL bytes in `start`, the beginning of an input, are placed as in
/// these: in most scripts one byte of every blank and digit is NUL, and in UTF-32 the highest byte always is. Empty for
/// anything else.
std::string_view wide_encoding(std::string_view start);

}  // namespace zubda
