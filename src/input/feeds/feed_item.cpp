/// Makes documents of the items of a feed.
#include "input/feeds/feed_item.h"

#include <algorithm>
#include <array>

#include "input/append_reading.h"
#include "input/containers/member_fields.h"
#include "input/declared_language.h"
#include "input/document_id.h"
#include "input/feeds/feed.h"
#include "input/formats.h"
#include "input/html/entities.h"
#include "input/html/html.h"
#include "input/metadata.h"
#include "language/detect/detect.h"
#include "language/language.h"
#include "sentences/lines.h"
#include "sentences/sentences.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// The names of fields, and what they are of an item.
struct TextName {
  std::string_view name;
  FeedField FeedItem::*field;
};
constexpr std::array text_names = {TextName{"title", &FeedItem::title}, TextName{"content", &FeedItem::content},
                                   TextName{"summary", &FeedItem::summary}};
struct LineName {
  std::string_view name;
  std::string FeedItem::*field;
};
constexpr std::array line_names = {LineName{"link", &FeedItem::link},     LineName{"id", &FeedItem::id},
                                   LineName{"date", &FeedItem::date},     LineName{"author", &FeedItem::author},
                                   LineName{"lang", &FeedItem::language}, LineName{"site", &FeedItem::site}};

bool has_closed_tag(std::string_view text) { return text.find("</") != std::string_view::npos; }

/// Whether a `<` begins a tag, as it does not in `3 < 4`.
bool has_tag(std::string_view text) {
  for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1))
    if (at + 1 < text.size() && (is_ascii_letter(text[at + 1]) || text[at + 1] == '/' || text[at + 1] == '!'))
      return true;
  return false;
}

/// The text with its character references decoded.
std::string decode_references(std::string_view text) {
  std::string decoded;
  while (!text.empty()) {
    const auto begin = std::min(text.find('&'), text.size());
    decoded += text.substr(0, begin);
    text.remove_prefix(begin);
    if (text.empty()) break;
    constexpr std::size_t max_reference = 40;
    const auto end = text.substr(0, max_reference).find(';');
    const auto reference = text.substr(0, end == std::string_view::npos ? 1 : end + 1);
    decoded += reference.size() > 2 ? entity_text(reference) : std::string(reference);
    text.remove_prefix(reference.size());
  }
  return decoded;
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text)
    if (!is_ascii_blank(c)) line += c;
    else if (!line.empty() && line.back() != ' ') line += ' ';
  return std::string(trim_ascii(line));
}

/// A title as a line. Programs escape typographic marks once more than they say, so that references are decoded in all
/// but Atom's plain text.
std::string title_text(const FeedField& title) {
  if (title.kind == FeedText::plain) return on_one_line(title.text);
  const bool is_markup = title.kind == FeedText::html ? has_tag(title.text) : has_closed_tag(title.text);
  if (!is_markup) return on_one_line(decode_references(title.text));
  Document document;
  document.title = "-";  // A heading in it is no title of its own.
  append_html_piece(title.text, document);
  return on_one_line(document.text);
}

/// Takes out the cells of line numbers that Hexo puts beside code.
std::string without_gutters(std::string markup) {
  constexpr std::string_view cell = "<td class=\"gutter\">";
  constexpr std::string_view cell_end = "</td>";
  std::string rest;
  std::size_t from = 0;
  for (auto at = markup.find(cell); at != std::string::npos; at = markup.find(cell, from)) {
    const auto end = markup.find(cell_end, at);
    if (end == std::string::npos) break;
    rest.append(markup, from, at - from);
    from = end + cell_end.size();
  }
  return from == 0 ? markup : rest.append(markup, from);
}

void append_field_text(const FeedField& field, Document& document) {
  const bool is_markup = field.kind == FeedText::plain ? has_closed_tag(field.text) : has_tag(field.text);
  if (is_markup) return append_html_piece(without_gutters(field.text), document);
  // Without a tag the line ends are the author's.
  const auto text = field.kind == FeedText::plain ? field.text : decode_references(field.text);
  append_blocks(text, find_paragraphs(text), document);
}

/// `The post TITLE appeared first on SITE.`, in the language of the site: the last paragraph, of little more than these
/// names. WordPress adds it to feeds, so that copies name their source; it is none of the text and is left out.
void drop_notice_of_source(const std::string& title, const std::string& site, Document& document) {
  constexpr std::size_t max_other_bytes = 60;  // Chosen by hand: in translations it has up to 50.
  if (document.blocks.size() < 2 || title.empty()) return;
  const auto span = document.blocks.back().span;
  const auto line = on_one_line(slice(document.text, span));
  // Looked for in a short line only: a title of one letter repeated takes time at each place of a long one.
  const bool is_short = line.size() <= title.size() + site.size() + max_other_bytes;
  const auto at = is_short ? line.find(title) : std::string::npos;
  const bool is_english = line.starts_with("The post ") && line.find(" appeared first on ") != std::string::npos;
  const bool names_both =
      at != std::string::npos && !site.empty() && line.find(site, at + title.size()) != std::string::npos;
  if (!is_english && !names_both) return;
  document.blocks.pop_back();
  document.text.resize(document.blocks.back().span.end);
}

/// Where a summary was cut off, in its last paragraph: at `[…]`, or at `…` or `...` at its end; npos without.
std::size_t find_cut(std::string_view text) {
  for (const std::string_view mark : {"[…]", "[...]", "(…)", "(...)"})
    if (const auto at = text.rfind(mark); at != std::string_view::npos) return at;
  text = trim_ascii(text);
  for (const std::string_view mark : {"…", "..."})
    if (text.ends_with(mark)) return text.size() - mark.size();
  return std::string_view::npos;
}

/// Programs cut summaries after a number of words: what is left of the last sentence is none, and cannot be chosen.
void mark_cut_sentence(Document& document) {
  if (document.blocks.empty()) return;
  const auto last = document.blocks.back();
  const auto text = slice(document.text, last.span);
  const auto cut = find_cut(text);
  if (cut == std::string_view::npos) return;
  Document paragraph;
  paragraph.text = text;
  paragraph.blocks = {{{0, text.size()}, last.role}};
  const Language language(detect_language(text));
  std::size_t begin = 0;
  for (const auto& sentence : split_sentences(paragraph, language))
    if (sentence.span.begin < cut) begin = sentence.span.begin;
  document.blocks.pop_back();
  const auto whole = trim_ascii(text.substr(0, begin));
  const auto offset = last.span.begin;
  if (!whole.empty()) document.blocks.push_back({{offset, offset + whole.size()}, last.role});
  document.blocks.push_back({{offset + begin, last.span.end}, Role::boilerplate});
}

}  // namespace

std::string fields_of(const FeedItem& item) {
  std::string fields;
  for (const auto& [name, field] : text_names) {
    append_field("kind", std::string(1, static_cast<char>('0' + static_cast<int>((item.*field).kind))), fields);
    append_field(name, (item.*field).text, fields);
  }
  for (const auto& [name, field] : line_names) append_field(name, item.*field, fields);
  return fields;
}

FeedItem read_item_fields(std::string_view fields) {
  FeedItem item;
  auto kind = FeedText::unknown;
  while (!fields.empty()) {
    const auto [name, value, rest] = first_field(fields);
    fields = rest;
    if (name == "kind") kind = value == "0" ? FeedText::plain : value == "1" ? FeedText::html : FeedText::unknown;
    const auto* text = std::ranges::find(text_names, name, &TextName::name);
    const auto* line = std::ranges::find(line_names, name, &LineName::name);
    if (text != text_names.end()) item.*text->field = {std::string(value), kind};
    else if (line != line_names.end()) item.*line->field = on_one_line(value);
  }
  return item;
}

Reading read_feed_item(std::string_view fields, std::size_t) {
  const auto item = read_item_fields(fields);
  Reading reading;
  auto& document = reading.document;
  document.title = title_text(item.title);
  append_field_text(item.content.is_empty() ? item.summary : item.content, document);
  const auto site = title_text({item.site, FeedText::unknown});
  drop_notice_of_source(document.title, site, document);
  if (item.content.is_empty()) mark_cut_sentence(document);
  document.language = check_language(item.language, document.text);
  constexpr std::size_t max_id_bytes = 4000;  // As of an address in the metadata (input/metadata.cpp).
  const auto& id = item.link.empty() || item.link.size() > max_id_bytes ? item.id : item.link;
  if (id.size() <= max_id_bytes) document.id = document_id(id);
  document.metadata = {.date = item.date, .site = site, .url = item.link};
  add_author(item.author, document.metadata);
  return reading;
}

}  // namespace zubda
