/// Decodes the character references of HTML, which Markdown has too.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The characters that a reference (`&amp;`, `&#1593;`, `&#x639;`) means; U+FFFD for a number that no
/// character has, and the reference itself when its name is not known.
std::string entity_text(std::string_view reference);

}  // namespace zubda
