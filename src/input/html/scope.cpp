#include "input/html/scope.h"

#include <algorithm>

#include "input/html/clutter.h"
#include "input/html/page_paragraphs.h"
#include "input/html/tree_sums.h"

namespace zubda {
namespace {

// Shares of prose, chosen by hand and checked on the tuning half of the article-extraction benchmark.
constexpr double min_titled_share = 0.1;  ///< Of the page, for what has the title: less is a header of its own.
constexpr double min_share = 0.5;         ///< Of the page, for articles without the title.
constexpr double min_like_share = 0.25;   ///< Of the largest article, for one of like size.

class ScopeSearch {
 public:
  ScopeSearch(const HtmlPage& page, std::uint32_t title)
      : page_(page),
        title_(title),
        has_title_(path_to(page, title)),
        named_(drop_named(page)),
        prose_(subtree_sums(page, page_paragraphs(page, named_), prose_weight)) {}

  std::vector<std::uint32_t> find() const {
    auto mains = find_outermost(HtmlTag::main, 0);
    std::erase_if(mains, [&](std::uint32_t i) { return prose_[i] <= 0; });
    if (mains.size() != 1 || !(has_title_[mains[0]] || title_ == 0 || prose_[mains[0]] >= min_titled_share * prose_[0]))
      mains.clear();
    const auto around = mains.empty() ? 0U : mains[0];
    auto articles = find_outermost(HtmlTag::article, around);
    if (auto several = find_several(articles, around); !several.empty()) return several;
    std::erase_if(articles, [&](std::uint32_t i) { return prose_[i] <= 0; });
    if (!mains.empty() || articles.empty()) return mains;
    const auto largest = *std::ranges::max_element(articles, {}, [&](std::uint32_t i) { return prose_[i]; });
    const auto titled = std::ranges::find_if(articles, [&](std::uint32_t i) { return has_title_[i]; });
    if (titled != articles.end() && prose_[*titled] >= min_titled_share * prose_[0]) return {*titled};
    if (prose_[largest] >= min_share * prose_[0]) return {largest};
    return {};
  }

 private:
  /// The elements with that tag in `around` that are not in another such and not called clutter.
  std::vector<std::uint32_t> find_outermost(HtmlTag tag, std::uint32_t around) const {
    std::vector<std::uint32_t> found;
    std::vector<bool> is_in_one(page_.elements.size());
    std::vector<bool> is_around(page_.elements.size());
    is_around[around] = true;
    for (std::uint32_t i = 1; i < page_.elements.size(); ++i) {
      const auto& element = page_.elements[i];
      if (is_around[element.parent]) is_around[i] = true;
      const bool has_tag = element.tag == tag && is_around[i] && !named_[i];
      if (has_tag && !is_in_one[element.parent]) found.push_back(i);
      is_in_one[i] = has_tag || is_in_one[element.parent];
    }
    return found;
  }

  /// The articles of like size that make up `around` together, with their neighbours; none when there is one main
  /// article. A first-level heading with the page's title says that there is one.
  std::vector<std::uint32_t> find_several(const std::vector<std::uint32_t>& articles, std::uint32_t around) const {
    const auto weight = [&](std::uint32_t i) { return prose_[i]; };
    if (articles.size() < 2) return {};
    const bool has_titled = std::ranges::any_of(articles, [&](std::uint32_t i) { return has_title_[i]; });
    if (has_titled && (page_.elements[title_].context & in_heading1) != 0) return {};
    const auto largest = *std::ranges::max_element(articles, {}, weight);
    std::vector<std::uint32_t> several;
    std::size_t alike = 0;
    double sum = 0;
    for (const auto i : articles) {
      const bool is_like = prose_[i] >= min_like_share * prose_[largest];
      if (!is_like && !are_neighbours(i, largest)) continue;
      several.push_back(i);
      sum += prose_[i];
      alike += is_like ? 1U : 0U;
    }
    if (alike < 2 || sum < min_share * prose_[around]) return {};
    return several;
  }

  bool are_neighbours(std::uint32_t one, std::uint32_t other) const {
    const auto parent = page_.elements[one].parent;
    const auto other_parent = page_.elements[other].parent;
    return parent == other_parent || page_.elements[parent].parent == page_.elements[other_parent].parent;
  }

  const HtmlPage& page_;
  std::uint32_t title_;
  std::vector<bool> has_title_;
  std::vector<bool> named_;  ///< Of each element, whether it is in what a name calls clutter.
  HtmlSums prose_;           ///< Of each element, without what its name calls clutter.
};

}  // namespace

std::vector<std::uint32_t> find_scope(const HtmlPage& page, std::uint32_t title) {
  const bool has_tags = std::ranges::any_of(page.elements, [](const HtmlElement& element) {
    return element.tag == HtmlTag::main || element.tag == HtmlTag::article;
  });
  return has_tags ? ScopeSearch(page, title).find() : std::vector<std::uint32_t>{};
}

}  // namespace zubda
