/// Where a content stream of a PDF file draws its next letter.
#pragma once

#include <string_view>
#include <vector>

#include "input/pdf/pdf_objects.h"

namespace zubda {

/// The numbers of a PDF matrix: x' = a x + c y + e, y' = b x + d y + f.
struct PdfMatrix {
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 1;
  double e = 0;
  double f = 0;
};

/// First `first`, then `second`.
PdfMatrix combine(const PdfMatrix& first, const PdfMatrix& second);

/// The place, size and direction of text, see ISO 32000-1, 8.4.4 and 9.4. It does not move on when letters are drawn:
/// for programs that give each word a place of its own.
class TextPlace {
 public:
  /// `operation` is one of q, Q, cm, BT, Tm, Td, TD, TL, T*, Tf and Tz; others change nothing. Operands that are
  /// missing count as 0.
  void apply(std::string_view operation, const std::vector<PdfValue>& operands);
  /// Moves by the matrix of a form that is drawn; `leave` restores the place.
  void enter(const PdfMatrix& form);
  void leave() { restore(); }

  /// From the coordinates of paths to those of the page.
  const PdfMatrix& page() const { return state_.page; }
  double x() const { return combined().e; }
  double y() const { return combined().f; }
  /// The height of the letters, in points of the page.
  double size() const;
  /// The width of one em along the line, in points of the page.
  double em() const;
  /// Whether letters are drawn from right to left, each mirrored.
  bool is_mirrored() const { return combined().a < 0; }

 private:
  struct State {
    PdfMatrix page;
    double size = 0;
    double width_share = 1;
    double leading = 0;
  };

  PdfMatrix combined() const { return combine(text_, state_.page); }
  void move(double x, double y);
  void restore();

  State state_;
  std::vector<State> saved_;
  PdfMatrix text_;
};

}  // namespace zubda
