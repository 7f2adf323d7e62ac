/// Smileys and emoji, which end sentences in messages and comments where a full stop is missing.
#pragma once

#include <cstddef>

#include "sentences/stop.h"

namespace zubda {

/// Stars and notes end Japanese sentences in messages, as smileys do.
constexpr bool is_ornament(char32_t c) { return c == 0x2605 || c == 0x2606 || c == 0x266A || c == 0x266B; }

/// The end of the smileys at `at` (emoji, or closing parentheses that nothing has opened) if a sentence ends with them:
/// words stand before, white space and a capital or the name of a user (`@name`) after; or a Japanese sentence before
/// and after. `at` itself when none does. `in_parentheses` tells whether one is open.
std::size_t end_of_smiley(const Place& place, std::size_t at, bool in_parentheses);

/// The end of the emoji and typed smileys (`:)`, `=D`) that follow a stop from `position`, after blanks too; `position`
/// without any.
std::size_t skip_smileys(const Place& place, std::size_t position);

}  // namespace zubda
