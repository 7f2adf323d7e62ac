#include "input/html_container.h"

#include "input/html_tree.h"

namespace zubda {
namespace {

/// Which elements are named or tagged as the article and have some prose, or have such an element in them.
std::vector<bool> mark_articles(const HtmlPage& page, const HtmlSums& prose) {
  constexpr double least = 100;
  std::vector<bool> marked(page.elements.size());
  for (std::size_t i = 1; i < marked.size(); ++i) {
    const auto& element = page.elements[i];
    marked[i] = prose[i] >= least && (element.tag == HtmlTag::article || element.tag == HtmlTag::main ||
                                      (element.hints & hint_article) != 0);
  }
  mark_around(page, marked);
  return marked;
}

/// The prose in the elements that are named after the article: of such elements in one another, in the outer one.
HtmlSums hinted_prose(const HtmlPage& page, const HtmlSums& prose) {
  HtmlSums sums(page.elements.size());
  std::vector<bool> inside(page.elements.size());
  for (std::size_t i = 1; i < page.elements.size(); ++i) {
    const auto& element = page.elements[i];
    const bool is_hinted = (element.hints & hint_article) != 0;
    if (is_hinted && !inside[element.parent]) sums[i] = prose[i];
    inside[i] = is_hinted || inside[element.parent];
  }
  for (auto i = sums.size(); i-- > 1;) sums[page.elements[i].parent] += sums[i];
  return sums;
}

}  // namespace

std::uint32_t find_container(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::uint32_t title) {
  const auto prose = subtree_sums(page, paragraphs, prose_weight);
  constexpr double nearly_all = 0.9;
  const auto has_title = path_to(page, title);
  const auto has_article = mark_articles(page, prose);
  const auto hinted = hinted_prose(page, prose);
  std::vector<std::uint32_t> heaviest(page.elements.size());
  std::vector<std::uint32_t> titled(page.elements.size());
  for (std::uint32_t i = 1; i < page.elements.size(); ++i) {
    const auto& element = page.elements[i];
    auto& best = heaviest[element.parent];
    if (best == 0 || prose[i] > prose[best]) best = i;
    if (has_title[i]) titled[element.parent] = i;
  }
  std::uint32_t container = 0;
  std::uint32_t top = 0;
  for (std::uint32_t at = 0;;) {
    const auto& element = page.elements[at];
    if (const auto article = titled[at]; article != 0 && page.elements[article].tag == HtmlTag::article &&
                                         prose[article] > 100 && prose[article] > prose[at] * 0.1) {
      at = container = top = article;
      continue;
    }
    const bool is_hinted = (element.hints & hint_article) != 0 && prose[at] >= hinted[top] * nearly_all;
    if (prose[at] >= prose[top] * nearly_all || element.tag == HtmlTag::article || is_hinted) container = at;
    const auto heavy = heaviest[at];
    const auto with_title = titled[at];
    // A title beside an element named after the article outweighs notices that are longer than the article.
    const bool follows_title = with_title != 0 && with_title != heavy && has_article[with_title] && !has_article[heavy];
    at = follows_title ? with_title : heavy;
    if (follows_title) top = at;
    if (at == 0 || prose[at] < prose[top] / 2) break;
  }
  return container;
}

}  // namespace zubda
