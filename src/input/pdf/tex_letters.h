/// Ligatures of TeX's fonts.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// `word` with letters in place of the control characters that TeX's fonts have at the places of ff, fi, fl, ffi and
/// ffl: U+001B to U+001F in its newer encoding, U+000B to U+000F in its first one. Fonts without a table of their
/// letters (Type 3) give the places themselves. Those that are beside no letter stay.
std::string tex_letters(std::string_view word);

}  // namespace zubda
