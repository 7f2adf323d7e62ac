/// Finds the element of a page that holds the article.
#pragma once

#include <cstdint>
#include <vector>

#include "input/html/page_paragraphs.h"

namespace zubda {

/// The element that holds the article. The search goes down from the root as long as one child has nearly all of the
/// prose; a child with the title and named or tagged as an article comes before a heavier one without. Inside of the
/// page's main part (`<main>`, `role=main`) nothing of more than 1,000 letters of prose is left out. `title` is the
/// element with the article's title, 0 when there is none. 0, the root, when nothing better is found.
std::uint32_t find_container(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::uint32_t title);

}  // namespace zubda
