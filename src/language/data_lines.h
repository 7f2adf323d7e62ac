/// Reads data files: lines, blank ones and comments left out.
#pragma once

#include <string_view>
#include <vector>

namespace zubda {

/// The lines of `text` that are neither blank nor begin with '#', without blanks at their ends. The views are into
/// `text`.
std::vector<std::string_view> data_lines(std::string_view text);

}  // namespace zubda
