/// Numbers that are written above the line.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// `text`, a number with signs and commas, in superscript characters: `-12` is `⁻¹²`. Empty for all other text and for
/// digits that have no superscript form.
std::string raised_number(std::string_view text);

}  // namespace zubda
