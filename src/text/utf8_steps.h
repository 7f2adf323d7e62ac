/// UTF-8 a character at a time: where the valid characters are, for texts that may have other bytes as well.
#pragma once

#include <cstddef>
#include <string_view>

namespace zubda {

/// The length in bytes of the valid character at `at` (1 to 4), or minus the length of the invalid bytes to replace by
/// one U+FFFD (the maximal subpart of a sequence, as the Unicode standard recommends: -1 to -3). `at` < text.size().
int utf8_step(std::string_view text, std::size_t at);

/// What is_valid_utf8 of text/utf8.h says, with no library: for programs that start fast, in which simdjson takes a
/// millisecond to load. A megabyte of Arabic takes a millisecond, too, and one of ASCII half of it.
bool is_valid_utf8_by_steps(std::string_view text);

}  // namespace zubda
