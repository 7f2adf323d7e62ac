#include "input/html/clutter.h"

#include <map>
#include <tuple>
#include <utility>

#include "input/html/tree_sums.h"

namespace zubda {
namespace {

enum class HtmlClutter : std::uint8_t {
  none,
  likely,   ///< Names of parts of a layout, and of what an article may hold itself.
  usually,  ///< Names of what stands beside articles.
  sure,
};

HtmlClutter judge_by_tag(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::nav:
    case HtmlTag::footer:
    case HtmlTag::figcaption:
    case HtmlTag::button:
    case HtmlTag::head: return HtmlClutter::sure;
    case HtmlTag::aside:
    case HtmlTag::header:
    case HtmlTag::noscript:
    case HtmlTag::figure: return HtmlClutter::likely;
    default: return HtmlClutter::none;
  }
}

/// Whether an `<aside>` is a note or warning that belongs to the text: docutils and Astro write their boxes so.
bool is_box(const HtmlElement& element) {
  constexpr auto other = hint_clutter | hint_aside | hint_comments | hint_notice | hint_hidden;
  return element.tag == HtmlTag::aside && (element.hints & hint_box) != 0 && (element.hints & other) == 0;
}

/// How surely an element is no part of an article, by its tag and its names.
HtmlClutter judge_clutter(const HtmlElement& element, HtmlNames names) {
  if (element.tag == HtmlTag::body || element.tag == HtmlTag::html) return HtmlClutter::none;
  const auto by_tag = is_box(element) ? HtmlClutter::none : judge_by_tag(element.tag);
  if (by_tag != HtmlClutter::none) return by_tag;
  if ((element.hints & hint_mark) != 0) return HtmlClutter::sure;
  if (names == HtmlNames::ignored) return (element.hints & hint_hidden) != 0 ? HtmlClutter::likely : HtmlClutter::none;
  if ((element.hints & (hint_comments | hint_notice | hint_note)) != 0) return HtmlClutter::sure;
  if ((element.hints & hint_aside) != 0) return HtmlClutter::usually;
  return (element.hints & (hint_clutter | hint_hidden)) != 0 ? HtmlClutter::likely : HtmlClutter::none;
}

bool is_quote(HtmlTag tag) { return tag == HtmlTag::blockquote; }

bool is_table(HtmlTag tag) { return tag == HtmlTag::table; }

/// Marks the elements that have one of some kind in them, or are one.
std::vector<bool> mark_inner(const HtmlPage& page, bool (*is_wanted)(HtmlTag)) {
  std::vector<bool> marked(page.elements.size());
  for (std::size_t i = 1; i < marked.size(); ++i) marked[i] = is_wanted(page.elements[i].tag);
  mark_around(page, marked);
  return marked;
}

/// An element that its tag or its names call clutter, and what it holds.
struct Suspect {
  const HtmlElement& element;
  HtmlClutter clutter;
  double prose_share;  ///< Of the page's prose that is left, 0 to 1, in it and its like beside it.
  bool has_title;      ///< The article's title is in it.
  bool has_quote;      ///< A quotation is in it.
};

/// Whether a suspect is kept because of what it holds.
bool is_kept(const Suspect& suspect) {
  constexpr double much_prose = 0.2;
  constexpr double most_prose = 0.5;
  constexpr double nearly_all_prose = 0.9;  // A notice may be longer than a short article, and a <nav> may be unclosed.
  const auto& [element, clutter, prose_share, has_title, has_quote] = suspect;
  if (clutter >= HtmlClutter::usually && (has_title || (element.hints & hint_article) != 0) && prose_share > much_prose)
    return true;
  if (clutter == HtmlClutter::sure) {
    const bool may_hold_all =
        element.tag == HtmlTag::nav || element.tag == HtmlTag::footer || (element.hints & hint_notice) != 0;
    return may_hold_all && prose_share > nearly_all_prose;
  }
  if (clutter == HtmlClutter::usually) return prose_share > most_prose;
  if (has_quote && (element.hints & hint_embed) != 0) return true;
  return prose_share > (has_title && element.tag != HtmlTag::header ? much_prose : most_prose);
}

double count_prose(const std::vector<HtmlParagraph>& paragraphs) {
  double sum = 0;
  for (const auto& paragraph : paragraphs) sum += prose_weight(paragraph);
  return sum;
}

HtmlRest rest_without(const HtmlPage& page, std::vector<bool> dropped) {
  auto paragraphs = page_paragraphs(page, dropped);
  return {std::move(dropped), std::move(paragraphs)};
}

/// Drops clutter from a page, the sure kinds and the likely ones in two passes.
class ClutterFilter {
 public:
  /// `spared` elements are kept.
  ClutterFilter(const HtmlPage& page, std::uint32_t title, std::vector<bool> spared)
      : page_(page),
        has_title_(path_to(page, title)),
        has_quote_(mark_inner(page, is_quote)),
        has_table_(mark_inner(page, is_table)),
        spared_(std::move(spared)) {}

  /// Drops from `rest` what is clutter at least as surely as `min_clutter`.
  HtmlRest drop(const HtmlRest& rest, HtmlClutter min_clutter, HtmlNames names) const {
    const auto prose = subtree_sums(page_, rest.paragraphs, prose_weight);
    auto dropped = rest.dropped;
    std::map<Group, double> groups;
    for (std::uint32_t i = 1; i < page_.elements.size(); ++i)
      if (prose[i] > 0 && judge_clutter(page_.elements[i], names) != HtmlClutter::none) groups[group_of(i)] += prose[i];
    for (std::uint32_t i = 1; i < page_.elements.size(); ++i) {
      const auto& element = page_.elements[i];
      if (dropped[element.parent]) dropped[i] = true;
      const auto clutter = judge_clutter(element, names);
      if (clutter == HtmlClutter::none || clutter < min_clutter || spared_[i]) continue;
      // The figures of some editors are tables and quotations.
      if (element.tag == HtmlTag::figure && (has_table_[i] || has_quote_[i])) continue;
      const double share = prose[0] > 0 ? groups[group_of(i)] / prose[0] : 0;
      if (!is_kept({element, clutter, share, has_title_[i], has_quote_[i]})) dropped[i] = true;
    }
    return rest_without(page_, std::move(dropped));
  }

 private:
  /// Elements side by side with the same tag and hints: the boxes of a text are judged together. Parent, tag, hints.
  using Group = std::tuple<std::uint32_t, HtmlTag, std::uint16_t>;

  Group group_of(std::uint32_t element) const {
    const auto& [parent, block, context, tag, hints] = page_.elements[element];
    return {parent, tag, hints};
  }

  const HtmlPage& page_;
  std::vector<bool> has_title_;  ///< Of elements: whether the title is in them.
  std::vector<bool> has_quote_;
  std::vector<bool> has_table_;
  std::vector<bool> spared_;
};

/// Marks what is neither in nor around the `wanted` elements.
std::vector<bool> find_outside(const HtmlPage& page, const std::vector<bool>& wanted) {
  auto inside = wanted;
  mark_inside(page, inside);
  auto kept = wanted;
  mark_around(page, kept);
  for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = !(kept[i] || inside[i]);
  kept[0] = false;
  return kept;
}

struct LinkCounts {
  double letters = 0;
  double linked = 0;  ///< Of these, in links.
  double stops = 0;
  double lost = 0;       ///< Letters in what was dropped.
  double sentences = 0;  ///< Long ones, which may be links as a whole.

  void add(const LinkCounts& other) {
    letters += other.letters;
    linked += other.linked;
    stops += other.stops;
    lost += other.lost;
    sentences += other.sentences;
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
  if (tag == HtmlTag::p && counts.sentences > 0) return false;
  const bool is_sentence = tag == HtmlTag::p && counts.stops >= 1;
  if (counts.linked > counts.letters * (is_sentence ? max_linked_share_of_sentence : max_linked_share)) return true;
  return counts.stops < 1 && counts.lost > counts.letters * max_lost_share;
}

double all_letters(const HtmlParagraph& paragraph) { return paragraph.letters; }
double is_heading(const HtmlParagraph& paragraph) { return (paragraph.context & in_heading) != 0 ? 1 : 0; }

}  // namespace

HtmlRest drop_by_hints(const HtmlPage& page, std::uint32_t title, HtmlNames names,
                       const std::vector<std::uint32_t>& scope) {
  constexpr double min_prose_share = 0.5;  // Of the prose before the clutter was dropped.
  constexpr double min_prose = 20;         // Letters, after the sure clutter: comments may be longer than an article.
  std::vector<bool> spared(page.elements.size());
  for (const auto element : scope) spared[element] = true;
  auto rest = rest_without(page, scope.empty() ? spared : find_outside(page, spared));
  mark_around(page, spared);
  const ClutterFilter filter(page, title, std::move(spared));
  double prose = count_prose(rest.paragraphs);
  for (const auto clutter : {HtmlClutter::sure, HtmlClutter::usually, HtmlClutter::likely}) {
    auto less = filter.drop(rest, clutter, names);
    const double min_left = clutter == HtmlClutter::sure ? min_prose : prose * min_prose_share;
    // Names that take nearly all of the prose mean something else on this page.
    if (names == HtmlNames::used && count_prose(less.paragraphs) < min_left)
      less = filter.drop(rest, clutter, HtmlNames::ignored);
    rest = std::move(less);
    prose = count_prose(rest.paragraphs);
  }
  return rest;
}

std::vector<bool> drop_named(const HtmlPage& page) {
  std::vector<bool> dropped(page.elements.size());
  for (std::size_t i = 1; i < dropped.size(); ++i)
    dropped[i] = judge_clutter(page.elements[i], HtmlNames::used) >= HtmlClutter::usually;
  mark_inside(page, dropped);
  return dropped;
}

std::vector<bool> drop_tags(const HtmlPage& page) {
  std::vector<bool> dropped(page.elements.size());
  for (std::size_t i = 1; i < dropped.size(); ++i)
    dropped[i] = judge_clutter(page.elements[i], HtmlNames::ignored) == HtmlClutter::sure;
  mark_inside(page, dropped);
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
    counts[paragraph.block].add(
        {paragraph.letters, paragraph.link_letters, paragraph.stops, 0, is_long_sentence(paragraph) ? 1.0 : 0.0});
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
