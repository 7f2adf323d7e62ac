#include "input/archive/unpack_budget.h"

#include <algorithm>
#include <stdexcept>

#include "input/archive/archive.h"
#include "input/archive/compression.h"

namespace zubda {

void UnpackBudget::take(std::uint64_t bytes) {
  const bool is_enough = bytes <= left_;
  left_ -= std::min(left_, bytes);
  if (!is_enough)
    throw std::runtime_error("expands over limit (--max-archive-bytes " + std::to_string(max_bytes_) + ")");
}

std::string UnpackBudget::unpack(std::string_view packed, std::size_t max_bytes) {
  const auto limit = std::min<std::uint64_t>(max_bytes, left_);
  std::string bytes;
  try {
    zubda::unpack(packed, limit, bytes);
  } catch (const ArchiveTooLarge&) {
    take(limit + (limit < max_bytes ? 1 : 0));
    throw std::runtime_error("expands over limit (--max-bytes " + std::to_string(max_bytes) + ")");
  } catch (const std::runtime_error&) {
    take(bytes.size());
    throw;
  }
  take(bytes.size());
  return bytes;
}

void UnpackBudget::take_zip(std::string_view bytes, std::size_t max_bytes) {
  std::uint64_t size = 0;
  try {
    Archive archive(bytes, ArchiveMode::members);
    while (size < max_bytes && archive.next()) size += std::min<std::uint64_t>(archive.size().value_or(0), max_bytes);
  } catch (const std::runtime_error&) {
    // Whoever reads it says what is wrong.
  }
  take(std::min<std::uint64_t>(size, max_bytes));
}

}  // namespace zubda
