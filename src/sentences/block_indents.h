/// Paragraphs and items of lists that begin inside a block of lines, told by list marks and indents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sentences/line_features.h"

namespace zubda {

/// Goes through the lines of a text in order. A block is lines without a blank line between them.
class BlockIndents {
 public:
  /// Refers to `text` and its `lines`, which must live as long.
  BlockIndents(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines) {}

  /// Line `first` is the first of a block.
  void begin_block(std::size_t first);

  /// Line `i` of the block begins with a list mark.
  void begin_item(std::size_t i);

  /// Whether a line of the block has begun with a list mark.
  bool in_list() const { return in_list_; }

  /// Whether line `i`, which is not the first of its block and begins as `begin` says, begins a paragraph by its
  /// indent: deeper than the line before, or as deep as the first line of a block whose other lines are not. The
  /// further lines of an item are deeper than its mark.
  bool begins_paragraph(std::size_t i, LineBegin begin);

 private:
  std::uint32_t min_indent_around(std::size_t i);

  std::string_view text_;
  const std::vector<Line>& lines_;
  bool in_list_ = false;
  bool in_item_ = false;  ///< The item that was begun last goes on.
  std::uint32_t item_indent_ = 0;
  std::uint32_t first_indent_ = 0;  ///< Of the block's first line.
  std::uint32_t min_indent_ = 0;
  std::size_t min_indent_end_ = 0;  ///< The end of the block that `min_indent_` is of.
};

}  // namespace zubda
