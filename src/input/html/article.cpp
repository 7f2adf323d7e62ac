// The article is found in steps on the flat tree of the page's elements. Nothing is learnt: each step is a rule.
//
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
// An article of fewer than 100 letters suggests that the names in step 1 meant something else on this page: then all
// steps are done again with tags alone, and the longer result is taken. A page without any prose gives its sentences.
//
// The thresholds here and in clutter.cpp, container.cpp, page_title.cpp and page_paragraphs.cpp were chosen by hand and
// tuned together on the half of the public article-extraction benchmark that tests/input/measure-html was run on.
// Except where a comment gives numbers, the effect of a single threshold was not recorded.
#include "input/html/article.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "input/html/clutter.h"
#include "input/html/container.h"
#include "input/html/tree_sums.h"

namespace zubda {
namespace {

/// Whether a paragraph is one link. Headings, items of lists and cells may be.
bool is_link(const HtmlParagraph& paragraph) {
  constexpr double max_linked_share = 0.9;
  return (paragraph.context & (in_heading | in_list | in_table)) == 0 &&
         paragraph.link_letters > paragraph.letters * max_linked_share;
}

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
           is_author_note(page, paragraph);
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

/// The article when the names of elements are used or ignored; on a page without prose, its sentences.
std::vector<HtmlParagraph> find_with(const HtmlPage& page, std::uint32_t title, HtmlNames names) {
  auto dropped = drop_by_hints(page, title, names);
  auto paragraphs = page_paragraphs(page, dropped);
  drop_teasers(page, paragraphs, dropped);
  drop_links(page, paragraphs, dropped);
  std::erase_if(paragraphs,
                [&](const HtmlParagraph& paragraph) { return dropped[paragraph.block] || is_link(paragraph); });
  if (std::ranges::none_of(paragraphs, [](const HtmlParagraph& paragraph) { return prose_weight(paragraph) > 0; })) {
    std::erase_if(paragraphs, [&](const HtmlParagraph& paragraph) {
      return !is_sentence(page, paragraph) || paragraph.block == title;
    });
    return paragraphs;
  }
  std::vector<bool> inside(page.elements.size());
  inside[find_container(page, paragraphs, title)] = true;
  mark_inside(page, inside);
  std::erase_if(paragraphs, [&](const HtmlParagraph& paragraph) { return !inside[paragraph.block]; });
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

std::vector<HtmlParagraph> find_article(const HtmlPage& page, std::uint32_t title) {
  constexpr double min_letters = 100;  // Of an article that is taken without a second look.
  auto article = find_with(page, title, HtmlNames::used);
  if (count_letters(article) >= min_letters) return article;
  auto other = find_with(page, title, HtmlNames::ignored);
  return count_letters(other) >= std::max(min_letters, count_letters(article)) ? other : article;
}

}  // namespace zubda
