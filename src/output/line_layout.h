/// Lays out lines of text: wrapped, isolated and marked as where they go wants it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/formats.h"
#include <zubda/document.h>

namespace zubda {

/// Appends sentences, one a line, clean already (display.h). On a terminal long ones are wrapped, with a blank line
/// between all sentences if one of them is; and right-to-left ones are isolated piece by piece, so that neighbours keep
/// their order.
void write_sentences(std::span<const std::string> sentences, const WriteOptions& options, std::string& out);

/// Appends all of `text`, with its line ends, and with the parts `marked` between marks: reverse video where there is
/// color, which ends with each line so that pagers may show any of them, else `==`. `marked` ascend and do not overlap.
void write_marked(std::string_view text, std::span<const Span> marked, const WriteOptions& options, std::string& out);

/// Appends a line of `text`, clean already, behind `before`; on a terminal it is wrapped, and goes on below its own
/// beginning.
void write_behind(std::string_view before, std::string_view text, const WriteOptions& options, std::string& out);

}  // namespace zubda
