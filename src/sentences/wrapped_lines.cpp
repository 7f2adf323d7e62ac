// How the decision is made. Each line end inside a block of lines without blank lines gives evidence, as log-odds of
// "the paragraph was wrapped here" against "it ends here": how the line ends, how the next one begins, and how much
// room was left. A single line end is often undecided (an Arabic line has no capital after it), but a block is of one
// kind: the evidence of the neighbouring line ends and, weaker, of the whole text is added to that of the line end
// itself. So an address in a letter keeps its lines although the letter was wrapped, and a wrapped line that happens to
// begin with a name is joined because its neighbours were wrapped.
#include "sentences/wrapped_lines.h"

#include <algorithm>

#include "sentences/line_end_evidence.h"

namespace zubda {
namespace {

// Log-odds, as those of the line ends (line_end_evidence.cpp), chosen by hand on the same texts.
constexpr double all_begin_upper = -0.4;  ///< For each line end of a block whose lines all begin in upper case.
constexpr double unknown = -0.5;          ///< Without evidence, a line end is taken for one that the writer meant.

constexpr double max_neighbours = 4.5;  ///< The most that the other line ends of a block add to the score of one.
constexpr double min_neighbours =
    -3.5;                            ///< The most that they take away. A lower case letter after no stop outweighs it.
constexpr double max_text = 3.5;     ///< The most that the other blocks of the text add or take away.
constexpr double text_weight = 0.5;  ///< Of the scores of all other blocks.
constexpr std::size_t window = 8;    ///< How many line ends before and after one are its neighbours.

class WrapFinder {
 public:
  WrapFinder(std::string_view text, const std::vector<Line>& lines, const Language& language)
      : text_(text), lines_(lines), language_(language), line_ends_(read_line_end_evidence(text, lines, language)) {}

  std::vector<bool> find() {
    std::vector<bool> joined(lines_.size());
    scores_.reserve(line_ends_.size());
    for (const auto& line_end : line_ends_) text_score_ += scores_.emplace_back(own(line_end));
    for (std::size_t begin = 0; begin < lines_.size();) {
      auto end = begin + 1;
      while (end < lines_.size() && line_ends_[end].inside) ++end;
      if (end > begin + 1) decide(begin + 1, end, joined);
      begin = end;
    }
    return joined;
  }

 private:
  std::string_view line(std::size_t i) const { return slice(text_, lines_[i].span); }

  static double own(const LineEndEvidence& line_end) {
    constexpr auto limit = max_line_end_evidence;
    return line_end.fixed == Fixed::breaks ? 0 : std::clamp(line_end.score, -limit, limit);
  }

  /// Sets `joined` for line ends [begin, end), which are those of one block.
  void decide(std::size_t begin, std::size_t end, std::vector<bool>& joined) const {
    double block = 0;
    for (auto i = begin; i < end; ++i) block += scores_[i];
    const auto text = std::clamp(text_weight * (text_score_ - block), -max_text, max_text);
    const auto prior = text + block_prior(begin, end);
    double near = 0;
    for (auto i = begin; i < std::min(begin + window, end); ++i) near += scores_[i];
    for (auto i = begin; i < end; ++i) {
      if (i + window < end) near += scores_[i + window];
      if (i > begin + window) near -= scores_[i - window - 1];
      const auto neighbours = std::clamp(prior + near - scores_[i], min_neighbours, max_neighbours);
      joined[i] = line_ends_[i].fixed == Fixed::joins ||
                  (line_ends_[i].fixed == Fixed::open && neighbours + line_ends_[i].score > 0);
    }
  }

  /// What line ends [begin, end) say together. One line that is not wrapped, before a last line with a stop, is as
  /// likely a title as half of a sentence.
  double block_prior(std::size_t begin, std::size_t end) const {
    constexpr std::size_t min_line_ends = 3;
    constexpr std::uint32_t usual_columns = 30;
    const auto count = static_cast<std::size_t>(std::count_if(
        line_ends_.begin() + static_cast<std::ptrdiff_t>(begin), line_ends_.begin() + static_cast<std::ptrdiff_t>(end),
        [](const LineEndEvidence& line_end) { return line_end.begin == LineBegin::upper; }));
    if (count == end - begin && count >= min_line_ends) return unknown + all_begin_upper * static_cast<double>(count);
    if (end - begin > 1 || line_ends_[begin].begin != LineBegin::uncased || lines_[begin - 1].columns < usual_columns)
      return unknown;
    return read_line_end(line(begin), language_) == LineEnd::stop ? 0 : unknown;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const Language& language_;
  std::vector<LineEndEvidence> line_ends_;  ///< One for each line: the line end before it.
  std::vector<double> scores_;              ///< What each adds to the scores of others.
  double text_score_ = 0;                   ///< The sum of all.
};

}  // namespace

std::vector<bool> find_continued_lines(std::string_view text, const std::vector<Line>& lines,
                                       const Language& language) {
  return WrapFinder(text, lines, language).find();
}

}  // namespace zubda
