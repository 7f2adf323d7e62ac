/// Hints from the ids of elements.
#pragma once

#include "input/html/page.h"

namespace zubda {

/// Gives elements the hints of their ids, except for ids that are made of the words of a heading: generators make
/// `id="related-work"` of "Related work", so that a link can lead there.
void apply_ids(HtmlPage& page);

}  // namespace zubda
