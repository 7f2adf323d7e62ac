/// The head of a plain text: its title, and the sub-headline, by-line and dateline under it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include <zubda/document.h>

namespace zubda {

/// Gives the role heading to the sentences of a title at the beginning of `sentences`, which are those of the plain
/// text `text`, and to the lines between it and the first paragraph. A text without a title is left as it is.
void mark_head(std::string_view text, std::vector<Sentence>& sentences, const Language& language);

/// The title of `document`: the one that came with it, or the whole first paragraph of its `sentences` if that is a
/// heading other than of a section (`1 Introduction`, `Abstract`). Empty when there is none.
std::string find_title(const Document& document, const std::vector<Sentence>& sentences);

}  // namespace zubda
