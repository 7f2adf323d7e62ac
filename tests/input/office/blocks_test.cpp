#include "input/office/blocks.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace zubda {
namespace {

/// A table in a cell in a table and so on, each cell of which is there 50 times; two paragraphs are in the innermost.
std::string failure_of_nested_repeats(int depth, std::size_t max_bytes) {
  Document document;
  BlockBuilder blocks(document, max_bytes);
  try {
    for (int i = 0; i < depth; ++i) blocks.open_row(), blocks.open_cell();
    for (int i = 0; i < 2; ++i) blocks.add("a", Role::prose);
    for (int i = 0; i < depth; ++i) blocks.close_cell(true, 50), blocks.close_row();
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return std::to_string(document.blocks.size());
}

TEST(BlockBuilder, CountsEachParagraphOfARepeatedCell) {
  EXPECT_EQ(failure_of_nested_repeats(1, 500'000), "100");
  EXPECT_EQ(failure_of_nested_repeats(2, 500'000), "5000");
  for (const int depth : {3, 4, 100})
    EXPECT_EQ(failure_of_nested_repeats(depth, 500'000), "expands over limit (--max-bytes 500000)");
}

TEST(BlockBuilder, LetsACellOfOneParagraphRepeatForItsText) {
  Document document;
  BlockBuilder blocks(document, 100);
  blocks.open_row();
  blocks.open_cell();
  blocks.add("a", Role::prose);
  blocks.close_cell(true, 50);
  blocks.close_row();
  EXPECT_EQ(document.text.size(), 99U);
}

TEST(BlockBuilder, CountsBlanksForTheLimitAloneAndNotAsText) {
  Document document;
  BlockBuilder blocks(document, 100);
  blocks.open_paragraph();
  blocks.text(std::string(100, ' '));
  EXPECT_EQ(blocks.written(), 0U);
  EXPECT_THROW(blocks.text(" "), std::runtime_error);
}

}  // namespace
}  // namespace zubda
