/// Where on a page its article is.
#pragma once

#include <cstdint>
#include <vector>

#include "input/html/page_paragraphs.h"

namespace zubda {

/// The element that holds the article: down from the root as long as one child has nearly all of the prose. `title` is
/// the element with the article's title, 0 when there is none.
std::uint32_t find_container(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::uint32_t title);

}  // namespace zubda
