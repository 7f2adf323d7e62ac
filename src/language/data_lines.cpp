#include "language/data_lines.h"

#include <algorithm>
#include <cstddef>

namespace zubda {

std::vector<std::string_view> data_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
    if (!line.empty() && line.front() != '#') lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

}  // namespace zubda
