#include "input/encoding/wide_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace zubda {
namespace {

/// Whether most units of two bytes without a NUL are two characters of ASCII, which ideographs seldom are; U+3000 to
/// U+30FF, where kana are, have the digit 0 for their `upper` byte.
bool is_ascii_with_nuls(std::string_view bytes, std::size_t upper) {
  const auto is_printable = [](char c) { return c >= ' ' && c <= '~'; };
  std::size_t units = 0;
  std::size_t ascii = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    if (bytes[i] == '\0' || bytes[i + 1] == '\0') continue;
    ++units;
    ascii += is_printable(bytes[i]) && is_printable(bytes[i + 1]) && bytes[i + upper] != '0';
  }
  return ascii * 2 > units;
}

}  // namespace

std::string_view wide_encoding(std::string_view start) {
  // Chosen by hand.
  constexpr std::size_t max_bytes = 4096;    // Looked at.
  constexpr std::size_t min_nul_share = 20;  // One of so many bytes.
  constexpr std::size_t min_ratio = 8;       // Of NULs at even places to those at odd ones, or the other way round.
  start = start.substr(0, max_bytes);
  start = start.substr(0, start.size() - start.size() % 4);
  if (start.empty() || start.find('\0') == std::string_view::npos) {
    // Nothing is NUL, or there are fewer than four bytes.
    return {};
  }
  std::array<std::size_t, 4> nuls{};
  for (std::size_t i = 0; i < start.size(); ++i) nuls[i % 4] += start[i] == '\0';
  const auto units = start.size() / 4;
  const auto is_rare = [&](std::size_t count) { return count * min_nul_share < units; };
  if (nuls[3] == units && nuls[2] * 2 > units && is_rare(nuls[0])) return "UTF-32LE";
  if (nuls[0] == units && nuls[1] * 2 > units && is_rare(nuls[3])) return "UTF-32BE";
  const auto even = nuls[0] + nuls[2];
  const auto odd = nuls[1] + nuls[3];
  if (std::max(even, odd) * min_nul_share < start.size()) return {};
  if (odd > even * min_ratio) return is_ascii_with_nuls(start, 1) ? "" : "UTF-16LE";
  return even > odd * min_ratio && !is_ascii_with_nuls(start, 0) ? "UTF-16BE" : "";
}

}  // namespace zubda
