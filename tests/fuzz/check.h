/// What the fuzz targets share.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

#include <zubda/document.h>

namespace zubda {

inline std::string bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program when something that always holds does not hold.
inline void check(bool holds) {
  if (!holds) std::abort();
}

/// Whether `span` lies in `text` and on boundaries of its characters.
inline bool is_within(Span span, std::string_view text) {
  const auto is_boundary = [&](std::size_t at) { return at == text.size() || (text[at] & 0xC0) != 0x80; };
  return span.begin <= span.end && span.end <= text.size() && is_boundary(span.begin) && is_boundary(span.end);
}

}  // namespace zubda
