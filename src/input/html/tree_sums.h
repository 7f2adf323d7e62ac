/// Sums and marks over the elements of a page, each in one pass: parents come before their children.
#pragma once

#include <cstdint>
#include <vector>

#include "input/html/page.h"
#include "input/html/page_paragraphs.h"

namespace zubda {

/// A number for each element.
using HtmlSums = std::vector<double>;

/// For each element the sum of `value` over the paragraphs in it.
HtmlSums subtree_sums(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs,
                      double (*value)(const HtmlParagraph&));

/// Marks also what is in marked elements.
void mark_inside(const HtmlPage& page, std::vector<bool>& marked);

/// Marks also what is around marked elements.
void mark_around(const HtmlPage& page, std::vector<bool>& marked);

/// Marks the element and all around it but the root; nothing for the root itself.
std::vector<bool> path_to(const HtmlPage& page, std::uint32_t element);

}  // namespace zubda
