#include "input/html/clutter.h"

#include "input/html/tree_sums.h"

namespace zubda {
namespace {

enum class HtmlClutter : std::uint8_t {
  none,
  likely,  ///< Places in a layout, and what an article may hold itself.
  sure,
};

/// How surely an element is no part of an article.
HtmlClutter clutter_of(const HtmlElement& element, HtmlNames names) {
  switch (element.tag) {
    case HtmlTag::body:
    case HtmlTag::html: return HtmlClutter::none;
    case HtmlTag::nav:
    case HtmlTag::footer:
    case HtmlTag::figcaption:
    case HtmlTag::button:
    case HtmlTag::head: return HtmlClutter::sure;
    case HtmlTag::aside:
    case HtmlTag::header:
    case HtmlTag::figure: return HtmlClutter::likely;
    default: break;
  }
  if ((element.hints & hint_mark) != 0) return HtmlClutter::sure;
  if (names == HtmlNames::ignored) return (element.hints & hint_hidden) != 0 ? HtmlClutter::likely : HtmlClutter::none;
  if ((element.hints & (hint_comments | hint_aside)) != 0) return HtmlClutter::sure;
  return (element.hints & (hint_clutter | hint_hidden)) != 0 ? HtmlClutter::likely : HtmlClutter::none;
}

std::vector<bool> mark_quotes(const HtmlPage& page) {
  std::vector<bool> marked(page.elements.size());
  for (std::size_t i = 1; i < marked.size(); ++i) marked[i] = page.elements[i].tag == HtmlTag::blockquote;
  mark_around(page, marked);
  return marked;
}

/// Whether an element is spared though its name speaks against it: it holds the share `share` of the prose.
bool is_spared(const HtmlElement& element, HtmlClutter clutter, double share, bool has_title, bool has_quote) {
  constexpr double much = 0.2;
  constexpr double most = 0.5;
  if (clutter == HtmlClutter::sure) return (has_title || (element.hints & hint_article) != 0) && share > much;
  if (has_quote && (element.hints & hint_embed) != 0) return true;
  return share > (has_title && element.tag != HtmlTag::header ? much : most);
}

/// What is around the title and around quotations.
struct Around {
  std::vector<bool> title;
  std::vector<bool> quote;
};

void drop_clutter(const HtmlPage& page, const Around& around, HtmlNames names, HtmlClutter least,
                  std::vector<bool>& dropped) {
  const auto prose = subtree_sums(page, find_paragraphs_of(page, dropped), prose_weight);
  for (std::size_t i = 1; i < page.elements.size(); ++i) {
    const auto& element = page.elements[i];
    if (dropped[element.parent]) dropped[i] = true;
    const auto clutter = clutter_of(element, names);
    if (clutter == HtmlClutter::none || clutter < least) continue;
    const double share = prose[0] > 0 ? prose[i] / prose[0] : 0;
    if (!is_spared(element, clutter, share, around.title[i], around.quote[i])) dropped[i] = true;
  }
}

double prose_left(const HtmlPage& page, const std::vector<bool>& dropped) {
  double sum = 0;
  for (const auto& paragraph : find_paragraphs_of(page, dropped)) sum += prose_weight(paragraph);
  return sum;
}

struct LinkCounts {
  double letters = 0;
  double linked = 0;  ///< Of these, in links.
  double stops = 0;
  double lost = 0;  ///< Letters in what was dropped.

  void add(const LinkCounts& other) {
    letters += other.letters;
    linked += other.linked;
    stops += other.stops;
    lost += other.lost;
  }
};

bool may_be_list_of_links(HtmlTag tag) {
  return tag == HtmlTag::ul || tag == HtmlTag::ol || tag == HtmlTag::table || tag == HtmlTag::div ||
         tag == HtmlTag::section || tag == HtmlTag::dl || tag == HtmlTag::form || tag == HtmlTag::other;
}

/// Whether an element is made of links, or of links that were dropped and the heading above them.
bool consists_of_links(HtmlTag tag, const LinkCounts& counts) {
  constexpr double most = 0.6;
  constexpr double nearly_all = 0.9;  // Of a sentence.
  if (tag != HtmlTag::p && !may_be_list_of_links(tag)) return false;
  const bool is_sentence = tag == HtmlTag::p && counts.stops >= 1;
  if (counts.linked > counts.letters * (is_sentence ? nearly_all : most)) return true;
  return counts.stops < 1 && counts.lost > counts.letters * 2;
}

double all_letters(const HtmlParagraph& paragraph) { return paragraph.letters; }
double is_heading(const HtmlParagraph& paragraph) { return (paragraph.context & in_heading) != 0 ? 1 : 0; }

}  // namespace

std::vector<bool> drop_by_hints(const HtmlPage& page, std::uint32_t title, HtmlNames names) {
  constexpr double least_share = 0.3;
  constexpr double least_letters = 100;  // Comments may be much longer than an article.
  const Around around{path_to(page, title), mark_quotes(page)};
  std::vector<bool> dropped(page.elements.size());
  double prose = prose_left(page, dropped);
  for (const auto clutter : {HtmlClutter::sure, HtmlClutter::likely}) {
    auto more = dropped;
    drop_clutter(page, around, names, clutter, more);
    const double left = prose_left(page, more);
    // Names that take nearly all of the prose mean something else on this page.
    const double least = clutter == HtmlClutter::sure ? least_letters : prose * least_share;
    if (names == HtmlNames::used && left < least)
      drop_clutter(page, around, HtmlNames::ignored, clutter, more = dropped);
    dropped = std::move(more);
    prose = prose_left(page, dropped);
  }
  return dropped;
}

void drop_teasers(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::vector<bool>& dropped) {
  constexpr double longest = 700;
  const auto letters = subtree_sums(page, paragraphs, all_letters);
  const auto headings = subtree_sums(page, paragraphs, is_heading);
  std::vector<std::uint32_t> teasers(page.elements.size());  // How many there are in an element.
  std::vector<std::uint32_t> found;
  for (const auto& paragraph : paragraphs) {
    if ((paragraph.context & in_heading) == 0 || paragraph.link_letters < paragraph.letters * 0.8) continue;
    auto at = paragraph.block;
    for (auto parent = page.elements[at].parent; parent != 0 && headings[parent] == 1 && letters[parent] < longest;
         parent = page.elements[at].parent)
      at = parent;
    if (at == paragraph.block) continue;
    found.push_back(at);
    ++teasers[page.elements[at].parent];
  }
  for (const auto at : found)
    if (teasers[page.elements[at].parent] > 1) dropped[at] = true;
  mark_inside(page, dropped);
}

void drop_links(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::vector<bool>& dropped) {
  constexpr double much = 0.25;
  const auto prose = subtree_sums(page, paragraphs, prose_weight);
  std::vector<LinkCounts> counts(page.elements.size());
  for (const auto& paragraph : paragraphs)
    counts[paragraph.block].add({paragraph.letters, paragraph.link_letters, paragraph.stops, 0});
  for (auto i = page.elements.size(); i-- > 1;) {
    auto& outer = counts[page.elements[i].parent];
    if (prose[i] <= prose[0] * much && consists_of_links(page.elements[i].tag, counts[i])) {
      dropped[i] = true;
      outer.lost += counts[i].letters + counts[i].lost;
    } else {
      outer.add(counts[i]);
    }
  }
  mark_inside(page, dropped);
}

}  // namespace zubda
