/// Sentence boundaries inside a paragraph.
#pragma once

#include <string_view>
#include <vector>

#include "language/language.h"
#include <zubda/document.h>

namespace zubda {

/// Appends the sentences of `paragraph`, a span of `text` without white space at its ends, to `sentences`: their spans
/// lie in order, have no white space at their ends and cover all else. First the few places are found where a sentence
/// could end, then each is decided by what stands before and after it.
void split_paragraph(std::string_view text, Span paragraph, const Language& language, std::vector<Span>& sentences);

}  // namespace zubda
