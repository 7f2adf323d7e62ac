#include "input/pdf/drawn_lines.h"

#include <algorithm>
#include <cmath>

namespace zubda {
namespace {

/// A page with more lines is a drawing.
constexpr std::size_t max_lines = 5000;

double operand(const std::vector<PdfValue>& operands, std::size_t count, std::size_t i) {
  return operands.size() < count ? 0 : operands[operands.size() - count + i].number;
}

}  // namespace

void LineTracker::add(double x, double y, double to_x, double to_y, double thickness, std::vector<DrawnLine>& path,
                      const PdfMatrix& page) const {
  const auto left = page.a * x + page.c * y + page.e;
  const auto right = page.a * to_x + page.c * to_y + page.e;
  const auto y1 = page.b * x + page.d * y + page.f;
  const auto y2 = page.b * to_x + page.d * to_y + page.f;
  const auto scale = std::hypot(page.c, page.d);
  constexpr double min_length = 2;  // Points; a hyphen is as long.
  constexpr double max_slope = 0.01;
  const auto length = std::abs(right - left);
  if (length < min_length || std::abs(y2 - y1) > max_slope * length || path.size() + lines_.size() >= max_lines) return;
  path.push_back({std::min(left, right), std::max(left, right), (y1 + y2) / 2, thickness * scale});
}

void LineTracker::paint(bool is_stroked, bool is_filled) {
  if (is_stroked) lines_.insert(lines_.end(), strokes_.begin(), strokes_.end());
  if (is_stroked || is_filled) lines_.insert(lines_.end(), rectangles_.begin(), rectangles_.end());
  strokes_.clear();
  rectangles_.clear();
}

void LineTracker::apply(std::string_view operation, const std::vector<PdfValue>& operands, const PdfMatrix& page) {
  if (operation == "w") {
    width_ = operand(operands, 1, 0);
  } else if (operation == "m" || operation == "l") {
    const auto x = operand(operands, 2, 0);
    const auto y = operand(operands, 2, 1);
    if (operation == "l") add(x_, y_, x, y, width_, strokes_, page);
    x_ = x;
    y_ = y;
  } else if (operation == "re") {
    const auto y = operand(operands, 4, 1);
    const auto height = operand(operands, 4, 3);
    const auto x = operand(operands, 4, 0);
    add(x, y + height / 2, x + operand(operands, 4, 2), y + height / 2, std::abs(height), rectangles_, page);
  } else if (operation == "S" || operation == "s") {
    paint(true, false);
  } else if (operation == "f" || operation == "F" || operation == "f*") {
    paint(false, true);
  } else if (operation == "B" || operation == "B*" || operation == "b" || operation == "b*") {
    paint(true, true);
  } else if (operation == "n") {
    paint(false, false);
  }
}

}  // namespace zubda
