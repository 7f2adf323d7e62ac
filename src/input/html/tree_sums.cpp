#include "input/html/tree_sums.h"

namespace zubda {

HtmlSums subtree_sums(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs,
                      double (*value)(const HtmlParagraph&)) {
  HtmlSums sums(page.elements.size());
  for (const auto& paragraph : paragraphs) sums[paragraph.block] += value(paragraph);
  for (auto i = sums.size(); i-- > 1;) sums[page.elements[i].parent] += sums[i];
  return sums;
}

void mark_inside(const HtmlPage& page, std::vector<bool>& marked) {
  for (std::size_t i = 1; i < marked.size(); ++i)
    if (marked[page.elements[i].parent]) marked[i] = true;
}

void mark_around(const HtmlPage& page, std::vector<bool>& marked) {
  for (auto i = marked.size(); i-- > 1;)
    if (marked[i]) marked[page.elements[i].parent] = true;
}

std::vector<bool> path_to(const HtmlPage& page, std::uint32_t element) {
  std::vector<bool> path(page.elements.size());
  for (; element != 0; element = page.elements[element].parent) path[element] = true;
  return path;
}

}  // namespace zubda
