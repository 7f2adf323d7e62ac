#include "input/pdf/cell_order.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "input/pdf/line_direction.h"

namespace zubda {
namespace {

/// What has more blocks or lines is a drawing and no text, and exchanging neighbours would take long.
constexpr std::size_t max_items = 500;

/// Whether `a` is on the left of `b`, and half of the lower one of them at the height of the other.
bool is_left_of(const Box& a, const Box& b) {
  constexpr double min_overlap = 0.5;  // Chosen by hand.
  const auto overlap = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return a.right <= b.left && overlap > min_overlap * std::min(a.height(), b.height());
}

Box around(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

/// Lines of a page that stay together.
struct Block {
  Box box;
  std::vector<PlacedLine> lines;
};

/// Moves each item before those directly before it that are on its left.
template <class Item>
void exchange(std::vector<Item>& items) {
  if (items.size() > max_items) return;
  for (std::size_t i = 1; i < items.size(); ++i)
    for (auto k = i; k > 0 && is_left_of(items[k - 1].box, items[k].box); --k) std::swap(items[k - 1], items[k]);
}

std::vector<Block> blocks_of(std::vector<PlacedLine>& lines) {
  std::vector<Block> blocks;
  for (auto& line : lines) {
    if (blocks.empty() || blocks.back().lines.back().block != line.block) blocks.push_back({line.box, {}});
    blocks.back().box = around(blocks.back().box, line.box);
    blocks.back().lines.push_back(std::move(line));
  }
  return blocks;
}

}  // namespace

void order_cells(PlacedPage& page) {
  if (!describe(page).right_to_left) return;
  auto blocks = blocks_of(page.lines);
  exchange(blocks);
  page.lines.clear();
  for (auto& block : blocks) {
    exchange(block.lines);
    std::ranges::move(block.lines, std::back_inserter(page.lines));
  }
}

}  // namespace zubda
