/// Paragraphs of a page, and what they look like.
#pragma once

#include <vector>

#include "input/html_article.h"

namespace zubda {

/// The paragraphs of what is not in `dropped` elements (one flag an element; what is in a dropped element is dropped).
std::vector<HtmlParagraph> find_paragraphs_of(const HtmlPage& page, const std::vector<bool>& dropped);

/// How much running text a paragraph is: its letters outside of links, 0 for what is short, without stops, or mostly links.
double prose_weight(const HtmlParagraph& paragraph);

/// How surely an element's name and attributes say that it is no part of an article.
enum class HtmlClutter : std::uint8_t {
  none,
  likely,  ///< Names of places in a layout, and what an article may hold itself.
  sure,
};

HtmlClutter clutter_of(const HtmlElement& element);

}  // namespace zubda
