#include "input/wide_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace zubda {

std::string_view wide_encoding(std::string_view start) {
  start = start.substr(0, 4096);
  start = start.substr(0, start.size() - start.size() % 4);
  if (start.empty() || start.find('\0') == std::string_view::npos) {
    // Nothing is NUL, or there are fewer than four bytes.
    return {};
  }
  std::array<std::size_t, 4> nuls{};
  for (std::size_t i = 0; i < start.size(); ++i) nuls[i % 4] += start[i] == '\0';
  const auto units = start.size() / 4;
  const auto is_rare = [&](std::size_t count) { return count * 20 < units; };
  if (nuls[3] == units && nuls[2] * 2 > units && is_rare(nuls[0])) return "UTF-32LE";
  if (nuls[0] == units && nuls[1] * 2 > units && is_rare(nuls[3])) return "UTF-32BE";
  const auto even = nuls[0] + nuls[2];
  const auto odd = nuls[1] + nuls[3];
  if (std::max(even, odd) * 20 < start.size()) return {};
  if (odd > even * 8) return "UTF-16LE";
  return even > odd * 8 ? "UTF-16BE" : std::string_view{};
}

}  // namespace zubda
