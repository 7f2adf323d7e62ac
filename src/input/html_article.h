/// The article in a page: which of its paragraphs belong to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "input/html_page.h"

namespace zubda {

/// Text between two breaks, without what was left out of it.
struct HtmlParagraph {
  std::vector<std::uint32_t> runs;  ///< Indices of `HtmlPage::runs`, in order; never empty.
  std::uint32_t block = 0;          ///< The element it stands in.
  std::uint16_t context = 0;        ///< Of the run that it begins with.
  double letters = 0;               ///< Letters and digits; one of a script without spaces counts more.
  double link_letters = 0;          ///< Of these, in links.
  double stops = 0;                 ///< Full stops, commas and the like, in any script.
};

/// The paragraphs of the article, in order; none when the page has no article. `title` is the heading that shows its title, or 0.
std::vector<HtmlParagraph> find_article(const HtmlPage& page, std::uint32_t title);

}  // namespace zubda
