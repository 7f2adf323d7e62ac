/// Evidence for each line end of a plain text, taken from the two lines around it, that a paragraph was wrapped there.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "sentences/line_features.h"

namespace zubda {

/// How much a single line end may add to the decisions about others, as log-odds.
constexpr double max_line_end_evidence = 4;

/// Whether the lines around a line end leave a choice.
enum class Fixed : std::uint8_t { open, breaks, joins };

/// What is known about the line end before a line.
struct LineEndEvidence {
  double score = 0;                    ///< Log-odds of "the paragraph was wrapped here" against "it ends here".
  LineBegin begin = LineBegin::other;  ///< Of the line after it.
  Fixed fixed = Fixed::open;
  bool inside = false;  ///< Neither line is blank. Without it nothing else is set.
};

/// For each of the n `lines` of `text` the line end before it; the first one is not inside. Takes time linear in the
/// lines.
std::vector<LineEndEvidence> read_line_end_evidence(std::string_view text, const std::vector<Line>& lines,
                                                    const Language& language);

}  // namespace zubda
