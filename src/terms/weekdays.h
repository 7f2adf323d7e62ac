/// The names of the days of the week, which stand in most news and tell nothing about what a text is about.
#pragma once

#include <string_view>

#include "language/language.h"

namespace zubda {

/// The names of the seven days in `language`, as ICU has them, alone and in dates, folded; several words
/// (`quarta-feira`, `thứ hai`) as they are written. Empty for a language that ICU does not know.
WordSet weekday_names(const Language& language);

}  // namespace zubda
