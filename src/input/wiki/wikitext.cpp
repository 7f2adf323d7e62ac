// Templates, links and tags of extensions are gone when the lines are read (wiki_expander.h). What a line is, its first
// characters say; there is no error in wikitext, so that whatever is no markup is text.
#include "input/wiki/wikitext.h"

#include <algorithm>
#include <utility>

#include "input/office/blocks.h"
#include "input/wiki/wiki_expander.h"
#include "input/wiki/wiki_inline.h"
#include "text/ascii.h"

namespace zubda {
namespace {

class WikiLines : private WikiBlockTags {
 public:
  WikiLines(const ExpandedWikitext& page, Document& document)
      : page_(page), blocks_(document), inline_(page_.captions, blocks_, *this) {}

  void read() {
    const std::string_view text = page_.text;
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      read_line(text.substr(at, end - at));
      at = end + 1;
    }
    end_paragraph();
    while (!tables_.empty()) end_table();
  }

 private:
  struct Table {
    bool has_row = false;
    bool has_cell = false;
  };

  void read_line(std::string_view line);
  bool read_table_line(std::string_view line);
  void read_cells(std::string_view cells, bool are_heads);
  bool read_heading(std::string_view line);
  void read_list_line(std::string_view line);

  void begin_paragraph(Role role) {
    end_paragraph();
    blocks_.open_paragraph();
    role_ = role;
  }
  void end_paragraph() override {
    if (blocks_.has_open_paragraph()) blocks_.close_paragraph(in_apparatus_ ? Role::boilerplate : role_);
    inline_.end_paragraph();
  }
  void text_begins() override {
    if (!blocks_.has_open_paragraph()) begin_paragraph(quotes_ > 0 ? Role::quote : Role::prose);
  }
  void change_quotes(int by) override {
    end_paragraph();
    quotes_ = std::max(0, quotes_ + by);
  }
  void begin_block(Role role) override { begin_paragraph(role); }
  void begin_table() override {
    end_paragraph();
    constexpr std::size_t max_tables = 40;  // In each other. Chosen by hand.
    if (tables_.size() < max_tables) tables_.emplace_back();
    else ++passed_tables_;
  }
  void end_table() override;
  void begin_row() override;
  void begin_cell() override;
  void end_cell();
  void end_row();

  const ExpandedWikitext& page_;
  BlockBuilder blocks_;
  WikiInline inline_;
  std::vector<Table> tables_;
  std::size_t passed_tables_ = 0;  ///< Open ones that are nested too deep.
  Role role_ = Role::prose;        ///< Of the paragraph that is open.
  int quotes_ = 0;
  bool in_apparatus_ = false;
  std::size_t apparatus_level_ = 0;
};

void WikiLines::end_cell() {
  end_paragraph();
  if (tables_.empty() || !std::exchange(tables_.back().has_cell, false)) return;
  blocks_.close_cell();
}

void WikiLines::end_row() {
  end_cell();
  if (!tables_.empty() && std::exchange(tables_.back().has_row, false)) blocks_.close_row();
}

void WikiLines::end_table() {
  if (passed_tables_ > 0) {
    --passed_tables_;
    return;
  }
  end_row();
  if (!tables_.empty()) tables_.pop_back();
}

void WikiLines::begin_row() {
  end_row();
  if (tables_.empty()) return;
  blocks_.open_row();
  tables_.back().has_row = true;
}

void WikiLines::begin_cell() {
  end_cell();
  if (tables_.empty()) return;
  if (!tables_.back().has_row) begin_row();
  blocks_.open_cell();
  tables_.back().has_cell = true;
}

/// Cells that have a line together are separated by two bars; attributes may be before a single one.
void WikiLines::read_cells(std::string_view cells, bool are_heads) {
  auto bars = cells.find("||");  // Looked for anew behind it only: one of the two may be at the end of the line.
  auto marks = are_heads ? cells.find("!!") : std::string_view::npos;
  for (std::size_t at = 0; at <= cells.size();) {
    const auto end = std::min({bars, marks, cells.size()});
    auto cell = cells.substr(at, end - at);
    if (const auto bar = cell.find('|'); bar != std::string_view::npos) cell.remove_prefix(bar + 1);
    begin_cell();
    text_begins();
    inline_.read(trim_ascii(cell));
    at = end + 2;
    if (bars < at) bars = cells.find("||", at);
    if (marks < at) marks = cells.find("!!", at);
  }
}

bool WikiLines::read_table_line(std::string_view line) {
  auto trimmed = trim_ascii(line);
  if (const auto mark = std::min(trimmed.find_first_not_of(": "), trimmed.size());
      trimmed.substr(mark).starts_with("{|")) {
    begin_table();
    return true;
  }
  if (tables_.empty()) return false;
  if (trimmed.starts_with("|-")) {
    end_row();
  } else if (trimmed.starts_with("|+")) {
    end_row();
    const auto bar = trimmed.find('|', 2);
    begin_paragraph(Role::caption);
    inline_.read(trimmed.substr(bar == std::string_view::npos ? 2 : bar + 1));
    end_paragraph();
  } else if (trimmed.starts_with('|') || trimmed.starts_with('!')) {
    read_cells(trimmed.substr(1), trimmed.starts_with('!'));
  } else {
    return false;
  }
  return true;
}

/// `== Heading ==`.
bool WikiLines::read_heading(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  if (line.size() < 3 || line.front() != '=' || line.back() != '=') return false;
  const auto before = std::min(line.find_first_not_of('='), line.size());
  const auto behind = line.size() - 1 - std::min(line.find_last_not_of('='), line.size() - 1);
  const auto level = std::min({before, behind, std::size_t{6}, (line.size() - 1) / 2});
  end_paragraph();
  in_apparatus_ = in_apparatus_ && level > apparatus_level_;
  begin_paragraph(Role::heading);
  inline_.read(line.substr(level, line.size() - 2 * level));
  const auto heading = std::string(trim_ascii(*blocks_.current()));
  if (!in_apparatus_ && is_wiki_apparatus(heading)) in_apparatus_ = true, apparatus_level_ = level;
  end_paragraph();
  return true;
}

/// `;Term: meaning` is one item; a term alone is a heading in most articles. A colon indents.
void WikiLines::read_list_line(std::string_view line) {
  const auto end = std::min(line.find_first_not_of("*#:;"), line.size());
  const auto mark = line[end - 1];
  const auto rest = line.substr(end);
  const bool is_term = mark == ';' && rest.find(':') == std::string_view::npos;
  const auto role = is_term ? Role::heading : mark == ':' ? Role::prose : Role::list_item;
  begin_paragraph(quotes_ > 0 && role == Role::prose ? Role::quote : role);
  inline_.read(rest);
  end_paragraph();
}

/// What stands behind the end of a table is a line of its own.
void WikiLines::read_line(std::string_view line) {
  if (trim_ascii(line).empty()) return end_paragraph();
  for (auto trimmed = trim_ascii(line); !tables_.empty() && trimmed.starts_with("|}"); trimmed = trim_ascii(line)) {
    end_table();
    line = trimmed.substr(2);
    if (trim_ascii(line).empty()) return;
  }
  if (read_table_line(line)) return;
  if (line.starts_with('=') && read_heading(line)) return;
  if (line.starts_with("----")) {
    end_paragraph();
    line.remove_prefix(std::min(line.find_first_not_of('-'), line.size()));
  }
  if (!line.empty() && std::string_view("*#:;").find(line.front()) != std::string_view::npos)
    return read_list_line(line);
  if (auto* text = blocks_.current(); text != nullptr && !text->empty()) blocks_.text(" ");
  inline_.read(line);
}

}  // namespace

void append_wikitext(std::string text, const WikiNames& names, Document& document) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < '\t') c = ' ';
  const auto page = expand_wikitext(text, names);
  WikiLines(page, document).read();
}

Reading read_wikitext(std::string text) {
  Reading reading;
  if (!is_wiki_redirect(text)) append_wikitext(std::move(text), {}, reading.document);
  return reading;
}

}  // namespace zubda
