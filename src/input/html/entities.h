/// Decodes the character references of HTML, which Markdown has too.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The characters that a reference (`&amp;`, `&#1593;`, `&#x639;`) means; U+FFFD for a number that no
/// character has, and the reference itself when its name is not known.
std::string entity_text(std::string_view reference);

/// A number that is raised (`<sup>2</sup>`), with signs and commas in it, as the characters that are raised themselves,
/// since `10<sup>2</sup>` is no 102; empty when `text`, without blanks at its ends, is something else.
std::string raised_number(std::string_view text);

}  // namespace zubda
