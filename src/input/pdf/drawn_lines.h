/// Horizontal lines that a page draws: under words, through them, and between the parts of a page.
#pragma once

#include <string_view>
#include <vector>

#include "input/pdf/pdf_objects.h"
#include "input/pdf/text_place.h"

namespace zubda {

/// A line from left to right, in points of the page; y grows upwards.
struct DrawnLine {
  double left = 0;
  double right = 0;
  double y = 0;
  double thickness = 0;
};

/// Follows the paths of a content stream. Lines are strokes and flat rectangles that are filled.
class LineTracker {
 public:
  /// Any operation of the stream, with the matrix of the page; others than those of paths change nothing. Operands that
  /// are missing count as 0.
  void apply(std::string_view operation, const std::vector<PdfValue>& operands, const PdfMatrix& page);

  const std::vector<DrawnLine>& lines() const { return lines_; }

 private:
  void add(double x, double y, double to_x, double to_y, double thickness, std::vector<DrawnLine>& path,
           const PdfMatrix& page) const;
  void paint(bool is_stroked, bool is_filled);

  std::vector<DrawnLine> lines_;
  std::vector<DrawnLine> strokes_;     ///< Of the path that is not painted yet.
  std::vector<DrawnLine> rectangles_;  ///< The same.
  double x_ = 0;
  double y_ = 0;
  double width_ = 1;  ///< Of strokes.
};

}  // namespace zubda
