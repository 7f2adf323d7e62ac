/// The reader of XLSX: the rows of the sheets, in the order of their tabs.
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "input/office/blocks.h"
#include "input/office/number_format.h"
#include "input/office/office.h"
#include "input/office/package.h"
#include "input/office/properties.h"
#include "input/office/xlsx_styles.h"
#include "text/fold.h"
#include "text/utf16.h"

namespace zubda {
namespace {

constexpr std::size_t escape_bytes = 7;

/// The number in the form `_x000D_` that `text` begins with; nothing if it begins with none.
std::optional<unsigned> escaped_unit(std::string_view text) {
  unsigned unit = 0;
  const auto escape = text.substr(0, escape_bytes);
  const bool is_escape = escape.size() == escape_bytes && escape.starts_with("_x") && escape.back() == '_' &&
                         std::from_chars(escape.data() + 2, escape.data() + 6, unit, 16).ptr == escape.data() + 6;
  return is_escape ? std::optional(unit) : std::nullopt;
}

/// Without the form `_x000D_` that sheets have for characters that XML has not, and may have for others: a unit of
/// UTF-16, so that some take two. A blank for half of one and for what is no text.
std::string decode_escapes(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = escaped_unit(text.substr(at));
    if (!unit) {
      decoded += text[at++];
      continue;
    }
    at += escape_bytes;
    char32_t code = *unit;
    const auto next = escaped_unit(text.substr(at));
    if (next && is_high_surrogate(*unit) && is_low_surrogate(*next)) {
      code = join_surrogates(*unit, *next);
      at += escape_bytes;
    }
    append_utf8(code < 0x20 || is_surrogate(code) ? U' ' : code, decoded);
  }
  return decoded;
}

/// The sheets that are shown, and what days are counted from.
class Workbook : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    if (element.name() == "x:workbookPr") is_1904 = is_xlsx_true(element.get("date1904"));
    if (element.name() == "x:sheet" && !element.get("state").ends_with("idden")) ids.emplace_back(element.get("r:id"));
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::vector<std::string> ids;
  bool is_1904 = false;
};

/// The texts that cells share, without the readings above them and without what is struck out.
class SharedStrings : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    const auto name = element.name();
    if (name == "x:si") strings.emplace_back();
    if (name == "x:rPh") in_reading_ = true;
    if (name == "x:r") is_struck_ = false;
    if (name == "x:strike") is_struck_ = is_xlsx_set(element);
    in_text_ = name == "x:t" && !in_reading_ && !is_struck_;
  }
  void end(std::string_view name) override {
    in_text_ = false;
    if (name == "x:rPh") in_reading_ = false;
    if (name == "x:r") is_struck_ = false;
  }
  void text(std::string_view characters) override {
    if (in_text_ && !strings.empty()) strings.back() += characters;
  }

  std::vector<std::string> strings;

 private:
  bool in_text_ = false;
  bool in_reading_ = false;
  bool is_struck_ = false;
};

/// What a sheet needs of its workbook.
struct SheetContext {
  const XlsxStyles& formats;
  const std::vector<std::string>& strings;
  bool is_1904 = false;
};

class Sheet : public XmlHandler {
 public:
  Sheet(const SheetContext& context, BlockBuilder& blocks) : context_(context), blocks_(blocks) {}

  void start(const XmlElement& element) override {
    const auto name = element.name();
    if (name == "x:col") {
      if (is_xlsx_true(element.get("hidden"))) hide(xlsx_number(element.get("min")), xlsx_number(element.get("max")));
    } else if (name == "x:row") {
      is_hidden_row_ = is_xlsx_true(element.get("hidden"));
      column_ = 0;
      blocks_.open_row();
    } else if (name == "x:c") {
      column_ = element.has("r") ? column_of(element.get("r")) : column_ + 1;
      type_ = element.get("t");
      style_ = xlsx_number(element.get("s"));
      value_.clear();
    } else if (name == "x:rPh") {
      in_reading_ = true;
    } else if (name == "x:strike") {
      is_struck_ = is_xlsx_set(element);
    }
    in_value_ = name == "x:v" || (name == "x:t" && !in_reading_ && !is_struck_);
  }

  void end(std::string_view name) override {
    in_value_ = false;
    if (name == "x:rPh") in_reading_ = false;
    else if (name == "x:r") is_struck_ = false;
    else if (name == "x:row") blocks_.close_row(!is_hidden_row_);
    else if (name == "x:c") end_cell();
  }

  void text(std::string_view characters) override {
    if (in_value_) value_ += characters;
  }

 private:
  /// The column of a cell such as `AB12`, counted from 1.
  static std::size_t column_of(std::string_view cell) {
    std::size_t column = 0;
    for (const char c : cell.substr(0, 3))
      if (c >= 'A' && c <= 'Z') column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    return column;
  }

  static constexpr std::size_t max_columns = 16384;

  /// The first column from there on that is shown. Columns that it passes lead to it then, so that each is passed a
  /// few times only, however often a file hides it.
  std::size_t shown_from(std::size_t column) {
    if (next_shown_.empty())
      for (std::size_t i = 0; i <= max_columns + 1; ++i) next_shown_.push_back(i);
    while (next_shown_[column] != column) column = next_shown_[column] = next_shown_[next_shown_[column]];
    return column;
  }

  void hide(std::size_t first, std::size_t last) {
    last = std::min(last, max_columns);
    if (first > last) return;
    for (auto column = shown_from(first); column <= last; column = shown_from(column)) next_shown_[column] = column + 1;
  }

  std::string shown() const {
    if (type_ == "s") {
      const auto index = xlsx_number(value_);
      return index < context_.strings.size() ? decode_escapes(context_.strings[index]) : std::string{};
    }
    if (type_ == "b") return is_xlsx_true(value_) ? "TRUE" : "FALSE";
    if (type_ == "str" || type_ == "inlineStr") return decode_escapes(value_);
    if (type_ == "e" || type_ == "d") return value_;
    return format_number(value_, context_.formats.code(style_), context_.is_1904);
  }

  void end_cell() {
    const bool is_hidden = column_ < next_shown_.size() && next_shown_[column_] != column_;
    if (value_.empty() || is_hidden || context_.formats.is_struck(style_)) return;
    blocks_.open_cell();
    blocks_.open_paragraph();
    blocks_.text(shown());
    blocks_.close_paragraph(Role::prose);
    blocks_.close_cell();
  }

  const SheetContext& context_;
  BlockBuilder& blocks_;
  std::vector<std::size_t> next_shown_;  ///< Of a column that is hidden, one behind it; of all others itself.
  std::string type_;
  std::string value_;
  std::size_t style_ = 0;
  std::size_t column_ = 0;
  bool in_value_ = false;
  bool in_reading_ = false;
  bool is_struck_ = false;  ///< The words of a run.
  bool is_hidden_row_ = false;
};

/// The parts of the sheets that are shown. Each is there once, however many relations lead to it.
std::vector<std::string> list_sheets(const std::vector<Relation>& relations, const std::vector<std::string>& ids) {
  std::map<std::string, std::string_view> by_id;
  for (const auto& relation : relations)
    if (relation.type == "worksheet" && !relation.part.empty()) by_id.emplace(relation.id, relation.part);
  PartList sheets;
  for (const auto& id : ids)
    if (const auto sheet = by_id.find(id); sheet != by_id.end()) sheets.add(sheet->second);
  return sheets.names();
}

}  // namespace

Reading read_xlsx(std::string_view bytes, std::size_t max_bytes) {
  Package package(bytes, max_bytes);
  const auto top = read_relations(package, "");
  const auto main = related_part(top, "officeDocument");
  if (!package.has(main)) throw std::runtime_error("damaged: no main part");
  const auto relations = read_relations(package, main);
  Workbook workbook;
  package.read_xml(main, workbook);
  XlsxStyles formats;
  if (const auto part = related_part(relations, "styles"); package.has(part)) package.read_xml(part, formats);
  SharedStrings shared;
  if (const auto part = related_part(relations, "sharedStrings"); package.has(part)) package.read_xml(part, shared);
  Reading reading;
  auto& document = reading.document;
  BlockBuilder blocks(document, max_bytes);
  const SheetContext context{formats, shared.strings, workbook.is_1904};
  package.read_xml(list_sheets(relations, workbook.ids), [&](const std::string&, const auto& feed) {
    Sheet rows(context, blocks);
    feed(rows);
  });
  const auto properties = read_properties(package, related_part(top, "core-properties"));
  apply_properties(properties, {}, document);
  return reading;
}

}  // namespace zubda
