/// The gaps between the words of a printed line.
#pragma once

#include <cstddef>
#include <vector>

#include "input/pdf/page_layout.h"

namespace zubda {

/// The gap between word i and the word left of it in points. i is at least 1.
double gap_before(const PlacedLine& line, std::size_t i);
/// The height of the smaller of the two words.
double height_at(const PlacedLine& line, std::size_t i);

/// Appends the gaps between the words of a line by the height of the words; those that no blank has are left out.
void append_gaps(const PlacedLine& line, std::vector<double>& gaps);

/// The middle one of some values; 0 for none. Reorders them.
double median(std::vector<double>& values);

}  // namespace zubda
