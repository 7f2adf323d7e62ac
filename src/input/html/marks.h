/// Finds what generators put beside the text for use on the screen: anchors of headings, prompts, line numbers.
#pragma once

#include "input/html/page.h"

namespace zubda {

/// Gives `hint_mark` to
/// - links to a place in a page that have neither letter nor digit: `¶`, `#`, the letters of icon fonts,
/// - short links to such a place that end their paragraph in three dots, as Doxygen's `More...`,
/// - the prompts of notebooks, `In [1]:` and `Out[1]:`, alone in their element,
/// - blocks of numbers that count lines: 1, 2, 3, one below the other.
void find_marks(HtmlPage& page);

}  // namespace zubda
