/// Finds the name that was probably meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// The only one of `names`, none of them empty, that `wrong` is short for: it begins with the same letter and has the
/// others in their order (markdown for "md"). Else the one that is nearest by edit distance (Levenshtein, 1966), the
/// first of equals; empty when none is within a few edits.
std::string nearest_name(std::string_view wrong, const std::vector<std::string>& names);

}  // namespace zubda
