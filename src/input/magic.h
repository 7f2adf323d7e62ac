/// Recognizes binary data, which is no text in any encoding, by its first bytes.
#pragma once

#include <string_view>

namespace zubda {

/// Throws std::runtime_error, with advice where there is some, when `start`, the first block of an input, belongs to a
/// known binary format or has too many control characters for any encoding of text.
void refuse_binary(std::string_view start);

}  // namespace zubda
