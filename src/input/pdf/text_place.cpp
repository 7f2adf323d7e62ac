#include "input/pdf/text_place.h"

#include <array>
#include <cmath>

namespace zubda {
namespace {

/// A file that saves its state more often is damaged.
constexpr std::size_t max_saved = 1000;

/// The last `count` operands as numbers; 0 where there are fewer.
template <std::size_t count>
std::array<double, count> numbers(const std::vector<PdfValue>& operands) {
  std::array<double, count> values{};
  if (operands.size() < count) return values;
  for (std::size_t i = 0; i < count; ++i) values[i] = operands[operands.size() - count + i].number;
  return values;
}

PdfMatrix matrix_of(const std::vector<PdfValue>& operands) {
  const auto [a, b, c, d, e, f] = numbers<6>(operands);
  return {a, b, c, d, e, f};
}

}  // namespace

PdfMatrix combine(const PdfMatrix& first, const PdfMatrix& second) {
  return {first.a * second.a + first.b * second.c,
          first.a * second.b + first.b * second.d,
          first.c * second.a + first.d * second.c,
          first.c * second.b + first.d * second.d,
          first.e * second.a + first.f * second.c + second.e,
          first.e * second.b + first.f * second.d + second.f};
}

double TextPlace::size() const { return std::hypot(combined().c, combined().d) * state_.size; }
double TextPlace::em() const { return std::hypot(combined().a, combined().b) * state_.size * state_.width_share; }

void TextPlace::move(double x, double y) { text_ = combine({1, 0, 0, 1, x, y}, text_); }

void TextPlace::enter(const PdfMatrix& form) {
  saved_.push_back(state_);
  state_.page = combine(form, state_.page);
}

void TextPlace::restore() {
  if (saved_.empty()) return;
  state_ = saved_.back();
  saved_.pop_back();
}

void TextPlace::apply(std::string_view operation, const std::vector<PdfValue>& operands) {
  if (operation == "q") {
    if (saved_.size() < max_saved) saved_.push_back(state_);
  } else if (operation == "Q") {
    restore();
  } else if (operation == "cm") {
    state_.page = combine(matrix_of(operands), state_.page);
  } else if (operation == "BT") {
    text_ = {};
  } else if (operation == "Tm") {
    text_ = matrix_of(operands);
  } else if (operation == "Td" || operation == "TD") {
    const auto [x, y] = numbers<2>(operands);
    if (operation == "TD") state_.leading = -y;
    move(x, y);
  } else if (operation == "TL") {
    state_.leading = numbers<1>(operands)[0];
  } else if (operation == "T*") {
    move(0, -state_.leading);
  } else if (operation == "Tf") {
    state_.size = numbers<1>(operands)[0];
  } else if (operation == "Tz") {
    state_.width_share = numbers<1>(operands)[0] / 100;
  }
}

}  // namespace zubda
