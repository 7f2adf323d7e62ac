/// Symbols of units of measurement, which follow their number.
#pragma once

#include <string_view>

namespace zubda {

/// Whether `word` is the symbol of a unit (`km`, `mg/l`, `m²`, `°C`, `GB`).
bool is_unit_symbol(std::u32string_view word);

}  // namespace zubda
