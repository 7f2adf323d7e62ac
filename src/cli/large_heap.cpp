#include "cli/large_heap.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace zubda {

// The allocator of AddressSanitizer has no such settings.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
namespace {

constexpr std::uintmax_t megabyte = std::uintmax_t{1} << 20;
constexpr std::uintmax_t page_bytes = 4096;

constexpr std::uintmax_t min_input = 4 * megabyte;
/// How many bytes a byte of a text takes at most while it is worked on.
constexpr std::uintmax_t heap_share = 6;
/// Beyond it large pages gain nothing: to find them takes the kernel as long.
constexpr std::uintmax_t max_heap = 128 * megabyte;
/// Larger blocks get pages of their own, which are given back when they are freed.
constexpr int max_block = 64 << 20;
/// Of a long input most vectors do: freed in the heap, they leave pieces that the next one does not fit into, 25 of 357
/// MB for 130 MB of text.
constexpr std::uintmax_t min_long_input = 48 * megabyte;
constexpr int max_block_of_long = 4 << 20;

}  // namespace

void prepare_heap(std::uintmax_t input_bytes) {
  if (input_bytes < min_input) return;
  mallopt(M_MMAP_THRESHOLD, max_block);
  mallopt(M_TRIM_THRESHOLD, static_cast<int>(max_heap));
  mallopt(M_TOP_PAD, static_cast<int>(4 * megabyte));
  // A block that is freed at once stays a part of the heap, from which the others are taken then, with its advice.
  const auto bytes = std::min({heap_share * input_bytes, max_heap, std::uintmax_t{max_block} - megabyte});
  auto* const block = std::malloc(bytes);
  if (block == nullptr) return;
  const auto begin = (reinterpret_cast<std::uintptr_t>(block) + page_bytes - 1) / page_bytes * page_bytes;
  madvise(reinterpret_cast<void*>(begin), bytes - page_bytes, MADV_HUGEPAGE);
  std::free(block);
  if (input_bytes >= min_long_input) mallopt(M_MMAP_THRESHOLD, max_block_of_long);
}
#else
void prepare_heap(std::uintmax_t /*input_bytes*/) {}
#endif

}  // namespace zubda
