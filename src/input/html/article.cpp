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

/// Whether a paragraph is one link. Headings and items of lists may be.
bool is_link(const HtmlParagraph& paragraph) {
  return (paragraph.context & (in_heading | in_list | in_table)) == 0 &&
         paragraph.link_letters > paragraph.letters * 0.9;
}

/// Drops the title itself and, if there is enough after it, what stands before it.
void drop_before_title(const HtmlPage& page, std::uint32_t title, std::vector<HtmlParagraph>& article) {
  if (title == 0) return;
  const auto place =
      std::ranges::find(page.runs, title, [&](const HtmlRun& run) { return page.elements[run.element].block; });
  const auto title_run = static_cast<std::uint32_t>(place - page.runs.begin());
  const auto is_before = [&](const HtmlParagraph& paragraph) { return paragraph.runs.front() < title_run; };
  double before = 0;
  double after = 0;
  for (const auto& paragraph : article) (is_before(paragraph) ? before : after) += prose_weight(paragraph);
  std::erase_if(article, [&](const HtmlParagraph& paragraph) {
    return paragraph.block == title || (is_before(paragraph) && after * 2 > before);
  });
}

bool is_short(const HtmlParagraph& paragraph) {
  constexpr double short_letters = 50;
  return paragraph.letters < short_letters && paragraph.stops < 1;
}

/// Whether a paragraph at the end of an article tells of its author: in italics, with an address.
bool is_author_note(const HtmlPage& page, const HtmlParagraph& paragraph) {
  const bool is_italic = std::ranges::all_of(paragraph.runs, [&](std::uint32_t run) {
    return (page.elements[page.runs[run].element].context & in_italics) != 0 ||
           page.runs[run].span.end - page.runs[run].span.begin < 2;
  });
  return is_italic && std::ranges::any_of(paragraph.runs, [&](std::uint32_t run) {
           return slice(page.text, page.runs[run].span).find('@') != std::string_view::npos;
         });
}

/// Headings stand before something; what is short and no sentence does not begin or end an article.
void trim(const HtmlPage& page, std::vector<HtmlParagraph>& article) {
  const auto is_in_list = [](const HtmlParagraph& paragraph) {
    return (paragraph.context & (in_list | in_table)) != 0;
  };
  const auto is_tail = [&](const HtmlParagraph& paragraph) {
    return (paragraph.context & in_heading) != 0 || (is_short(paragraph) && !is_in_list(paragraph)) ||
           is_author_note(page, paragraph);
  };
  while (!article.empty() && is_tail(article.back())) article.pop_back();
  const auto is_head = [](const HtmlParagraph& paragraph) { return paragraph.letters < 120 && paragraph.stops < 1; };
  if (const auto first = std::ranges::find_if_not(article, is_head); first != article.end())
    article.erase(article.begin(), first);
}

/// Drops labels of one word that stand in an article more than once, such as "Advertisement".
void drop_repeated(const HtmlPage& page, std::vector<HtmlParagraph>& article) {
  constexpr double longest = 25;  // Letters.
  std::unordered_map<std::string_view, int> counts;
  const auto label = [&](const HtmlParagraph& paragraph) -> std::string_view {
    constexpr auto structure = in_heading | in_list | in_table | in_quote | in_preformatted;
    if (paragraph.letters > longest || paragraph.stops > 0 || paragraph.runs.size() > 1 ||
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

/// A table or a quotation that holds most of the article lays out a page: what is in it is no row and no quotation.
void forget_layout(const HtmlPage& page, HtmlTag tag, HtmlContext meaning, std::vector<HtmlParagraph>& article) {
  const auto prose = subtree_sums(page, article, prose_weight);
  std::vector<std::uint32_t> nearest(page.elements.size());  // The element with that tag around an element; 0 for none.
  for (std::uint32_t i = 1; i < nearest.size(); ++i)
    nearest[i] = page.elements[i].tag == tag ? i : nearest[page.elements[i].parent];
  for (auto& paragraph : article)
    if (prose[nearest[paragraph.block]] > prose[0] / 2) paragraph.context &= static_cast<std::uint16_t>(~meaning);
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

/// Whether a paragraph of a page without prose says something: it has a stop, or is marked as a paragraph and is more
/// than a word or two.
bool is_sentence(const HtmlPage& page, const HtmlParagraph& paragraph) {
  constexpr double few_letters = 20;
  return paragraph.stops >= 1 || (page.elements[paragraph.block].tag == HtmlTag::p && paragraph.letters >= few_letters);
}

/// The article when the names of elements are used or not. On a page without prose, its sentences.
std::vector<HtmlParagraph> try_to_find(const HtmlPage& page, std::uint32_t title, HtmlNames names) {
  auto dropped = drop_by_hints(page, title, names);
  auto paragraphs = find_paragraphs_of(page, dropped);
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
  forget_layout(page, HtmlTag::table, in_table, paragraphs);
  forget_layout(page, HtmlTag::blockquote, in_quote, paragraphs);
  drop_repeated(page, paragraphs);
  trim(page, paragraphs);
  join_cells(page, paragraphs);
  return paragraphs;
}

double letters_of(const std::vector<HtmlParagraph>& paragraphs) {
  return std::accumulate(paragraphs.begin(), paragraphs.end(), 0.0,
                         [](double sum, const HtmlParagraph& paragraph) { return sum + paragraph.letters; });
}

}  // namespace

std::vector<HtmlParagraph> find_article(const HtmlPage& page, std::uint32_t title) {
  constexpr double enough = 100;  // Letters.
  auto article = try_to_find(page, title, HtmlNames::used);
  if (letters_of(article) >= enough) return article;
  auto other = try_to_find(page, title, HtmlNames::ignored);
  return letters_of(other) >= std::max(enough, letters_of(article)) ? other : article;
}

}  // namespace zubda
