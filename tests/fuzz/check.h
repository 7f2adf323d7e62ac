/// What the fuzz targets share.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include <zubda/document.h>

namespace zubda::fuzz {

/// More than any input may unpack to.
constexpr std::size_t max_bytes = std::size_t{1} << 24;

/// Ends the program when something that always holds does not hold.
inline void check(bool holds) {
  if (!holds) std::abort();
}

/// Whether `span` lies in `text` and on boundaries of its characters.
inline bool is_within(Span span, std::string_view text) {
  const auto is_boundary = [&](std::size_t at) { return at == text.size() || (text[at] & 0xC0) != 0x80; };
  return span.begin <= span.end && span.end <= text.size() && is_boundary(span.begin) && is_boundary(span.end);
}

/// Blocks are whole characters and one behind the other.
inline void check_blocks(const Document& document) {
  std::size_t end = 0;
  for (const auto& block : document.blocks) {
    check(is_within(block.span, document.text) && end <= block.span.begin);
    end = block.span.end;
  }
}

/// The first line of an input, which names what it is for, and the rest.
inline std::pair<std::string_view, std::string_view> first_line(std::string_view bytes) {
  const auto end = bytes.find('\n');
  if (end == std::string_view::npos) return {{}, bytes};
  return {bytes.substr(0, end), bytes.substr(end + 1)};
}

/// One of `count` ways to go, which stays the same for the same bytes. What is chosen by the size alone changes with
/// each byte that is put in or taken out.
inline std::size_t choose(std::string_view bytes, std::size_t count) {
  std::uint32_t hash = 2166136261;  // FNV-1a
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash % count;
}

}  // namespace zubda::fuzz
