/// Character references of HTML, as Markdown has them too.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The characters that a reference (`&amp;`, `&#1593;`, `&#x639;`) stands for; U+FFFD for a number that is no
/// character, and the reference itself when its name is not known.
std::string entity_text(std::string_view reference);

}  // namespace zubda
