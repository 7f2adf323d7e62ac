// The article is found in steps on the flat tree of the page's elements. Nothing is learnt: each step is a rule.
//
// 0. Where tags call a part of the page the main part or an article, and it has a sentence, all else is dropped, even
// if
//    it is longer (scope.h).
// 1. What tags, class names and ids call navigation, comments, advertisements and the like is dropped, unless it holds
//    much of the page's prose (clutter.h, drop_by_hints).
// 2. What is left falls into paragraphs, with their letters, letters in links and stops counted (page_paragraphs.h).
//    A paragraph with enough of them counts as prose.
// 3. Teasers of other pages and lists of links are dropped (clutter.h).
// 4. The container of the article is looked for from the root down: as long as one child has nearly all of the prose,
//    the search goes on in it (container.h). What is outside of the container is dropped.
// 5. Inside the container, the title and what is before it goes, then labels that are repeated, then short pieces at
//    both ends. Tables and quotations that hold most of the text are layout, not tables and quotations.
//
// An article of fewer than 20 letters suggests that the names in step 1 meant something else on this page: then all
// steps are done again with tags alone, and the longer result is taken. A page without any prose gives its sentences,
// and one without those all text that is not in links.
//
// The thresholds here and in clutter.cpp, container.cpp, page_title.cpp and page_paragraphs.cpp were chosen by hand and
// tuned together on the half of the public article-extraction benchmark that tests/input/measure-html was run on.
// Except where a comment gives numbers, the effect of a single threshold was not recorded.
#include "input/html/article.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "input/html/clutter.h"
#include "input/html/container.h"
#include "input/html/scope.h"
#include "input/html/tree_sums.h"

namespace zubda {
namespace {

/// Whether all of a paragraph is a link. Headings, items of lists and cells may be.
bool is_only_link(const HtmlParagraph& paragraph) {
  constexpr double max_linked_share = 0.9;
  return (paragraph.context & (in_heading | in_list | in_table)) == 0 &&
         paragraph.link_letters > paragraph.letters * max_linked_share;
}

/// Whether a paragraph is the link of a teaser, and not a sentence of the text that is a link as a whole.
bool is_link(const HtmlParagraph& paragraph) { return is_only_link(paragraph) && !is_long_sentence(paragraph); }

/// Drops the title itself and, if there is enough after it, what is before it.
void drop_before_title(const HtmlPage& page, std::uint32_t title, std::vector<HtmlParagraph>& article) {
  constexpr double min_share_after = 0.5;  // Of the prose before the title.
  if (title == 0) return;
  const auto first_run =
      std::ranges::find(page.runs, title, [&](const HtmlRun& run) { return page.elements[run.element].block; });
  const auto title_run = static_cast<std::uint32_t>(first_run - page.runs.begin());
  const auto is_before = [&](const HtmlParagraph& paragraph) { return paragraph.runs.front() < title_run; };
  double before = 0;
  double after = 0;
  for (const auto& paragraph : article) (is_before(paragraph) ? before : after) += prose_weight(paragraph);
  std::erase_if(article, [&](const HtmlParagraph& paragraph) {
    return paragraph.block == title || (is_before(paragraph) && after > before * min_share_after);
  });
}

bool is_short(const HtmlParagraph& paragraph) {
  constexpr double min_letters = 50;
  return paragraph.letters < min_letters && paragraph.stops < 1;
}

/// Whether a paragraph at the end of an article is about its author: in italics, with an e-mail address.
bool is_author_note(const HtmlPage& page, const HtmlParagraph& paragraph) {
  const bool is_italic = std::ranges::all_of(paragraph.runs, [&](std::uint32_t run) {
    return (page.elements[page.runs[run].element].context & in_italics) != 0 ||
           page.runs[run].span.end - page.runs[run].span.begin < 2;
  });
  return is_italic && std::ranges::any_of(paragraph.runs, [&](std::uint32_t run) {
           return slice(page.text, page.runs[run].span).find('@') != std::string_view::npos;
         });
}

/// Drops from both ends what cannot begin or end an article: headings with nothing after them, and short pieces that
/// are no sentence.
void trim_ends(const HtmlPage& page, std::vector<HtmlParagraph>& article) {
  const auto is_in_list = [](const HtmlParagraph& paragraph) {
    return (paragraph.context & (in_list | in_table)) != 0;
  };
  const auto is_tail = [&](const HtmlParagraph& paragraph) {
    return (paragraph.context & in_heading) != 0 || (is_short(paragraph) && !is_in_list(paragraph)) ||
           is_only_link(paragraph) || is_author_note(page, paragraph);
  };
  while (!article.empty() && is_tail(article.back())) article.pop_back();
  constexpr double min_first_letters = 120;
  const auto is_head = [](const HtmlParagraph& paragraph) {
    return paragraph.letters < min_first_letters && paragraph.stops < 1;
  };
  if (const auto first = std::ranges::find_if_not(article, is_head); first != article.end())
    article.erase(article.begin(), first);
}

/// Drops labels of one word that an article has more than once, such as "Advertisement".
void drop_repeated(const HtmlPage& page, std::vector<HtmlParagraph>& article) {
  constexpr double max_letters = 25;
  std::unordered_map<std::string_view, int> counts;
  const auto label = [&](const HtmlParagraph& paragraph) -> std::string_view {
    constexpr auto structure = in_heading | in_list | in_table | in_quote | in_preformatted;
    if (paragraph.letters > max_letters || paragraph.stops > 0 || paragraph.runs.size() > 1 ||
        (paragraph.context & structure) != 0)
      return {};
    const auto text = slice(page.text, page.runs[paragraph.runs.front()].span);
    return text.find(' ') < text.size() - 1 ? std::string_view{} : text;
  };
  for (const auto& paragraph : article) ++counts[label(paragraph)];
  std::erase_if(article, [&](const HtmlParagraph& paragraph) {
    const auto text = label(paragraph);
    return !text.empty() && counts[text] > 1;
  });
}

/// Takes `meaning` from the paragraphs in an element with that tag which holds most of the article: a table or
/// quotation of that size is there for the layout of the page, and what is in it is neither row nor quotation.
void ignore_layout(const HtmlPage& page, HtmlTag tag, HtmlContext meaning, std::vector<HtmlParagraph>& article) {
  constexpr double min_share = 0.5;  // Of the article's prose.
  const auto prose = subtree_sums(page, article, prose_weight);
  std::vector<std::uint32_t> nearest(page.elements.size());  // The element with that tag around an element; 0 for none.
  for (std::uint32_t i = 1; i < nearest.size(); ++i)
    nearest[i] = page.elements[i].tag == tag ? i : nearest[page.elements[i].parent];
  for (auto& paragraph : article)
    if (prose[nearest[paragraph.block]] > prose[0] * min_share)
      paragraph.context &= static_cast<std::uint16_t>(~meaning);
}

/// Makes one paragraph of the cells of a row.
void join_cells(const HtmlPage& page, std::vector<HtmlParagraph>& article) {
  std::vector<std::uint32_t> rows(page.elements.size());  // The row around an element; 0 for none.
  for (std::uint32_t i = 1; i < rows.size(); ++i)
    rows[i] = page.elements[i].tag == HtmlTag::tr ? i : rows[page.elements[i].parent];
  std::vector<HtmlParagraph> joined;
  for (auto& paragraph : article) {
    const bool is_cell = (paragraph.context & in_table) != 0 && rows[paragraph.block] != 0;
    if (is_cell && !joined.empty() && rows[joined.back().block] == rows[paragraph.block]) {
      auto& runs = joined.back().runs;
      runs.insert(runs.end(), paragraph.runs.begin(), paragraph.runs.end());
    } else {
      joined.push_back(std::move(paragraph));
    }
  }
  article = std::move(joined);
}

/// Whether a paragraph of a page without prose is text at all: it has a stop, or is marked as a paragraph and not
/// short.
bool is_sentence(const HtmlPage& page, const HtmlParagraph& paragraph) {
  constexpr double min_letters = 20;  // More than a word or two.
  return paragraph.stops >= 1 || (page.elements[paragraph.block].tag == HtmlTag::p && paragraph.letters >= min_letters);
}

/// Drops teasers, unless the page has hardly anything else: then they are what it is about.
void drop_teasers_beside_text(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs,
                              std::vector<bool>& dropped) {
  constexpr double min_left_share = 0.25;  // Of the prose.
  auto without = dropped;
  drop_teasers(page, paragraphs, without);
  double prose = 0;
  double left = 0;
  for (const auto& paragraph : paragraphs) {
    const auto weight = prose_weight(paragraph);
    prose += weight;
    if (!without[paragraph.block]) left += weight;
  }
  if (left >= min_left_share * prose) dropped = std::move(without);
}

/// Marks what is in the container of the article, and in the elements of `scope` when there are several.
std::vector<bool> find_inside(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::uint32_t title,
                              const std::vector<std::uint32_t>& scope) {
  std::vector<bool> inside(page.elements.size());
  if (scope.size() < 2) inside[find_container(page, paragraphs, title)] = true;
  else
    for (const auto element : scope) inside[element] = true;
  mark_inside(page, inside);
  return inside;
}

/// Keeps what is in the container, but for long text without a stop in no element but the page's body, and the prose
/// between the title and the container: many pages set the first paragraph apart.
void keep_inside(const HtmlPage& page, const std::vector<bool>& inside, std::uint32_t title,
                 std::vector<HtmlParagraph>& paragraphs) {
  // Letters; chosen by hand. A shorter one is more often a second line of the title: with 15 the precision on the
  // pages of the article-extraction benchmark fell from .979 to .977.
  constexpr double min_lead = 250;
  const auto is_inside = [&](const HtmlParagraph& paragraph) {
    const auto tag = page.elements[paragraph.block].tag;
    const bool is_bare = tag == HtmlTag::body || tag == HtmlTag::html || paragraph.block == 0;
    const bool is_scrap = is_bare && paragraph.stops < 1 && !is_short(paragraph);
    return inside[paragraph.block] && !is_scrap;
  };
  const auto first = std::ranges::find_if(paragraphs, is_inside);
  const auto heading = std::ranges::find(paragraphs, title, &HtmlParagraph::block);
  if (title != 0 && !inside[title] && heading < first)
    for (auto lead = heading + 1; lead != first; ++lead)
      if (prose_weight(*lead) < min_lead) lead->block = 0;
  const auto begin = title != 0 && !inside[title] && heading < first ? heading + 1 : first;
  std::vector<HtmlParagraph> kept;
  for (auto at = begin; at != paragraphs.end(); ++at)
    if (at < first ? at->block != 0 : is_inside(*at)) kept.push_back(std::move(*at));
  paragraphs = std::move(kept);
}

/// The article when the names of elements are used or ignored; on a page without prose, its sentences.
std::vector<HtmlParagraph> find_with(const HtmlPage& page, std::uint32_t title, HtmlNames names,
                                     const std::vector<std::uint32_t>& scope) {
  auto rest = drop_by_hints(page, title, names, scope);
  auto dropped = std::move(rest.dropped);
  auto paragraphs = std::move(rest.paragraphs);
  drop_teasers_beside_text(page, paragraphs, dropped);
  drop_links(page, paragraphs, dropped);
  std::erase_if(paragraphs,
                [&](const HtmlParagraph& paragraph) { return dropped[paragraph.block] || is_link(paragraph); });
  if (std::ranges::none_of(paragraphs, [](const HtmlParagraph& paragraph) { return prose_weight(paragraph) > 0; })) {
    std::erase_if(paragraphs, [&](const HtmlParagraph& paragraph) {
      return !is_sentence(page, paragraph) || paragraph.block == title;
    });
    return paragraphs;
  }
  keep_inside(page, find_inside(page, paragraphs, title, scope), title, paragraphs);
  drop_before_title(page, title, paragraphs);
  ignore_layout(page, HtmlTag::table, in_table, paragraphs);
  ignore_layout(page, HtmlTag::blockquote, in_quote, paragraphs);
  drop_repeated(page, paragraphs);
  trim_ends(page, paragraphs);
  join_cells(page, paragraphs);
  return paragraphs;
}

double count_letters(const std::vector<HtmlParagraph>& paragraphs) {
  return std::accumulate(paragraphs.begin(), paragraphs.end(), 0.0,
                         [](double sum, const HtmlParagraph& paragraph) { return sum + paragraph.letters; });
}

}  // namespace

HtmlArticle find_article(const HtmlPage& page, std::uint32_t title) {
  constexpr double min_letters = 20;  // Of an article that is taken without a second look.
  // One sentence is enough: with 100 a cookie notice took the place of an article that is shorter than that.
  const auto scope = find_scope(page, title);
  auto article = find_with(page, title, HtmlNames::used, scope);
  if (count_letters(article) >= min_letters) return {std::move(article)};
  auto other = find_with(page, title, HtmlNames::ignored, scope);
  if (count_letters(other) > count_letters(article)) article = std::move(other);
  if (!article.empty()) return {std::move(article)};
  return {find_all_text(page, title), true};
}

std::vector<HtmlParagraph> find_all_text(const HtmlPage& page, std::uint32_t title) {
  constexpr double max_linked_share = 0.5;
  auto dropped = drop_tags(page);
  auto paragraphs = page_paragraphs(page, dropped);
  drop_links(page, paragraphs, dropped);
  std::erase_if(paragraphs, [&](const HtmlParagraph& paragraph) {
    return dropped[paragraph.block] || paragraph.block == title ||
           paragraph.link_letters > paragraph.letters * max_linked_share;
  });
  join_cells(page, paragraphs);
  return paragraphs;
}

}  // namespace zubda
