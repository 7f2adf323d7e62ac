/// Files of lines with comments.
#pragma once

#include <string_view>
#include <vector>

namespace zubda {

/// The lines of `text` that are neither blank nor begin with '#', trimmed of trailing blanks.
std::vector<std::string_view> data_lines(std::string_view text);

}  // namespace zubda
