/// What the elements of HTML mean for the text in them, and what their class names suggest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zubda {

/// The elements that are told apart. All others are `other`.
enum class HtmlTag : std::uint8_t {
  other,
  a,
  article,
  aside,
  blockquote,
  body,
  br,
  button,
  code,
  div,
  dl,
  dt,
  figcaption,
  figure,
  footer,
  form,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hr,
  html,
  i,
  li,
  main,
  meta,
  nav,
  noscript,
  ol,
  p,
  pre,
  section,
  skipped,
  slot,
  summary,
  sup,
  table,
  title,
  tr,
  ul,
};

/// An element's meaning, by its name.
struct HtmlTagInfo {
  HtmlTag tag = HtmlTag::other;
  bool is_block = false;  ///< Its text is a paragraph of its own.
};

/// `name` in lower case, as the parser gives it. Elements without text for readers (style, svg, ...) are `skipped`.
HtmlTagInfo html_tag(std::string_view name);

/// What class names, ids and roles say about an element; several bits may be set.
enum HtmlHint : std::uint16_t {
  hint_article = 1 << 0,   ///< Holds the article or its text.
  hint_comments = 1 << 1,  ///< Remarks of readers.
  hint_clutter = 1 << 2,   ///< Navigation, advertisements, sharing, related pages, by-lines, captions, ...
  hint_hidden = 1 << 3,    ///< Not shown.
  hint_aside = 1 << 4,     ///< Hardly ever the article: related pages, replies, sharing, ...
  hint_embed = 1 << 5,     ///< Of a social network: a button, or a message that the article quotes.
  hint_note = 1 << 6,      ///< Of footnotes: a mark that leads to one, a note itself, or the list of them.
  hint_mark = 1 << 7,      ///< No part of the text: a link to edit a section, beside its heading; a note mark.
  hint_notice = 1 << 8,    ///< No article, however long: cookie notice, sign-up for a newsletter, footer, ...
  hint_code = 1 << 9,      ///< Preformatted text in it is code.
  hint_box = 1 << 10,      ///< A note or warning beside the text, which generators lay out as a table.
};

constexpr std::size_t max_hint_bytes = 512;  ///< Of a value; chosen by hand.

/// The hints in the value of a class, id, role or similar attribute: words between punctuation and at changes of case,
/// compared with a short list. Only the first `max_hint_bytes` count. Those of names with blanks between them are those
/// of the single names.
std::uint16_t html_hints(std::string_view value);

/// All words that hint at something else than an article, in lower case.
std::vector<std::string_view> html_hint_words();

}  // namespace zubda
