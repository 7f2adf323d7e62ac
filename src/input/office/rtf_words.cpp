/// What the control words of RTF mean: destinations, properties of characters and paragraphs, tables.
#include <algorithm>
#include <array>
#include <utility>

#include "input/office/rtf.h"
#include "text/ascii.h"

namespace zubda {
namespace {

struct NamedText {
  std::string_view name;
  std::string_view text;
};

constexpr std::array special_characters = {
    NamedText{"bullet", "•"},       NamedText{"emdash", "—"},     NamedText{"emspace", " "},
    NamedText{"endash", "–"},       NamedText{"enspace", " "},    NamedText{"ldblquote", "“"},
    NamedText{"line", "\n"},        NamedText{"lquote", "‘"},     NamedText{"ltrmark", "\u200E"},
    NamedText{"qmspace", " "},      NamedText{"rdblquote", "”"},  NamedText{"rquote", "’"},
    NamedText{"rtlmark", "\u200F"}, NamedText{"tab", " "},        NamedText{"zwbo", "\u200B"},
    NamedText{"zwj", "\u200D"},     NamedText{"zwnbo", "\u2060"}, NamedText{"zwnj", "\u200C"}};

/// Destinations without text of the document as it is shown. Those that begin with \* and are not known are skipped,
/// too, as the specification has it.
constexpr std::array<std::string_view, 37> skipped_destinations = {
    "annotation", "atnauthor",      "atndate",      "atnicn",     "atnid",    "atnref",  "atntime", "bkmkend",
    "bkmkstart",  "colortbl",       "comment",      "datafield",  "filetbl",  "footer",  "footerf", "footerl",
    "footerr",    "footnote",       "ftnsep",       "ftnsepc",    "header",   "headerf", "headerl", "headerr",
    "listtext",   "nesttableprops", "nonesttables", "nonshppict", "objclass", "objdata", "objname", "pict",
    "pntext",     "private",        "rxe",          "tc",         "xe"};

}  // namespace

void RtfReader::word(std::string_view name, int number, bool has_number) {
  flush();
  const bool is_optional = std::exchange(is_optional_, false);
  if (name == "u") return unicode(number);
  if (change_target(name)) return;
  if (is_optional) {
    group().target = Target::nothing;
    return;
  }
  if (read_tables_of_file(name, number) || read_date(name, number)) return;
  if (read_characters(name, number, has_number)) return;
  if (group().target != Target::text) return;
  if (read_paragraph(name, number, has_number) || read_table(name)) return;
  const auto* special = std::ranges::find(special_characters, name, &NamedText::name);
  if (special != special_characters.end()) add(special->text);
}

/// Destinations, which change what the text of a group is.
bool RtfReader::change_target(std::string_view name) {
  auto& target = group().target;
  const auto from_text = [&](Target next) { target = target == Target::text ? next : target; };
  if (name == "footnote" && target == Target::text && raised_begin_ != std::string::npos) {
    // The mark that the author chose for the note is before it.
    if (auto* text = blocks_.current(); text != nullptr && text->size() >= raised_begin_) text->resize(raised_begin_);
    raised_begin_ = std::string::npos;
  }
  if (target == Target::text && (name == "listtext" || name == "pntext")) paragraph_.is_list = true;
  if (std::ranges::binary_search(skipped_destinations, name)) target = Target::nothing;
  else if (name == "fonttbl") target = Target::fonts;
  else if (name == "stylesheet") target = Target::styles;
  else if (name == "info") target = Target::information;
  else if (name == "title" && target == Target::information) target = Target::title, title_.clear();
  else if (name == "author" && target == Target::information) target = Target::author, author_.clear();
  else if (name == "creatim" && target == Target::information) target = Target::created;
  else if (name == "shp" || name == "do" || name == "object" || name == "shpinst") from_text(Target::shape);
  else if (name == "shprslt") target = Target::nothing;  // The same shape for older readers.
  else if (name == "shptxt" || name == "dptxbxtext") open_text_box();
  else if (name == "result" && target == Target::shape) target = Target::text;
  else if (name == "upr") from_text(Target::unicode_only);
  else if (name == "ud" && target == Target::unicode_only) target = Target::text;
  else if (name == "fldinst") from_text(Target::instruction), instruction_.clear();
  else if (name == "fldrslt") {
    const auto instruction = trim_ascii(instruction_);
    // A table of contents is a copy of what is elsewhere.
    if (instruction.starts_with("TOC") || instruction.starts_with("INDEX")) target = Target::nothing;
  } else {
    return false;
  }
  return true;
}

void RtfReader::open_text_box() {
  if (group().target != Target::shape) return;
  group().target = Target::text;
  group().is_text_box = true;
  // Its paragraphs are opened inside of the one that is open, so that they come after that.
  if (!has_paragraph()) blocks_.open_paragraph();
  outer_.push_back({std::exchange(paragraph_, {}), depth_});
  depth_ = blocks_.depth();
}

bool RtfReader::read_tables_of_file(std::string_view name, int number) {
  auto& now = group();
  if (name == "ansicpg") code_page_ = number;
  else if (name == "mac") code_page_ = 10000;
  else if (name == "pc") code_page_ = 437;
  else if (name == "pca") code_page_ = 850;
  else if (name == "deff") default_font_ = number;
  else if (name == "f") now.font = number;
  else if (name == "fcharset" && now.target == Target::fonts) charsets_[now.font] = number;
  else if (now.target == Target::styles && name == "s") now.style = number;
  else return false;
  return true;
}

/// The year, month and day come in this order. The year is 0 where nothing is known.
bool RtfReader::read_date(std::string_view name, int number) {
  if (group().target != Target::created) return false;
  const bool is_year = name == "yr" && date_.empty() && number >= 1000 && number <= 9999;
  const bool is_part = (name == "mo" || name == "dy") && !date_.empty() && number >= 1 && number <= 31;
  if (is_year) date_ = std::to_string(number);
  else if (is_part) date_.append(number < 10 ? "-0" : "-").append(std::to_string(number));
  return true;
}

bool RtfReader::read_characters(std::string_view name, int number, bool has_number) {
  auto& now = group();
  const bool is_on = !has_number || number != 0;
  if (name == "uc") now.fallback = std::clamp(number, 0, 100);
  else if (name == "v") now.is_hidden = is_on;
  else if (name == "deleted" || name == "mvf") now.is_deleted = is_on;
  else if (name == "strike" || name == "striked") now.is_struck = is_on;
  else if (name == "super" || name == "up") now.is_raised = is_on;
  else if (name == "nosupersub" || name == "sub") now.is_raised = false;
  else if (name == "plain") now.is_hidden = now.is_deleted = now.is_struck = now.is_raised = false, now.font = -1;
  else return false;
  return true;
}

bool RtfReader::read_paragraph(std::string_view name, int number, bool has_number) {
  if (name == "par" || name == "sect") {
    // A deleted paragraph mark joins two paragraphs.
    if (!group().is_deleted) end_paragraph();
  } else if (name == "pard") {
    paragraph_ = {};
  } else if (name == "s") {
    paragraph_.style = number;
  } else if (name == "ls" || name == "pnlvlblt" || name == "pnlvlbody") {
    paragraph_.is_list = name != "ls" || number != 0;
  } else if (name == "outlinelevel") {
    paragraph_.is_heading = has_number && number >= 0 && number < 9;
  } else if (name == "intbl") {
    paragraph_.in_table = true;
  } else if (name == "chftn") {
    raised_begin_ = std::string::npos;
  } else if (name == "page" || name == "column") {
    add("\n");
  } else {
    return false;
  }
  return true;
}

bool RtfReader::read_table(std::string_view name) {
  if (name == "trowd") covered_.clear();
  else if (name == "clvmrg" || name == "clmrg") next_is_covered_ = true;
  else if (name == "cellx") covered_.push_back(std::exchange(next_is_covered_, false));
  else if (name == "cell") end_cell();
  else if (name == "nestcell") end_paragraph();
  else if (name == "row") {
    end_paragraph();
    if (std::exchange(in_row_, false)) blocks_.close_row();
    cell_ = 0;
  } else {
    return false;
  }
  return true;
}

void RtfReader::end_cell() {
  if (!in_row_ && outer_.empty()) {
    // An empty cell at the beginning of a row.
    in_row_ = true;
    blocks_.open_row();
    blocks_.open_cell();
  }
  end_paragraph();
  if (!in_row_ || !outer_.empty()) return;
  const bool is_covered = cell_ < covered_.size() && covered_[cell_];
  blocks_.close_cell(!is_covered);
  ++cell_;
  blocks_.open_cell();
}

void RtfReader::end_paragraph() {
  raised_begin_ = std::string::npos;
  if (!has_paragraph()) return;
  const auto style = styles_.find(paragraph_.style);
  auto kind = style == styles_.end() ? StyleKind::unknown : style->second;
  if (paragraph_.is_heading && kind != StyleKind::title) kind = StyleKind::heading;
  if (paragraph_.is_list && (kind == StyleKind::unknown || kind == StyleKind::text)) kind = StyleKind::list;
  const auto text = blocks_.close_paragraph(style_role(kind), kind != StyleKind::contents);
  if (kind == StyleKind::title && title_.empty()) title_ = text;
}

}  // namespace zubda
