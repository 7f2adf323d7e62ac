#include "sentences/block_indents.h"

#include <algorithm>

#include "sentences/list_marks.h"

namespace zubda {

void BlockIndents::begin_block(std::size_t first) {
  first_indent_ = lines_[first].indent;
  in_list_ = in_item_ = false;
  if (list_mark_length(slice(text_, lines_[first].span)) > 0) begin_item(first);
}

void BlockIndents::begin_item(std::size_t i) {
  in_list_ = in_item_ = true;
  item_indent_ = lines_[i].indent;
}

bool BlockIndents::begins_paragraph(std::size_t i, LineBegin begin) {
  const auto indent = lines_[i].indent;
  if (in_item_ && indent > item_indent_) return false;
  in_item_ = false;
  if (begin != LineBegin::lower && indent > lines_[i - 1].indent + 1) return true;
  return indent > 1 && indent == first_indent_ && min_indent_around(i) + 1 < first_indent_;
}

/// The smallest indent of the block around line `i`.
std::uint32_t BlockIndents::min_indent_around(std::size_t i) {
  if (i < min_indent_end_) return min_indent_;
  min_indent_ = lines_[i - 1].indent;
  for (min_indent_end_ = i; min_indent_end_ < lines_.size() && !lines_[min_indent_end_].is_blank(); ++min_indent_end_)
    min_indent_ = std::min(min_indent_, lines_[min_indent_end_].indent);
  return min_indent_;
}

}  // namespace zubda
