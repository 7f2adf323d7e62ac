/// What is no part of any article: navigation, comments, advertisements, teasers of other pages, lists of links.
#pragma once

#include <cstdint>
#include <vector>

#include "input/html/page_paragraphs.h"

namespace zubda {

/// Whether the class names and ids of elements count, or only their tags.
enum class HtmlNames : std::uint8_t { used, ignored };

/// Marks what tags, names and attributes say is no part of an article, with all that is in it. Names of layout are
/// wrong about an element that holds much of the prose that is left without comments, footers and the like. `title` is
/// the element with the article's title, 0 when there is none.
std::vector<bool> drop_by_hints(const HtmlPage& page, std::uint32_t title, HtmlNames names);

/// Drops teasers of other pages: elements that have nothing but a heading that is a link and some text, side by side.
void drop_teasers(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::vector<bool>& dropped);

/// Drops what consists of links. From the inside out, so that a list of links says nothing about the text around it.
void drop_links(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::vector<bool>& dropped);

}  // namespace zubda
