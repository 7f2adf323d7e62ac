#include "input/html/container.h"

#include <algorithm>

#include "input/html/tree_sums.h"

namespace zubda {
namespace {

/// Marks the elements that are named or tagged as the article and have some prose, and those around them.
std::vector<bool> mark_articles(const HtmlPage& page, const HtmlSums& prose) {
  constexpr double min_prose = 100;  // Letters.
  std::vector<bool> marked(page.elements.size());
  for (std::size_t i = 1; i < marked.size(); ++i) {
    const auto& element = page.elements[i];
    marked[i] = prose[i] >= min_prose && (element.tag == HtmlTag::article || element.tag == HtmlTag::main ||
                                          (element.hints & hint_article) != 0);
  }
  mark_around(page, marked);
  marked[0] = false;  // In tables of children the root means that there is none.
  return marked;
}

/// For each element the prose in the elements in it that are named after the article, counted once where they nest.
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

/// Of each element the child to go on with; 0 for none.
struct Children {
  std::vector<std::uint32_t> heaviest;  ///< The one with the most prose.
  std::vector<std::uint32_t> titled;    ///< The one with the title.
};

Children find_children(const HtmlPage& page, const HtmlSums& prose, std::uint32_t title) {
  Children children{std::vector<std::uint32_t>(prose.size()), std::vector<std::uint32_t>(prose.size())};
  for (std::uint32_t i = 1; i < prose.size(); ++i) {
    auto& best = children.heaviest[page.elements[i].parent];
    if (best == 0 || prose[i] > prose[best]) best = i;
  }
  for (; title != 0; title = page.elements[title].parent) children.titled[page.elements[title].parent] = title;
  return children;
}

/// Whether `element` is one of several articles in its parent: the one of the page's title.
bool is_titled_article(const HtmlPage& page, const HtmlSums& prose, std::uint32_t element) {
  constexpr double min_prose = 100;        // Letters.
  constexpr double min_prose_share = 0.1;  // Of the parent: a header may be an article, too.
  return element != 0 && page.elements[element].tag == HtmlTag::article &&
         prose[element] > std::max(min_prose, min_prose_share * prose[page.elements[element].parent]);
}

/// Whether an element holds one paragraph or list, so that others stand beside it.
bool is_part_of_text(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::p:
    case HtmlTag::pre:
    case HtmlTag::li:
    case HtmlTag::ul:
    case HtmlTag::ol:
    case HtmlTag::dl:
    case HtmlTag::dt:
    case HtmlTag::tr:
    case HtmlTag::figure:
    case HtmlTag::blockquote: return true;
    default: return tag >= HtmlTag::h1 && tag <= HtmlTag::h6;
  }
}

/// The element around `container` that may have more of the article than one paragraph.
std::uint32_t climb(const HtmlPage& page, std::uint32_t container) {
  while (is_part_of_text(page.elements[container].tag)) container = page.elements[container].parent;
  return container;
}

std::uint32_t search(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::uint32_t title) {
  constexpr double nearly_all = 0.9;
  constexpr double min_share = 0.5;  // Below this an element is no more than a part of the article.
  // Letters of prose that a main part may lose: a chapter of a manual may be less than a tenth of it. To take a main
  // part as it is was worse: precision fell from .978 to .974 on the pages of the article-extraction benchmark, since
  // teasers and sign-up boxes came back. The limit costs nothing there.
  constexpr double max_left_out = 1000;
  const auto prose = subtree_sums(page, paragraphs, prose_weight);
  const auto has_article = mark_articles(page, prose);
  const auto hinted = hinted_prose(page, prose);
  const auto children = find_children(page, prose, title);
  std::uint32_t container = 0;
  bool is_in_main = false;
  std::uint32_t top = 0;  // Elements in it are compared with all of its prose.
  for (std::uint32_t at = 0;;) {
    const auto& element = page.elements[at];
    const bool is_hinted = (element.hints & hint_article) != 0 && prose[at] >= hinted[top] * nearly_all;
    if (prose[at] >= prose[top] * nearly_all || element.tag == HtmlTag::article || is_hinted) container = at;
    is_in_main = is_in_main || element.tag == HtmlTag::main;
    const auto titled = children.titled[at];
    const auto heaviest = children.heaviest[at];
    // A title beside an element named after the article outweighs notices that are longer than the article.
    const bool follows_title =
        is_titled_article(page, prose, titled) || (titled != heaviest && has_article[titled] && !has_article[heaviest]);
    const auto left_out = prose[at] - prose[follows_title ? titled : heaviest];
    if (is_in_main && !follows_title && container == at && left_out > max_left_out) return container;
    at = follows_title ? titled : heaviest;
    if (follows_title) top = at;
    if (at == 0 || prose[at] < prose[top] * min_share) return container;
  }
}

}  // namespace

std::uint32_t find_container(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::uint32_t title) {
  return climb(page, search(page, paragraphs, title));
}

}  // namespace zubda
