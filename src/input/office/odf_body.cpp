#include "input/office/odf_body.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/ascii.h"

namespace zubda {
namespace {

/// Elements whose text is not that of the document as it is shown: deletions, remarks, notes and their marks, readings
/// above ideographs, hidden words, cells under merged ones, tables of contents and indexes, descriptions of pictures,
/// placeholders, forms and declarations.
constexpr std::array<std::string_view, 34> skipped_in_bodies = {"draw:page-thumbnail",
                                                                "office:annotation",
                                                                "office:event-listeners",
                                                                "office:forms",
                                                                "office:scripts",
                                                                "presentation:date-time-decl",
                                                                "presentation:footer-decl",
                                                                "presentation:header-decl",
                                                                "svg:desc",
                                                                "svg:title",
                                                                "table:calculation-settings",
                                                                "table:content-validations",
                                                                "table:covered-table-cell",
                                                                "table:data-pilot-tables",
                                                                "table:database-ranges",
                                                                "table:dde-links",
                                                                "table:label-ranges",
                                                                "table:named-expressions",
                                                                "table:scenario",
                                                                "table:tracked-changes",
                                                                "text:alphabetical-index",
                                                                "text:alphabetical-index-auto-mark-file",
                                                                "text:hidden-text",
                                                                "text:illustration-index",
                                                                "text:note",
                                                                "text:object-index",
                                                                "text:placeholder",
                                                                "text:ruby-text",
                                                                "text:sequence-decls",
                                                                "text:table-index",
                                                                "text:table-of-content",
                                                                "text:tracked-changes",
                                                                "text:user-field-decls",
                                                                "text:user-index"};

/// A number that says how often something is repeated; 1 when it says nothing.
std::size_t repeats(std::string_view text) {
  std::size_t number = 1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::max<std::size_t>(number, 1);
}

bool is_invisible(std::string_view visibility) { return visibility == "collapse" || visibility == "filter"; }

/// Frames of slides that are on each of them.
bool is_on_each_slide(std::string_view frame) {
  return frame == "header" || frame == "footer" || frame == "date-time" || frame == "page-number";
}

constexpr std::size_t max_columns = 16384;  ///< Of a sheet.
constexpr std::size_t max_repeats = 50;     ///< Of a cell with text; more are one. Chosen by hand.

}  // namespace

bool OdfBody::is_skipped(const XmlElement& element) const {
  const auto name = element.name();
  if (std::ranges::binary_search(skipped_in_bodies, name)) return true;
  if (name == "text:section") return element.get("text:display") == "none" || element.get("is-hidden") == "true";
  // "Click here to enter text."
  if (name == "loext:content-control") return element.get("showing-place-holder") == "true";
  if (name == "draw:frame" && element.get("presentation:placeholder") == "true") return true;
  return (name == "draw:frame" || name == "draw:custom-shape") && is_on_each_slide(element.get("presentation:class"));
}

void OdfBody::start(const XmlElement& element) {
  const auto name = element.name();
  if (skipped_ > 0) {
    ++skipped_;
    return;
  }
  if (!in_body_) {
    styles_.start(element);
    in_body_ = name == "office:body";
    return;
  }
  if (is_skipped(element)) skip();
  else if (name == "text:p" || name == "text:h") start_paragraph(element);
  else if (name == "text:list") ++lists_;
  else if (name == "text:hidden-paragraph") {
    if (!paragraphs_.empty() && element.get("is-hidden") == "true") paragraphs_.back().is_hidden = true;
  } else if (!start_table(element) && !start_slide(element) && blocks_.has_open_paragraph()) {
    start_inline(element);
  }
}

bool OdfBody::start_slide(const XmlElement& element) {
  const auto name = element.name();
  if (name == "draw:page") {
    if (styles_.find("drawing-page", element.get("draw:style-name")).is_hidden) skip();
  } else if (name == "draw:frame" || name == "draw:custom-shape") {
    frame_class_ = element.get("presentation:class");
  } else {
    return false;
  }
  return true;
}

bool OdfBody::start_table(const XmlElement& element) {
  const auto name = element.name();
  if (name == "table:table") {
    if (styles_.find("table", element.get("table:style-name")).is_hidden) return skip(), true;
    tables_.emplace_back();
  } else if (tables_.empty()) {
    return false;
  } else if (name == "table:table-column") {
    auto& columns = tables_.back().hidden_columns;
    const auto count = std::min(repeats(element.get("number-columns-repeated")), max_columns - columns.size());
    columns.insert(columns.end(), count, is_invisible(element.get("table:visibility")));
  } else if (name == "table:table-row") {
    if (is_invisible(element.get("table:visibility"))) return skip(), true;
    blocks_.open_row();
    tables_.back().column = 0;
  } else if (name == "table:table-cell") {
    auto& table = tables_.back();
    blocks_.open_cell();
    table.repeats = repeats(element.get("number-columns-repeated"));
    table.is_cell_hidden = table.column < table.hidden_columns.size() && table.hidden_columns[table.column];
    table.has_text = false;
    table.value.clear();
    for (const auto* value : {"string-value", "date-value", "time-value", "boolean-value", "office:value"})
      if (table.value.empty()) table.value = element.get(value);
  } else {
    return false;
  }
  return true;
}

void OdfBody::start_paragraph(const XmlElement& element) {
  const auto style = styles_.find("paragraph", element.get("style-name"));
  Paragraph paragraph{style.kind, style.is_hidden, lists_ > 0, words_.size()};
  if (element.name() == "text:h" && style.kind != StyleKind::title && style.kind != StyleKind::contents)
    paragraph.kind = StyleKind::heading;
  if (frame_class_ == "title" || frame_class_ == "subtitle") paragraph.kind = StyleKind::heading;
  if (!tables_.empty()) tables_.back().has_text = true;
  paragraphs_.push_back(paragraph);
  words_.push_back({false, false, style.is_struck.value_or(false)});
  blocks_.open_paragraph();
}

void OdfBody::start_inline(const XmlElement& element) {
  const auto name = element.name();
  constexpr std::size_t max_blanks = 100;  // They are one in the end.
  if (name == "text:span") {
    const auto style = styles_.find("text", element.get("style-name"));
    const auto& around = words_.back();
    words_.push_back(
        {around.is_hidden || style.is_hidden, style.is_raised, style.is_struck.value_or(around.is_struck)});
  } else if (name == "text:s" || name == "text:tab") {
    text(std::string(std::min(repeats(element.get("text:c")), max_blanks), ' '));
  } else if (name == "text:line-break") {
    text("\n");
  } else if (name == "draw:object") {
    auto object = element.get("href");
    if (object.starts_with("./")) object.remove_prefix(2);
    if (const auto equation = equations_.find(object); equation != equations_.end()) text(equation->second);
  }
}

bool OdfBody::is_shown() const {
  return !paragraphs_.empty() && !words_.back().is_hidden && !words_.back().is_struck && skipped_ == 0;
}

void OdfBody::text(std::string_view characters) {
  if (!is_shown()) return;
  if (words_.back().is_raised) blocks_.raised(characters);
  else blocks_.text(characters);
}

void OdfBody::end(std::string_view name) {
  if (skipped_ > 0) {
    if (--skipped_ > 0) return;
    return;
  }
  if (!in_body_) return styles_.end(name);
  if (name == "text:p" || name == "text:h") end_paragraph();
  else if (name == "text:list") lists_ -= lists_ > 0 ? 1U : 0U;
  else if (name == "text:span" && !paragraphs_.empty())
    words_.resize(std::max(words_.size() - 1, paragraphs_.back().words_before + 1));
  else if (name == "draw:frame" || name == "draw:custom-shape") frame_class_.clear();
  else if (name == "table:table" && !tables_.empty()) tables_.pop_back();
  else if (name == "table:table-row") blocks_.close_row();
  else if (name == "table:table-cell" && !tables_.empty()) end_cell();
}

void OdfBody::end_paragraph() {
  if (paragraphs_.empty()) return;
  const auto paragraph = paragraphs_.back();
  paragraphs_.pop_back();
  words_.resize(paragraph.words_before);
  auto kind = paragraph.kind;
  if (paragraph.is_listed && (kind == StyleKind::unknown || kind == StyleKind::text)) kind = StyleKind::list;
  const bool keep = !paragraph.is_hidden && kind != StyleKind::contents;
  const auto text = blocks_.close_paragraph(style_role(kind), keep);
  if (kind == StyleKind::title && title_.empty()) title_ = text;
}

void OdfBody::end_cell() {
  auto& table = tables_.back();
  table.column += std::min(table.repeats, max_columns);
  // Programs that write no text into a cell mean its value.
  if (!table.has_text && !table.value.empty()) blocks_.add(table.value, Role::table_row);
  blocks_.close_cell(!table.is_cell_hidden, table.repeats <= max_repeats ? table.repeats : 1);
}

}  // namespace zubda
