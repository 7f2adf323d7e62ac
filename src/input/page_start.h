/// Where a page of a printed document begins in its text.
#pragma once

#include <cstddef>

namespace zubda {

/// From the byte `begin` of the text on it is that of page `page`, counted from 1. A page may come more than once: its
/// notes are behind the text of all pages.
struct PageStart {
  std::size_t begin = 0;
  std::size_t page = 0;

  friend bool operator==(const PageStart&, const PageStart&) = default;
};

}  // namespace zubda
