/// Texts of test cases in which bars mark the boundaries.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace zubda {

/// The parts between the bars, without `blanks` at their ends.
inline std::vector<std::string> parts_of(const std::string& marked, const char* blanks) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= marked.size();) {
    const auto end = std::min(marked.find('|', at), marked.size());
    auto part = marked.substr(at, end - at);
    part.erase(0, part.find_first_not_of(blanks));
    part.erase(part.find_last_not_of(blanks) + 1);
    parts.push_back(part);
    at = end + 1;
  }
  return parts;
}

/// The text itself, without the bars.
inline std::string without_marks(std::string marked) {
  std::erase(marked, '|');
  return marked;
}

}  // namespace zubda
