/// Lines of plain text to paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include <zubda/document.h>

namespace zubda {

/// The paragraphs of `text`, in order, without white space at their ends; all with the role prose. A blank line ends a
/// paragraph. A line end does, unless the line was wrapped there (wrapped_lines.h). An indent or a list mark begins a
/// paragraph. `language` tells which words cannot end a sentence.
std::vector<Block> find_paragraphs(std::string_view text, const Language& language);

/// The same for a text whose language is not known.
std::vector<Block> find_paragraphs(std::string_view text);

/// The characters of `paragraph`, a span of `text`, with blanks in place of line ends, so that the rules for sentences
/// see a wrapped paragraph as one line; of the same length in bytes. They lie in `scratch` if there are line ends, else
/// in `text`.
std::string_view unwrap(std::string_view text, Span paragraph, std::string& scratch);

}  // namespace zubda
