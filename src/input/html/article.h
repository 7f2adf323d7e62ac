/// Finds the article in a page.
#pragma once

#include <cstdint>
#include <vector>

#include "input/html/page_paragraphs.h"

namespace zubda {

/// The paragraphs of the article, in order; none when the page has no article. `title` is the heading that shows its
/// title, 0 when none does; it is not among them.
std::vector<HtmlParagraph> find_article(const HtmlPage& page, std::uint32_t title);

}  // namespace zubda
