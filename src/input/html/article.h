/// Finds the article in a page.
#pragma once

#include <cstdint>
#include <vector>

#include "input/html/page_paragraphs.h"

namespace zubda {

struct HtmlArticle {
  std::vector<HtmlParagraph> paragraphs;  ///< In order; none when the page has no text outside of links.
  bool is_whole_page = false;             ///< There is no article in the page, and this is all of its text.
};

/// The article of a page. `title` is the heading that shows its title, 0 when none does; it is not among the
/// paragraphs.
HtmlArticle find_article(const HtmlPage& page, std::uint32_t title);

/// All text of a page but for lists of links, for a page without any article: opening hours, a list, a few words.
/// `title` as above.
std::vector<HtmlParagraph> find_all_text(const HtmlPage& page, std::uint32_t title);

}  // namespace zubda
