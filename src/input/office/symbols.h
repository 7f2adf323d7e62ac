/// The characters of fonts with an encoding of their own.
#pragma once

#include <string_view>

namespace zubda {

/// The character with that code in a symbol font: Symbol has Greek letters and signs; all others give a blank.
std::string_view symbol_text(std::string_view font, unsigned code);

}  // namespace zubda
