/// From a line as it lies on a page to its text: the Unicode bidirectional algorithm (UAX #9) backwards.
///
/// The algorithm gives each character a level and reverses runs by it. Backwards, the levels of letters and digits are
/// known, those of the signs, brackets and blanks between them are not: they depend on what is around. They are
/// searched for: a choice is right when the text that it gives, laid out by ICU, looks as the page does. Where several
/// texts look alike, Latin words and the numbers among them keep the order that they have on the page (`ABC 123`), but
/// a number comes before its unit (`12 kg`, which lies on an Arabic page as `kg 12`).
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct UBiDi;

namespace zubda {

/// The text of one line.
struct LogicalLine {
  std::vector<std::size_t> order;  ///< The places on the page, counted from the left, in reading order.
  std::vector<char32_t> codes;     ///< The characters, by their place on the page; brackets as they are in the text.
  bool right_to_left = false;      ///< The direction of the paragraph that the line is read in.
  bool shapes = false;             ///< Whether the brackets on the page were taken for shapes.
  bool exact = false;              ///< Whether the text, laid out, looks as the line does.
  std::size_t badness = 0;         ///< 0 when it is exact and all its brackets have partners.
};

/// What is known about a line besides its characters.
struct LineContext {
  bool right_to_left = true;        ///< The direction that its paragraph probably has.
  bool certain = false;             ///< Whether it surely has that direction.
  std::u32string_view before = {};  ///< The end of the paragraph before the line; empty when the line begins one.
  std::u32string_view after = {};   ///< The beginning of the next line, up to a letter; empty at a paragraph's end.
  /// Brackets are the shapes that the page shows, not the characters of the text; the other way is tried where that
  /// leaves brackets without a partner.
  bool shapes = false;
  /// Places of numbers that were drawn apart from the Latin word left of them, though nothing else is: numbers between
  /// Latin and right-to-left words then belong to the latter.
  std::span<const std::size_t> number_runs = {};
};

class InverseBidi {
 public:
  /// Throws std::bad_alloc.
  InverseBidi();
  ~InverseBidi();
  InverseBidi(const InverseBidi&) = delete;
  InverseBidi& operator=(const InverseBidi&) = delete;

  /// The text of the line with the characters `visual`, from left to right. Marks are expected to be with their
  /// letters, and not among the characters.
  /// Each character brings some time with it for the search, which lines that are read at once leave to those after
  /// them; where none is left, a line is read as it looks most likely at first.
  LogicalLine logical(std::u32string_view visual, const LineContext& context);

 private:
  static constexpr std::size_t max_laid_out = 10'000'000;  ///< Chosen by hand: two seconds or so.

  std::size_t laid_out_left_ = max_laid_out;  ///< Characters that may be laid out while lines are searched.
  std::unique_ptr<UBiDi, void (*)(UBiDi*)> paragraph_;
  std::unique_ptr<UBiDi, void (*)(UBiDi*)> line_;
};

}  // namespace zubda
