#include "input/office/docx_body.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "input/office/symbols.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// Elements whose text is not that of the document as it is shown: deleted and moved-away words, the instructions of
/// fields, readings above ideographs, properties before a change, the layout of pages. Notes and comments are in parts
/// of their own, which nobody reads; only their marks are here.
constexpr std::array<std::string_view, 14> skipped_elements = {
    "w:del",           "w:delInstrText", "w:delText",    "w:moveFrom",  "w:numberingChange",
    "w:pPrChange",     "w:rPrChange",    "w:rt",         "w:sectPr",    "w:sectPrChange",
    "w:tblGridChange", "w:tblPrChange",  "w:tcPrChange", "w:trPrChange"};

bool is_contents(std::string_view instruction) {
  instruction = trim_ascii(instruction);
  return instruction.starts_with("TOC") || instruction.starts_with("INDEX") || instruction.starts_with("TOA");
}

}  // namespace

void DocxBody::start(const XmlElement& element) {
  const auto name = element.name();
  if (skipped_ > 0) {
    ++skipped_;
  } else if (start_math(math_, element)) {
    return;
  } else if (name == "w:p") {
    start_paragraph();
  } else if (name == "w:pPr") {
    in_paragraph_properties_ = true;
  } else if (in_paragraph_properties_) {
    read_paragraph_property(element);
  } else if (!start_table(element) && !start_control(element) && !start_inline(element) &&
             std::ranges::find(skipped_elements, name) != skipped_elements.end()) {
    skip();
  }
}

bool DocxBody::start_table(const XmlElement& element) {
  const auto name = element.name();
  if (name == "w:tbl") {
    end_join();
  } else if (name == "w:tr") {
    blocks_.open_row();
    rows_.push_back(true);
  } else if (name == "w:trPr") {
    in_row_properties_ = true;
  } else if (name == "w:trPrChange") {
    skip();
  } else if (in_row_properties_ && !rows_.empty() && (name == "w:del" || (name == "w:hidden" && is_on(element)))) {
    rows_.back() = false;
  } else if (name == "w:tc") {
    blocks_.open_cell();
    cells_.emplace_back();
  } else if (!cells_.empty() && (name == "w:vMerge" || name == "w:hMerge" || name == "w:cellDel")) {
    // What stands in a cell that a merged one covers is not shown. The first cell of a merge says "restart".
    if (name == "w:cellDel" || element.get("val") != "restart") cells_.back().is_covered = true;
  } else {
    return in_row_properties_;
  }
  return true;
}

bool DocxBody::start_control(const XmlElement& element) {
  const auto name = element.name();
  if (name == "mc:AlternateContent") {
    alternatives_.open(blocks_.written());
  } else if (name == "mc:Choice" || name == "mc:Fallback") {
    if (alternatives_.is_taken(blocks_.written())) skip();
  } else if (name == "w:sdt") {
    dropped_controls_.push_back(false);
  } else if (name == "w:showingPlcHdr" && !dropped_controls_.empty()) {
    // "Click here to enter text."
    if (is_on(element)) dropped_controls_.back() = true;
  } else if (name == "w:docPartGallery" && !dropped_controls_.empty()) {
    if (element.get("val") == "Table of Contents") dropped_controls_.back() = true;
  } else if (name == "w:sdtContent") {
    if (!dropped_controls_.empty() && dropped_controls_.back()) skip();
  } else if (name == "w:fldSimple") {
    if (is_contents(element.get("instr"))) skip();
  } else if (name == "w:altChunk") {
    end_join();
    insert_part_(element.get("r:id"));
  } else {
    return false;
  }
  return true;
}

bool DocxBody::start_inline(const XmlElement& element) {
  const auto name = element.name();
  if (name == "w:r") {
    const auto style = paragraphs_.empty() ? DocxStyle{} : paragraphs_.back().style;
    runs_.push_back({style.is_hidden, style.is_struck});
  } else if (name == "w:t") {
    in_text_ = true;
  } else if (name == "w:tab" || name == "w:ptab") {
    add(" ");
  } else if (name == "w:br" || name == "w:cr") {
    add("\n");
  } else if (name == "w:noBreakHyphen") {
    add("\u2011");
  } else if (name == "w:softHyphen") {
    add("\u00AD");
  } else if (name == "w:sym") {
    unsigned code = 0;
    const auto digits = element.get("char");
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    add(symbol_text(element.get("font"), code));
  } else if (name == "w:fldChar") {
    change_field(element.get("fldCharType"));
  } else if (name == "w:instrText") {
    in_instruction_ = true;
  } else if (name == "w:footnoteReference" || name == "w:endnoteReference") {
    // The mark that the author chose for a note follows in the same run.
    if (!runs_.empty() && element.has("customMarkFollows") && element.get("customMarkFollows") != "0")
      runs_.back().is_hidden = true;
  } else {
    return !runs_.empty() && styles_.read_run_property(element, runs_.back());
  }
  return true;
}

void DocxBody::read_paragraph_property(const XmlElement& element) {
  const auto name = element.name();
  if (paragraphs_.empty()) return;
  auto& paragraph = paragraphs_.back();
  if (name == "w:pStyle") paragraph.style = styles_.find(element.get("val"));
  if (name == "w:numId") paragraph.is_list = element.get("val") != "0";
  if (name == "w:outlineLvl") paragraph.is_heading = element.get("val") < "9";
  // A deleted paragraph mark joins two paragraphs, and so does the frame of an initial.
  if (name == "w:del" || name == "w:moveFrom") paragraph.joins_next = true;
  if (name == "w:framePr" && element.has("dropCap") && element.get("dropCap") != "none") paragraph.joins_next = true;
  if (name == "w:pPrChange" || name == "w:rPrChange" || name == "w:sectPr") skip();
}

void DocxBody::change_field(std::string_view type) {
  if (type == "begin") fields_.emplace_back(), ++left_out_fields_;
  if (fields_.empty()) return;
  auto& field = fields_.back();
  if (type == "separate" && !std::exchange(field.has_result, true)) {
    field.is_left_out = is_contents(field.instruction);
    left_out_fields_ -= field.is_left_out ? 0 : 1;
  }
  if (type == "end") {
    left_out_fields_ -= field.is_left_out ? 1 : 0;
    fields_.pop_back();
  }
}

/// Text counts in the results of all fields that are open, so that of a field in the instruction of another nothing
/// is shown.
bool DocxBody::is_shown() const {
  return left_out_fields_ == 0 && (runs_.empty() || (!runs_.back().is_hidden && !runs_.back().is_struck));
}

void DocxBody::add(std::string_view characters) {
  if (!is_shown()) return;
  if (!runs_.empty() && runs_.back().is_raised) blocks_.raised(characters);
  else blocks_.text(characters);
}

void DocxBody::text(std::string_view characters) {
  constexpr std::size_t max_instruction = 100;  // Bytes; its name is at the beginning.
  if (skipped_ > 0) return;
  if (math_.is_open()) math_.text(characters);
  else if (in_text_) add(characters);
  else if (in_instruction_ && !fields_.empty() && fields_.back().instruction.size() < max_instruction)
    fields_.back().instruction += characters.substr(0, max_instruction);
}

void DocxBody::end(std::string_view name) {
  if (skipped_ > 0) {
    --skipped_;
    if (skipped_ > 0) return;
  } else if (math_.is_open()) {
    if (math_.end()) end_equation();
    return;
  }
  if (name == "w:p") end_paragraph();
  else if (name == "w:pPr") in_paragraph_properties_ = false;
  else if (name == "w:r") runs_.empty() ? void() : runs_.pop_back();
  else if (name == "w:t") in_text_ = false;
  else if (name == "w:instrText") in_instruction_ = false;
  else if (name == "w:trPr") in_row_properties_ = false;
  else if (name == "mc:AlternateContent") alternatives_.close();
  else if (name == "w:sdt" && !dropped_controls_.empty()) dropped_controls_.pop_back();
  else if (name == "w:txbxContent" || name == "w:body") end_join();
  if (name == "w:tc" && !cells_.empty()) {
    end_join();
    blocks_.close_cell(!cells_.back().is_covered);
    cells_.pop_back();
  }
  if (name == "w:tr" && !rows_.empty()) {
    blocks_.close_row(rows_.back());
    rows_.pop_back();
  }
}

void DocxBody::end_equation() {
  const auto equation = math_.take();
  if (is_shown()) blocks_.text(equation);
}

void DocxBody::start_paragraph() {
  const bool goes_on = join_level_ != 0 && join_level_ == paragraphs_.size() + 1;
  if (goes_on) join_level_ = 0;
  else blocks_.open_paragraph();
  paragraphs_.emplace_back();
}

void DocxBody::end_paragraph() {
  if (paragraphs_.empty()) return;
  const auto paragraph = paragraphs_.back();
  paragraphs_.pop_back();
  if (paragraph.joins_next) {
    join_level_ = paragraphs_.size() + 1;
    return;
  }
  auto kind = paragraph.style.kind;
  if (paragraph.is_heading && kind != StyleKind::title && kind != StyleKind::contents) kind = StyleKind::heading;
  if (paragraph.is_list && (kind == StyleKind::unknown || kind == StyleKind::text)) kind = StyleKind::list;
  const auto text = blocks_.close_paragraph(style_role(kind), kind != StyleKind::contents);
  if (kind == StyleKind::title && !text.empty() && title_.empty()) title_ = text;
}

void DocxBody::end_join() {
  if (join_level_ == 0 || join_level_ != paragraphs_.size() + 1) return;
  join_level_ = 0;
  blocks_.close_paragraph(Role::prose);
}

}  // namespace zubda
