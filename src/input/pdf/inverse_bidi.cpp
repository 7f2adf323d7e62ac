#include "input/pdf/inverse_bidi.h"

#include <unicode/ubidi.h>

#include <algorithm>
#include <new>
#include <utility>

#include "input/pdf/level_search.h"

// A line is read as its context says. Where no text that looks as the line does comes of that, brackets are taken for
// the other kind, and a line whose direction is not certain for one of the other direction; the best text is kept.

namespace zubda {

InverseBidi::InverseBidi() : paragraph_(ubidi_open(), ubidi_close), line_(ubidi_open(), ubidi_close) {
  if (!paragraph_ || !line_) throw std::bad_alloc();
}
InverseBidi::~InverseBidi() = default;

LogicalLine InverseBidi::logical(std::u32string_view visual, const LineContext& context) {
  // Chosen by hand. 27,000 lines of Arabic news, articles and history, laid out by ICU, took 0.5 for each character,
  // and no collection more than 1.6.
  constexpr std::size_t laid_out_for_each = 30;
  laid_out_left_ = std::min(laid_out_left_ + laid_out_for_each * visual.size(), max_laid_out);
  auto best = search_levels(paragraph_.get(), line_.get(), visual, context, laid_out_left_);
  const auto consider = [&](bool right_to_left, bool shapes) {
    if (best.badness == 0) return;
    auto other = context;
    other.right_to_left = right_to_left;
    other.shapes = shapes;
    auto line = search_levels(paragraph_.get(), line_.get(), visual, other, laid_out_left_);
    if (line.badness < best.badness) best = std::move(line);
  };
  consider(context.right_to_left, !context.shapes);
  // Brackets alone turn no paragraph round.
  if (!context.certain && !best.exact) consider(!context.right_to_left, context.shapes);
  return best;
}

}  // namespace zubda
