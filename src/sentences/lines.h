/// Lines of plain text to paragraphs.
#pragma once

#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// The paragraphs of `text`, in order, without white space at their ends; all with the role prose. A blank line ends a
/// paragraph. A line end does, unless the line was wrapped there: the next line begins in lower case, or most lines of
/// the text are as full as one common width (at most 100 columns) lets them be. An indent or a list mark begins a
/// paragraph.
std::vector<Block> find_paragraphs(std::string_view text);

}  // namespace zubda
