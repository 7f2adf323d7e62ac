/// Corrects what a page's text inherits from elements that were meant to end earlier, and where shadow roots show it.
#pragma once

#include "input/html/page.h"

namespace zubda {

/// Takes the meaning of headings and links from text that is too much for one: `<h2>` or `<a>` was not closed, and the
/// article is in it.
void settle_unclosed(HtmlPage& page);

/// Moves the children of components with a shadow root to where its first `<slot>` shows them. A page with more than a
/// thousand of them keeps the order of its source, since each move takes time in the length of the page.
void fill_slots(HtmlPage& page);

}  // namespace zubda
