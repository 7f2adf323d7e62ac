/// Hints from the ids of elements.
#pragma once

#include <string_view>

#include "input/html/page.h"

namespace zubda {

/// Gives elements the hints of their ids, except for ids that are made of the words of a heading: generators make
/// `id="related-work"` of "Related work", so that a link can lead there.
void apply_ids(HtmlPage& page);

/// Whether `id` is that of the text of a note, as programs number them: `fn1`, `fn:1`, `cite_note-1`, `_ftn1`,
/// `sdfootnote1`.
bool is_note_id(std::string_view id);

}  // namespace zubda
