/// Which rows of a table have an extension, found by halves: each file asks three times, and to read the lists of all
/// rows took as long as to decode it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace zubda {

/// An extension of a row.
struct IndexedExtension {
  std::string_view extension;
  std::uint16_t row = 0;
};

/// Calls `take` with each word of `list`; one blank is between two of them.
template <class Take>
constexpr void for_each_word(std::string_view list, Take take) {
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(' ', at), list.size());
    take(list.substr(at, end - at));
    at = end + 1;
  }
}

template <const auto& table>
constexpr std::size_t count_extensions() {
  std::size_t count = 0;
  for (const auto& row : table) for_each_word(row.extensions, [&](std::string_view /*word*/) { ++count; });
  return count;
}

/// The extensions of all rows of `table`, sorted; those of one extension in the order of the rows.
template <const auto& table>
constexpr auto index_extensions() {
  std::array<IndexedExtension, count_extensions<table>()> index{};
  std::size_t count = 0;
  std::uint16_t row = 0;
  for (const auto& entry : table) {
    for_each_word(entry.extensions, [&](std::string_view word) { index[count++] = {word, row}; });
    ++row;
  }
  std::sort(index.begin(), index.end(), [](const IndexedExtension& a, const IndexedExtension& b) {
    return a.extension != b.extension ? a.extension < b.extension : a.row < b.row;
  });
  return index;
}

/// The part of an index with that extension; empty for an extension that no row has.
inline std::span<const IndexedExtension> find_extension(std::span<const IndexedExtension> index,
                                                        std::string_view extension) {
  const auto begin =
      std::lower_bound(index.begin(), index.end(), extension,
                       [](const IndexedExtension& entry, std::string_view wanted) { return entry.extension < wanted; });
  auto end = begin;
  while (end != index.end() && end->extension == extension) ++end;
  return {begin, end};
}

}  // namespace zubda
