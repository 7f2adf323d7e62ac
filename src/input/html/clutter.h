/// Drops what is part of a page and not of its article: navigation, comments, advertisements, teasers, lists of links.
#pragma once

#include <cstdint>
#include <vector>

#include "input/html/page_paragraphs.h"

namespace zubda {

/// Whether the class names and ids of elements count, or only their tags.
enum class HtmlNames : std::uint8_t { used, ignored };

/// What is left of a page.
struct HtmlRest {
  std::vector<bool> dropped;              ///< A flag for each element, set for whatever is in a dropped one too.
  std::vector<HtmlParagraph> paragraphs;  ///< Without the text in these.
};

/// Drops what tags, names and attributes say is no part of an article, with all that is in it.
/// First what is surely none (comments, footers, ...), then what usually stands beside articles (related pages, ...),
/// then what is likely none (names of parts of a layout), unless it holds much of the prose that is left. `title` is
/// the element with the article's title, 0 when there is none. `scope` are the elements that the article is in: all
/// others are dropped, and what is around them is kept; empty when they are not known.
HtmlRest drop_by_hints(const HtmlPage& page, std::uint32_t title, HtmlNames names,
                       const std::vector<std::uint32_t>& scope);

/// Marks what names or tags call no article, whatever it holds, but for what is only likely none.
std::vector<bool> drop_named(const HtmlPage& page);

/// Marks what tags alone call no article.
std::vector<bool> drop_tags(const HtmlPage& page);

/// Drops teasers of other pages: elements side by side that have nothing but a heading that is a link and some text.
void drop_teasers(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::vector<bool>& dropped);

/// Drops what consists of links, from the inside out, so that a list of links does not count for the text around it.
void drop_links(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::vector<bool>& dropped);

}  // namespace zubda
