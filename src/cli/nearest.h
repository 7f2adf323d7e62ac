/// Finds the name that was probably meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// The one of `names` that is nearest to `wrong` by edit distance (Levenshtein, 1966), the first of equals; empty when
/// none is within a few edits.
std::string nearest_name(std::string_view wrong, const std::vector<std::string>& names);

}  // namespace zubda
