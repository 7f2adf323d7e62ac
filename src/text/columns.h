/// How wide a text is in a terminal.
#pragma once

#include <cstdint>
#include <string_view>

namespace zubda {

/// How many columns `characters`, valid UTF-8, take: Han, kana, Korean syllables and full-width forms two, all others
/// one, marks among them. Sixteen bytes at a time and the same steps for all: whether a line of English has a curly
/// quote no processor can guess (1 % of a stream of records).
std::uint32_t count_columns(std::string_view characters);

}  // namespace zubda
