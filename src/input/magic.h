/// Recognizes binary data, which is no text in any encoding, by its first bytes.
#pragma once

#include <stdexcept>
#include <string_view>

namespace zubda {

/// An input holds no text that could be read. In a folder it is passed over.
struct NotText : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Throws NotText, with advice where there is some, when `start`, the first block of an input, belongs to a
/// known binary format or has too many control characters for any encoding of text.
void refuse_binary(std::string_view start);

}  // namespace zubda
