#include "input/office/blocks.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "text/ascii.h"
#include "text/raised_number.h"

namespace zubda {
namespace {

/// Characters that are white space at the ends of a paragraph only.
constexpr std::array<std::string_view, 3> edge_spaces = {"\u00A0", "\u200B", "\uFEFF"};

std::string fold_spaces(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (!is_ascii_blank(text[at])) {
      folded += text[at++];
      continue;
    }
    bool has_line_end = false;
    for (; at < text.size() && is_ascii_blank(text[at]); ++at) has_line_end |= text[at] == '\n';
    folded += has_line_end ? '\n' : ' ';
  }
  return folded;
}

std::string_view trim_paragraph(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    text = trim_ascii(text);
    for (const auto space : edge_spaces) {
      if (text.starts_with(space)) text.remove_prefix(space.size()), again = true;
      if (text.ends_with(space)) text.remove_suffix(space.size()), again = true;
    }
  }
  return text;
}

/// Without the bullet that writers put into the text where a format has no lists, as FictionBook, or where they write
/// none, as pandoc in RTF. Empty where there is none.
std::string_view after_bullet(std::string_view text) {
  constexpr std::array<std::string_view, 5> bullets = {"•", "◦", "▪", "‣", "●"};
  for (const auto bullet : bullets) {
    if (!text.starts_with(bullet)) continue;
    const auto rest = text.substr(bullet.size());
    if (rest.starts_with("\u00A0") || (!rest.empty() && is_ascii_blank(rest.front()))) return trim_paragraph(rest);
  }
  return {};
}

constexpr std::size_t max_cells = 16384;  ///< Of a row.

/// Whether the paragraph of a cell is long enough to be text and no entry of a table. Chosen by hand.
bool is_running_text(std::string_view text) {
  constexpr std::size_t min_letters = 100;
  return std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }) >=
         static_cast<std::ptrdiff_t>(min_letters);
}

/// Whether a paragraph in a row that is there for the layout is a sentence.
bool is_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 10> stops = {".", "!", "?", "؟", "۔", "।", "。", "！", "？", "…"};
  const bool has_stop = std::ranges::any_of(stops, [&](std::string_view stop) { return text.ends_with(stop); });
  return is_running_text(text) || (has_stop && (text.find(' ') != std::string_view::npos || !is_ascii(text)));
}

}  // namespace

/// What is open is handed on from level to level, so that their number bounds the time.
BlockBuilder::Level& BlockBuilder::open_level() {
  constexpr std::size_t max_levels = 200;  // Chosen by hand; tables in tables for the layout are some 20 deep.
  if (levels_.size() == max_levels)
    throw std::runtime_error("paragraphs and tables nested deeper than " + std::to_string(max_levels));
  return levels_.emplace_back();
}

void BlockBuilder::count(std::size_t bytes) {
  counted_ += bytes;
  if (counted_ > max_bytes_)
    throw std::runtime_error("expands over limit (--max-bytes " + std::to_string(max_bytes_) + ")");
}

void BlockBuilder::open_paragraph() { open_level(); }

std::string BlockBuilder::close_paragraph(Role role, bool keep) {
  if (!has_open_paragraph()) return {};
  auto level = std::move(levels_.back());
  levels_.pop_back();
  std::string text = keep ? std::string(trim_paragraph(fold_spaces(level.text))) : std::string{};
  if (const auto item = after_bullet(text); !item.empty() && (role == Role::prose || role == Role::list_item)) {
    text = std::string(item);
    role = Role::list_item;
  }
  if (!text.empty()) emit({text, role});
  for (auto& piece : level.after) emit(std::move(piece));
  return text;
}

void BlockBuilder::text(std::string_view characters) {
  if (!has_open_paragraph()) return;
  levels_.back().text += characters;
  written_ += static_cast<std::size_t>(std::ranges::count_if(characters, [](char c) { return !is_ascii_blank(c); }));
  count(characters.size());
}

void BlockBuilder::raised(std::string_view characters) {
  const auto number = raised_number(characters);
  text(number.empty() ? characters : std::string_view(number));
}

std::string* BlockBuilder::current() { return has_open_paragraph() ? &levels_.back().text : nullptr; }

void BlockBuilder::open_row() { open_level().is_row = true; }

void BlockBuilder::open_cell() {
  if (levels_.empty() || !levels_.back().is_row || levels_.back().cells.size() >= max_cells) return;
  levels_.back().cells.emplace_back();
}

void BlockBuilder::close_cell(bool keep, std::size_t repeats) {
  if (levels_.empty() || !levels_.back().is_row || levels_.back().cells.empty()) return;
  auto& cells = levels_.back().cells;
  if (!keep) return cells.pop_back();
  if (repeats < 2 || cells.back().empty() || cells.size() >= max_cells) return;
  repeats = std::min(repeats, max_cells - cells.size() + 1);
  // A cell with several paragraphs, as a table in it has them, is more than its text: repeated cells in repeated cells
  // would make millions of short paragraphs.
  for (const auto& piece : cells.back()) count((repeats - 1) * piece.text.size());
  count((repeats - 1) * (cells.back().size() - 1) * sizeof(Piece));
  cells.resize(cells.size() + repeats - 1, std::vector<Piece>(cells.back()));
}

void BlockBuilder::close_row(bool keep) {
  if (levels_.empty() || !levels_.back().is_row) return;
  auto cells = std::move(levels_.back().cells);
  levels_.pop_back();
  if (!keep) return;
  const bool is_layout = cells.size() == 1 || std::ranges::any_of(cells, [](const std::vector<Piece>& cell) {
                           return cell.size() > 1 || (cell.size() == 1 && is_running_text(cell.front().text));
                         });
  if (is_layout) {
    for (auto& cell : cells) {
      for (auto& piece : cell) {
        if (piece.role == Role::prose && !is_sentence(piece.text)) piece.role = Role::table_row;
        emit(std::move(piece));
      }
    }
    return;
  }
  std::string row;
  for (const auto& cell : cells) {
    row += row.empty() ? "" : "\t";
    if (!cell.empty()) row += cell.front().text;
  }
  std::ranges::replace(row, '\n', ' ');
  if (const auto text = trim_paragraph(row); !text.empty()) emit({std::string(text), Role::table_row});
}

void BlockBuilder::add(std::string text, Role role) {
  written_ += text.size();
  count(text.size());
  emit({std::move(text), role});
}

void BlockBuilder::emit(Piece piece) {
  if (!levels_.empty()) {
    auto& level = levels_.back();
    if (!level.is_row) {
      level.after.push_back(std::move(piece));
    } else {
      if (level.cells.empty()) level.cells.emplace_back();
      level.cells.back().push_back(std::move(piece));
    }
    return;
  }
  auto& text = document_.text;
  if (!text.empty()) text += "\n\n";
  const auto begin = text.size();
  text += piece.text;
  document_.blocks.push_back({{begin, text.size()}, piece.role});
}

}  // namespace zubda
