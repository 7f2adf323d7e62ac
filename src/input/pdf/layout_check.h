/// Measures how far a choice of bidi levels for one printed line is from what the page shows.
///
/// `search_levels` proposes a level for each place of a line. The levels give a text, ICU lays that text out by the
/// Unicode bidirectional algorithm (UAX #9), and the check counts what is wrong:
///
/// - places at which the layout shows another character than the page has. What is before the line in its paragraph and
///   the beginning of the next line are laid out with it, since the levels of numbers and signs depend on them;
/// - signs that are unlikely where they are: brackets without a partner, brackets and quotation marks with a blank on
///   their inner side, commas and stops between a blank and a letter, a sign between two lines that is not at the end
///   of the first one. They weigh less than any place that looks otherwise, and decide between texts that look alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/pdf/inverse_bidi.h"

namespace zubda {

/// What a character contributes to the order of a line.
enum class Direction : std::uint8_t { left, right, number, sign, neutral };

Direction direction_of(char32_t c);

/// Embedding levels by place on the page, counted from the left; each is 0, 1 or 2.
using Levels = std::vector<std::uint8_t>;

class LayoutCheck {
 public:
  /// `visual` and the texts of `context` have to outlive the check. `paragraph` and `line` are ICU objects that it may
  /// use for its layouts.
  LayoutCheck(UBiDi* paragraph, UBiDi* line, std::u32string_view visual, const LineContext& context);

  /// By place on the page.
  const std::vector<Direction>& directions() const { return directions_; }

  /// The level of the paragraph: 0 for left-to-right, 1 for right-to-left.
  std::uint8_t base() const { return base_; }

  /// The places in the reading order that the levels give.
  std::vector<std::size_t> order(const Levels& levels) const;

  /// The character at a place as the text has it: with bracket shapes, mirrored where the level is odd.
  char32_t code(std::size_t place, const Levels& levels) const;

  /// 0 when the text looks as the line does and no sign in it is unlikely; less is better.
  std::size_t badness(const Levels& levels);

  /// How many places would look otherwise.
  std::size_t mismatches(const Levels& levels);

 private:
  std::size_t misplaced_signs(std::span<const std::size_t> places, const Levels& levels);
  bool is_misplaced_stop(std::span<const std::size_t> places, std::size_t i) const;
  std::size_t different_places(std::span<const std::size_t> places, const Levels& levels);
  std::size_t count_differences(std::span<const std::size_t> places, const Levels& levels) const;

  UBiDi* paragraph_;
  UBiDi* line_;  ///< The line, a part of the paragraph.
  std::u32string_view visual_;
  LineContext context_;
  std::uint8_t base_;
  std::vector<Direction> directions_;
  std::u16string text_;            ///< The text that is laid out.
  std::u32string open_;            ///< Closing brackets that are waited for.
  std::vector<std::int32_t> map_;  ///< From places of the layout to those of the text.
};

}  // namespace zubda
