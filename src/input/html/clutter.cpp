#include "input/html/clutter.h"

#include <utility>

#include "input/html/tree_sums.h"

namespace zubda {
namespace {

enum class HtmlClutter : std::uint8_t {
  none,
  likely,  ///< Names of parts of a layout, and of what an article may hold itself.
  sure,
};

/// How surely an element is no part of an article, by its tag and its names.
HtmlClutter judge_clutter(const HtmlElement& element, HtmlNames names) {
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
  if ((element.hints & (hint_comments | hint_aside | hint_note)) != 0) return HtmlClutter::sure;
  return (element.hints & (hint_clutter | hint_hidden)) != 0 ? HtmlClutter::likely : HtmlClutter::none;
}

std::vector<bool> mark_quotes(const HtmlPage& page) {
  std::vector<bool> marked(page.elements.size());
  for (std::size_t i = 1; i < marked.size(); ++i) marked[i] = page.elements[i].tag == HtmlTag::blockquote;
  mark_around(page, marked);
  return marked;
}

/// An element that its tag or its names call clutter, and what it holds.
struct Suspect {
  const HtmlElement& element;
  HtmlClutter clutter;
  double prose_share;  ///< Of the page's prose that is left, 0 to 1.
  bool has_title;      ///< The article's title is in it.
  bool has_quote;      ///< A quotation is in it.
};

/// Whether a suspect is kept because of what it holds.
bool is_kept(const Suspect& suspect) {
  constexpr double much_prose = 0.2;
  constexpr double most_prose = 0.5;
  const auto& [element, clutter, prose_share, has_title, has_quote] = suspect;
  if (clutter == HtmlClutter::sure)
    return (has_title || (element.hints & hint_article) != 0) && prose_share > much_prose;
  if (has_quote && (element.hints & hint_embed) != 0) return true;
  return prose_share > (has_title && element.tag != HtmlTag::header ? much_prose : most_prose);
}

double count_prose(const HtmlPage& page, const std::vector<bool>& dropped) {
  double sum = 0;
  for (const auto& paragraph : page_paragraphs(page, dropped)) sum += prose_weight(paragraph);
  return sum;
}

/// Drops clutter from a page, the sure kinds and the likely ones in two passes.
class ClutterFilter {
 public:
  ClutterFilter(const HtmlPage& page, std::uint32_t title)
      : page_(page), has_title_(path_to(page, title)), has_quote_(mark_quotes(page)) {}

  /// `dropped` and what is clutter at least as surely as `min_clutter` among the rest.
  std::vector<bool> drop(std::vector<bool> dropped, HtmlClutter min_clutter, HtmlNames names) const {
    const auto prose = subtree_sums(page_, page_paragraphs(page_, dropped), prose_weight);
    for (std::size_t i = 1; i < page_.elements.size(); ++i) {
      const auto& element = page_.elements[i];
      if (dropped[element.parent]) dropped[i] = true;
      const auto clutter = judge_clutter(element, names);
      if (clutter == HtmlClutter::none || clutter < min_clutter) continue;
      const double share = prose[0] > 0 ? prose[i] / prose[0] : 0;
      if (!is_kept({element, clutter, share, has_title_[i], has_quote_[i]})) dropped[i] = true;
    }
    return dropped;
  }

 private:
  const HtmlPage& page_;
  std::vector<bool> has_title_;  ///< Of elements: whether the title is in them.
  std::vector<bool> has_quote_;
};

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
  constexpr double max_linked_share = 0.6;
  constexpr double max_linked_share_of_sentence = 0.9;
  constexpr double max_lost_share = 2;  // Letters of dropped links for each letter that is left.
  if (tag != HtmlTag::p && !may_be_list_of_links(tag)) return false;
  const bool is_sentence = tag == HtmlTag::p && counts.stops >= 1;
  if (counts.linked > counts.letters * (is_sentence ? max_linked_share_of_sentence : max_linked_share)) return true;
  return counts.stops < 1 && counts.lost > counts.letters * max_lost_share;
}

double all_letters(const HtmlParagraph& paragraph) { return paragraph.letters; }
double is_heading(const HtmlParagraph& paragraph) { return (paragraph.context & in_heading) != 0 ? 1 : 0; }

}  // namespace

std::vector<bool> drop_by_hints(const HtmlPage& page, std::uint32_t title, HtmlNames names) {
  constexpr double min_prose_share = 0.3;  // Of the prose before the likely clutter was dropped.
  constexpr double min_prose = 100;        // Letters, after the sure clutter: comments may be longer than an article.
  const ClutterFilter filter(page, title);
  std::vector<bool> dropped(page.elements.size());
  double prose = count_prose(page, dropped);
  for (const auto clutter : {HtmlClutter::sure, HtmlClutter::likely}) {
    auto more = filter.drop(dropped, clutter, names);
    const double min_left = clutter == HtmlClutter::sure ? min_prose : prose * min_prose_share;
    // Names that take nearly all of the prose mean something else on this page.
    if (names == HtmlNames::used && count_prose(page, more) < min_left)
      more = filter.drop(dropped, clutter, HtmlNames::ignored);
    dropped = std::move(more);
    prose = count_prose(page, dropped);
  }
  return dropped;
}

void drop_teasers(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, std::vector<bool>& dropped) {
  constexpr double max_letters = 700;       // Of a teaser with its heading.
  constexpr double min_linked_share = 0.8;  // Of a heading that is a link.
  const auto letters = subtree_sums(page, paragraphs, all_letters);
  const auto headings = subtree_sums(page, paragraphs, is_heading);
  std::vector<std::uint32_t> teasers(page.elements.size());  // How many there are in an element.
  std::vector<std::uint32_t> found;
  for (const auto& paragraph : paragraphs) {
    if ((paragraph.context & in_heading) == 0 || paragraph.link_letters < paragraph.letters * min_linked_share)
      continue;
    auto at = paragraph.block;
    for (auto parent = page.elements[at].parent; parent != 0 && headings[parent] == 1 && letters[parent] < max_letters;
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
  constexpr double max_prose_share = 0.25;  // Of the page: more of it is not taken for a list of links.
  const auto prose = subtree_sums(page, paragraphs, prose_weight);
  std::vector<LinkCounts> counts(page.elements.size());
  for (const auto& paragraph : paragraphs)
    counts[paragraph.block].add({paragraph.letters, paragraph.link_letters, paragraph.stops, 0});
  for (auto i = page.elements.size(); i-- > 1;) {
    auto& outer = counts[page.elements[i].parent];
    if (prose[i] <= prose[0] * max_prose_share && consists_of_links(page.elements[i].tag, counts[i])) {
      dropped[i] = true;
      outer.lost += counts[i].letters + counts[i].lost;
    } else {
      outer.add(counts[i]);
    }
  }
  mark_inside(page, dropped);
}

}  // namespace zubda
