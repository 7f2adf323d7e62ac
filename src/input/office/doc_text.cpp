/// A DOC file ([MS-DOC]) has its text in pieces of one or two bytes a character, which a table lists. Properties of
/// characters are in pages of 512 bytes, by places in the stream. Both are found by fixed places in the header. Each
/// character is only replaced by one of the same size, so that nothing moves and no table has to be written anew.
#include "input/office/doc_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include "input/office/compound_file.h"
#include "text/ascii.h"

namespace zubda {
namespace {

// Characters with a meaning of their own.
constexpr std::uint32_t picture = 0x01;
constexpr std::uint32_t note_mark = 0x02;
constexpr std::uint32_t remark_mark = 0x05;
constexpr std::uint32_t drawing = 0x08;
constexpr std::uint32_t line_break = 0x0B;
constexpr std::uint32_t field_begin = 0x13;
constexpr std::uint32_t field_separator = 0x14;
constexpr std::uint32_t field_end = 0x15;
constexpr char optional_hyphen = 0x1F;

// Places in the header.
constexpr std::size_t flags_at = 10;
constexpr std::size_t counts_at =
    0x4C;  ///< Of characters: the text, its notes, headers, macros, remarks, endnotes, boxes.
constexpr std::size_t character_pages_at = 0xFA;
constexpr std::size_t pieces_at = 0x1A2;

/// Part of the stream with the text, by places in it.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Piece {
  std::size_t first = 0;  ///< Character.
  std::size_t end = 0;
  std::size_t at = 0;  ///< In the stream.
  std::size_t width = 1;
};

class DocEditor {
 public:
  explicit DocEditor(std::string_view bytes)
      : bytes_(bytes), file_(bytes), copy_(bytes), text_(file_.stream("WordDocument")) {
    const auto flags = number(flags_at, 2);
    constexpr std::uint32_t is_encrypted = 0x100;
    constexpr std::uint32_t has_table_1 = 0x200;
    constexpr std::uint32_t word_97 = 0xC1;
    is_known_ = number(0, 2) == 0xA5EC && number(2, 2) >= word_97 && (flags & is_encrypted) == 0;
    table_ = file_.stream((flags & has_table_1) != 0 ? "1Table" : "0Table");
  }

  std::string edit() {
    if (!is_known_ || !read_pieces()) return std::move(copy_);
    read_unshown();
    text_count_ = number(counts_at, 4);
    for (std::size_t i = 0; i < 6; ++i) boxes_.begin += number(counts_at + 4 * i, 4);
    boxes_.end = boxes_.begin + number(counts_at + 4 * 6, 4);
    for (const auto& piece : pieces_)
      for (auto i = piece.first; i < piece.end; ++i) edit_character(piece, i);
    return std::move(copy_);
  }

 private:
  struct Field {
    std::string instruction;
    bool has_result = false;
    bool is_left_out = true;  ///< What is in it now.
  };

  std::uint32_t number(std::size_t at, std::size_t count) const { return file_.number(text_, at, count); }
  void put(std::size_t at, std::size_t count, char value) {
    for (std::size_t i = 0; i < count; ++i)
      if (const auto offset = text_.offset(at + i); offset < copy_.size()) copy_[offset] = i == 0 ? value : '\0';
  }
  bool read_pieces();
  void read_unshown();
  void read_page(std::size_t page);
  void edit_character(const Piece& piece, std::size_t i);
  bool is_in_field(std::uint32_t character);

  std::string_view bytes_;
  CompoundFile file_;
  std::string copy_;
  CompoundStream text_;
  CompoundStream table_;
  bool is_known_ = false;
  std::vector<Piece> pieces_;
  std::vector<Range> unshown_;  ///< Deleted and hidden text, in order.
  std::vector<Field> fields_;   ///< That are open.
  std::size_t left_out_ = 0;    ///< How many of them leave out what is in them now.
  std::size_t text_count_ = 0;  ///< Characters of the text itself.
  Range boxes_;                 ///< Characters of text boxes.
};

bool DocEditor::read_pieces() {
  auto at = static_cast<std::size_t>(number(pieces_at, 4));
  const auto end = at + number(pieces_at + 4, 4);
  // Properties that pieces share come first.
  while (at < end && file_.number(table_, at, 1) == 1) at += 3 + file_.number(table_, at + 1, 2);
  if (at >= end || file_.number(table_, at, 1) != 2) return false;
  const auto bytes = std::min<std::size_t>(file_.number(table_, at + 1, 4), table_.size);
  if (bytes < 4) return false;
  const auto count = (bytes - 4) / 12;
  at += 5;
  std::size_t all = 0;
  for (std::size_t i = 0; i < count; ++i) {
    constexpr std::uint32_t is_narrow = 0x40000000;
    const auto place = file_.number(table_, at + 4 * (count + 1) + 8 * i + 2, 4);
    Piece piece{file_.number(table_, at + 4 * i, 4), file_.number(table_, at + 4 * i + 4, 4), place, 2};
    if ((place & is_narrow) != 0) piece.at = (place & ~is_narrow) / 2, piece.width = 1;
    if (piece.end < piece.first) return false;
    all += piece.end - piece.first;
    pieces_.push_back(piece);
  }
  return all <= text_.size;  // A hostile table could name the same text again and again.
}

/// Finds deleted, hidden and struck-out text by the pages of properties.
void DocEditor::read_unshown() {
  const auto at = static_cast<std::size_t>(number(character_pages_at, 4));
  const auto bytes = std::min<std::size_t>(number(character_pages_at + 4, 4), table_.size);
  if (bytes < 4) return;
  const auto count = std::min((bytes - 4) / 8, text_.size / 512);
  for (std::size_t i = 0; i < count; ++i) read_page(file_.number(table_, at + 4 * (count + 1) + 4 * i, 4));
  std::ranges::sort(unshown_, {}, &Range::begin);
}

void DocEditor::read_page(std::size_t page) {
  const auto begin = page * 512;
  const auto runs = std::min<std::size_t>(number(begin + 511, 1), 101);  // More have no place.
  for (std::size_t i = 0; i < runs; ++i) {
    const auto place = number(begin + 4 * (runs + 1) + i, 1) * 2;
    if (place == 0) continue;
    const auto end = std::min<std::size_t>(begin + place + 1 + number(begin + place, 1), begin + 511);
    bool is_unshown = false;
    for (auto at = begin + place + 1; at + 2 < end;) {
      const auto property = number(at, 2);
      constexpr std::uint32_t deleted = 0x0800;
      constexpr std::uint32_t hidden = 0x083C;
      constexpr std::uint32_t struck = 0x0837;        // With one line,
      constexpr std::uint32_t struck_twice = 0x2A53;  // and with two.
      if (property == deleted || property == hidden || property == struck || property == struck_twice)
        is_unshown |= number(at + 2, 1) == 1;
      constexpr std::size_t sizes[] = {1, 1, 2, 4, 2, 2, 0, 3};  // Of values, by the kind of the property.
      const auto kind = property >> 13;
      at += 2 + (kind == 6 ? 1 + number(at + 2, 1) : sizes[kind]);
    }
    if (is_unshown) unshown_.push_back({number(begin + 4 * i, 4), number(begin + 4 * i + 4, 4)});
  }
}

/// Whether the character is a mark or in the instruction of a field, or in one that has nothing but a copy of headings.
bool DocEditor::is_in_field(std::uint32_t character) {
  constexpr std::size_t max_instruction = 40;  // Its name is at the beginning.
  const bool is_mark = character >= field_begin && character <= field_end;
  if (character == field_begin) {
    fields_.emplace_back();
    ++left_out_;
  }
  if (fields_.empty()) return is_mark;
  auto& field = fields_.back();
  if (character == field_separator && !field.has_result) {
    const auto name = trim_ascii(field.instruction);
    field.has_result = true;
    field.is_left_out = name.starts_with("TOC") || name.starts_with("INDEX");
    left_out_ -= field.is_left_out ? 0 : 1;
  } else if (character == field_end) {
    left_out_ -= field.is_left_out ? 1 : 0;
    fields_.pop_back();
  } else if (!is_mark && !field.has_result && character < 0x80 && field.instruction.size() < max_instruction) {
    field.instruction += static_cast<char>(character);
  }
  return is_mark || left_out_ > 0;
}

void DocEditor::edit_character(const Piece& piece, std::size_t i) {
  const auto at = piece.at + (i - piece.first) * piece.width;
  if (i >= text_count_ && (i < boxes_.begin || i >= boxes_.end)) return put(at, piece.width, ' ');
  const auto character = number(at, piece.width);
  const auto after = std::ranges::upper_bound(unshown_, at, {}, &Range::begin);
  const bool is_unshown = after != unshown_.begin() && at < std::prev(after)->end;
  const bool is_object = character == picture || character == drawing;
  const bool is_note = character == note_mark || character == remark_mark;
  if (is_in_field(character) || is_unshown || is_object || is_note) put(at, piece.width, optional_hyphen);
  else if (character == line_break) put(at, piece.width, ' ');
}

}  // namespace

std::string without_unshown_text(std::string_view bytes) {
  try {
    return DocEditor(bytes).edit();
  } catch (const std::runtime_error&) {
    return std::string(bytes);
  }
}

}  // namespace zubda
