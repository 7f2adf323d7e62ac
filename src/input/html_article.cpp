#include "input/html_article.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "input/html_paragraphs.h"

namespace zubda {
namespace {

using Sums = std::vector<double>;

/// Sums over elements and all in them, from the values of paragraphs.
Sums subtree_sums(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, double (*value)(const HtmlParagraph&)) {
  Sums sums(page.elements.size());
  for (const auto& paragraph : paragraphs) sums[paragraph.block] += value(paragraph);
  for (auto i = sums.size(); i-- > 1;) sums[page.elements[i].parent] += sums[i];
  return sums;
}

/// Marks what is in marked elements, too. Parents come before their children.
void inherit(const HtmlPage& page, std::vector<bool>& marked) {
  for (std::size_t i = 1; i < marked.size(); ++i)
    if (marked[page.elements[i].parent]) marked[i] = true;
}

/// Which elements have a marked one in them, or are marked.
std::vector<bool> mark_around(const HtmlPage& page, std::vector<bool> marked) {
  for (auto i = marked.size(); i-- > 1;)
    if (marked[i]) marked[page.elements[i].parent] = true;
  return marked;
}

std::vector<bool> mark_around(const HtmlPage& page, std::uint32_t element) {
  std::vector<bool> marked(page.elements.size());
  if (element != 0) marked[element] = true;
  return mark_around(page, std::move(marked));
}

std::vector<bool> mark_quotes(const HtmlPage& page) {
  std::vector<bool> marked(page.elements.size());
  for (std::size_t i = 1; i < marked.size(); ++i) marked[i] = page.elements[i].tag == HtmlTag::blockquote;
  return mark_around(page, std::move(marked));
}

/// Marks what the names of elements say is no part of an article. Names of layout are wrong about an element that holds much
/// of the prose that is left without comments, footers and the like.
std::vector<bool> drop_by_hints(const HtmlPage& page, std::uint32_t title) {
  std::vector<bool> dropped(page.elements.size());
  const auto has_title = mark_around(page, title);
  const auto has_quote = mark_quotes(page);
  for (const bool only_sure : {true, false}) {
    const auto prose = subtree_sums(page, find_paragraphs_of(page, dropped), prose_weight);
    for (std::size_t i = 1; i < page.elements.size(); ++i) {
      const auto& element = page.elements[i];
      const auto clutter = clutter_of(element);
      if (dropped[element.parent]) dropped[i] = true;
      if (clutter == HtmlClutter::none || (clutter == HtmlClutter::likely && only_sure)) continue;
      const double share = has_title[i] && element.tag != HtmlTag::header ? 0.2 : 0.5;
      const bool spared = clutter == HtmlClutter::likely ? prose[i] > prose[0] * share || (has_quote[i] && (element.hints & hint_embed) != 0)
                                                         : (has_title[i] || (element.hints & hint_article) != 0) && prose[i] > prose[0] * 0.2;
      if (!spared) dropped[i] = true;
    }
  }
  return dropped;
}

/// Which elements are named or tagged as the article and have some prose, or have such an element in them.
std::vector<bool> mark_articles(const HtmlPage& page, const Sums& prose) {
  constexpr double least = 100;
  std::vector<bool> marked(page.elements.size());
  for (std::size_t i = 1; i < marked.size(); ++i) {
    const auto& element = page.elements[i];
    marked[i] = prose[i] >= least && (element.tag == HtmlTag::article || element.tag == HtmlTag::main || (element.hints & hint_article) != 0);
  }
  return mark_around(page, std::move(marked));
}

/// The prose in the elements that are named after the article: of such elements in one another, in the outer one.
Sums hinted_prose(const HtmlPage& page, const Sums& prose) {
  Sums sums(page.elements.size());
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

/// The element that holds the article: down from the root as long as one child has nearly all of the prose.
std::uint32_t find_container(const HtmlPage& page, const Sums& prose, std::uint32_t title) {
  constexpr double nearly_all = 0.9;
  const auto has_title = mark_around(page, title);
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
    if (const auto article = titled[at]; article != 0 && page.elements[article].tag == HtmlTag::article && prose[article] > 100) {
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

/// Which elements are `container` or in it.
std::vector<bool> mark_inside(const HtmlPage& page, std::uint32_t container) {
  std::vector<bool> inside(page.elements.size());
  inside[container] = true;
  inherit(page, inside);
  return inside;
}

double all_letters(const HtmlParagraph& paragraph) { return paragraph.letters; }
double is_heading(const HtmlParagraph& paragraph) { return (paragraph.context & in_heading) != 0 ? 1 : 0; }

bool may_be_list_of_links(HtmlTag tag) {
  return tag == HtmlTag::ul || tag == HtmlTag::ol || tag == HtmlTag::table || tag == HtmlTag::div || tag == HtmlTag::section ||
         tag == HtmlTag::dl || tag == HtmlTag::form || tag == HtmlTag::other;
}

/// Drops what consists of links. From the inside out, so that a list of links says nothing about the text around it.
void drop_links(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::vector<bool>& dropped) {
  constexpr double most = 0.6;
  constexpr double nearly_all = 0.9;  // Of a sentence.
  Sums letters(page.elements.size());
  Sums linked(page.elements.size());
  Sums stops(page.elements.size());
  Sums lost(page.elements.size());  // Letters in what was dropped.
  for (const auto& paragraph : paragraphs) {
    letters[paragraph.block] += paragraph.letters;
    linked[paragraph.block] += paragraph.link_letters;
    stops[paragraph.block] += paragraph.stops;
  }
  for (auto i = page.elements.size(); i-- > 1;) {
    const auto& element = page.elements[i];
    const bool is_paragraph = element.tag == HtmlTag::p;
    const double share = is_paragraph && stops[i] >= 1 ? nearly_all : most;
    const bool may_be_links = is_paragraph || may_be_list_of_links(element.tag);
    // A box of links keeps nothing but its heading.
    const bool is_emptied = stops[i] < 1 && lost[i] > letters[i] * 2;
    if (may_be_links && (linked[i] > letters[i] * share || is_emptied)) {
      dropped[i] = true;
      lost[element.parent] += letters[i] + lost[i];
      continue;
    }
    lost[element.parent] += lost[i];
    letters[element.parent] += letters[i];
    linked[element.parent] += linked[i];
    stops[element.parent] += stops[i];
  }
  inherit(page, dropped);
}

/// Whether a paragraph is one link. Headings and items of lists may be.
bool is_link(const HtmlParagraph& paragraph) {
  return (paragraph.context & (in_heading | in_list | in_table)) == 0 && paragraph.link_letters > paragraph.letters * 0.9;
}

/// Drops teasers of other pages: elements that have nothing but a heading that is a link and some text, side by side.
void drop_teasers(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::vector<bool>& dropped) {
  constexpr double longest = 700;
  const auto letters = subtree_sums(page, paragraphs, all_letters);
  const auto headings = subtree_sums(page, paragraphs, is_heading);
  std::vector<std::uint32_t> teasers(page.elements.size());  // How many there are in an element.
  std::vector<std::uint32_t> found;
  for (const auto& paragraph : paragraphs) {
    if ((paragraph.context & in_heading) == 0 || paragraph.link_letters < paragraph.letters * 0.8) continue;
    auto at = paragraph.block;
    for (auto parent = page.elements[at].parent; parent != 0 && headings[parent] == 1 && letters[parent] < longest; parent = page.elements[at].parent)
      at = parent;
    if (at == paragraph.block) continue;
    found.push_back(at);
    ++teasers[page.elements[at].parent];
  }
  for (const auto at : found)
    if (teasers[page.elements[at].parent] > 1) dropped[at] = true;
  inherit(page, dropped);
}

/// Drops the title itself and, if there is enough after it, what stands before it.
void drop_before_title(const HtmlPage& page, std::uint32_t title, std::vector<HtmlParagraph>& article) {
  if (title == 0) return;
  const auto place = std::ranges::find(page.runs, title, [&](const HtmlRun& run) { return page.elements[run.element].block; });
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
    return (page.elements[page.runs[run].element].context & in_italics) != 0 || page.runs[run].span.end - page.runs[run].span.begin < 2;
  });
  return is_italic && std::ranges::any_of(paragraph.runs, [&](std::uint32_t run) {
    return slice(page.text, page.runs[run].span).find('@') != std::string_view::npos;
  });
}

/// Headings stand before something; what is short and no sentence does not begin or end an article.
void trim(const HtmlPage& page, std::vector<HtmlParagraph>& article) {
  const auto is_in_list = [](const HtmlParagraph& paragraph) { return (paragraph.context & (in_list | in_table)) != 0; };
  const auto is_tail = [&](const HtmlParagraph& paragraph) {
    return (paragraph.context & in_heading) != 0 || (is_short(paragraph) && !is_in_list(paragraph)) || is_author_note(page, paragraph);
  };
  while (!article.empty() && is_tail(article.back())) article.pop_back();
  const auto is_head = [](const HtmlParagraph& paragraph) { return paragraph.letters < 120 && paragraph.stops < 1; };
  if (const auto first = std::ranges::find_if_not(article, is_head); first != article.end()) article.erase(article.begin(), first);
}

/// Drops labels of one word that stand in an article more than once, such as "Advertisement".
void drop_repeated(const HtmlPage& page, std::vector<HtmlParagraph>& article) {
  constexpr double longest = 25;  // Letters.
  std::unordered_map<std::string_view, int> counts;
  const auto label = [&](const HtmlParagraph& paragraph) -> std::string_view {
    constexpr auto structure = in_heading | in_list | in_table | in_quote | in_preformatted;
    if (paragraph.letters > longest || paragraph.stops > 0 || paragraph.runs.size() > 1 || (paragraph.context & structure) != 0) return {};
    const auto text = slice(page.text, page.runs[paragraph.runs.front()].span);
    return text.find(' ') < text.size() - 1 ? std::string_view{} : text;
  };
  for (const auto& paragraph : article) ++counts[label(paragraph)];
  std::erase_if(article, [&](const HtmlParagraph& paragraph) {
    const auto text = label(paragraph);
    return !text.empty() && counts[text] > 1;
  });
}

}  // namespace

std::vector<HtmlParagraph> find_article(const HtmlPage& page, std::uint32_t title) {
  auto dropped = drop_by_hints(page, title);
  auto paragraphs = find_paragraphs_of(page, dropped);
  drop_teasers(page, paragraphs, dropped);
  drop_links(page, paragraphs, dropped);
  std::erase_if(paragraphs, [&](const HtmlParagraph& paragraph) { return dropped[paragraph.block] || is_link(paragraph); });
  const auto prose = subtree_sums(page, paragraphs, prose_weight);
  if (prose[0] <= 0) return {};
  const auto inside = mark_inside(page, find_container(page, prose, title));
  std::erase_if(paragraphs, [&](const HtmlParagraph& paragraph) { return !inside[paragraph.block]; });
  drop_before_title(page, title, paragraphs);
  drop_repeated(page, paragraphs);
  trim(page, paragraphs);
  return paragraphs;
}

}  // namespace zubda
