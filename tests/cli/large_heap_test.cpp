#include "cli/large_heap.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#include <malloc.h>
#endif

namespace zubda {
namespace {

constexpr std::uintmax_t megabyte = std::uintmax_t{1} << 20;

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
TEST(LargeHeap, IsLeftAloneForSmallInputs) {
  const auto before = mallinfo2().arena;
  prepare_heap(megabyte);
  EXPECT_EQ(mallinfo2().arena, before);
}

TEST(LargeHeap, IsKeptForLargeInputs) {
  prepare_heap(20 * megabyte);
  const auto before = mallinfo2();
  EXPECT_GE(before.arena, 32 * megabyte);
  // What is taken and freed comes from the part that was set aside.
  for (std::size_t size = megabyte; size <= 32 * megabyte; size *= 2) {
    const std::vector<char> block(size, 'x');
    EXPECT_EQ(block.back(), 'x');
  }
  EXPECT_EQ(mallinfo2().arena, before.arena);
  EXPECT_EQ(mallinfo2().hblks, before.hblks);
}
#endif

TEST(LargeHeap, TakesBlocksLargerThanAllOfIt) {
  prepare_heap(1000 * megabyte);
  const std::string block(100 * megabyte, 'y');
  EXPECT_EQ(block.back(), 'y');
}

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
TEST(LargeHeap, GivesVectorsOfLongInputsBack) {
  prepare_heap(1000 * megabyte);
  const auto before = mallinfo2();
  {
    // More than the heap has: what does not fit into it does not make it larger.
    const std::vector<std::vector<char>> vectors(16, std::vector<char>(10 * megabyte, 'x'));
    EXPECT_GT(mallinfo2().hblks, before.hblks);
    EXPECT_EQ(mallinfo2().arena, before.arena);
  }
  EXPECT_EQ(mallinfo2().hblks, before.hblks);
}
#endif

}  // namespace
}  // namespace zubda
