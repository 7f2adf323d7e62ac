/// Collects the paragraphs of a document with their roles, as the readers of office documents come upon them.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// A paragraph may be opened while another is open: that of a text box or a frame comes after the one that it is
/// anchored in, so that no sentence is torn. Rows of tables may nest, too.
class BlockBuilder {
 public:
  /// All text together may have `max_bytes`: cells that repeat and texts that cells share can make much out of little.
  explicit BlockBuilder(Document& document, std::size_t max_bytes = std::numeric_limits<std::size_t>::max())
      : document_(document), max_bytes_(max_bytes) {}

  // Both throw std::runtime_error where more than 200 are open, and whatever adds text, where that is too much.
  void open_paragraph();
  /// Ends the innermost paragraph; returns its text, without white space at its ends and with each run of white space
  /// as one blank, or one line end. One without text leaves no block. Without `keep` it is dropped.
  std::string close_paragraph(Role role, bool keep = true);
  bool has_open_paragraph() const { return !levels_.empty() && !levels_.back().is_row; }

  /// How many paragraphs and rows are open.
  std::size_t depth() const { return levels_.size(); }

  // To the innermost paragraph; ignored where none is open.
  void text(std::string_view characters);
  /// A number and its signs as the characters that are raised themselves, since 10 raised by 2 is no 102; all else as
  /// it is: `19th`.
  void raised(std::string_view characters);
  /// The text of the innermost paragraph so far, which a reader may cut.
  std::string* current();

  void open_row();
  /// Beyond 16384 cells of a row, which sheets have at most, text goes into the last one.
  void open_cell();
  /// Without `keep`, what the cell holds is dropped; with text it is there `repeats` times.
  void close_cell(bool keep = true, std::size_t repeats = 1);
  /// A row of short cells is one block, its cells with tabs between them. One with several paragraphs in a cell, or a
  /// long one, is there for the layout of the page: its paragraphs stay paragraphs, and sentences are prose. So is
  /// one with a single cell.
  void close_row(bool keep = true);

  /// A paragraph that is complete.
  void add(std::string text, Role role);

  /// How many bytes of text other than blanks have come so far.
  std::size_t written() const { return written_; }

 private:
  struct Piece {
    std::string text;
    Role role;
  };
  /// A paragraph or a row that is open.
  struct Level {
    bool is_row = false;
    std::string text;                       ///< Of a paragraph.
    std::vector<Piece> after;               ///< What is anchored in a paragraph.
    std::vector<std::vector<Piece>> cells;  ///< Of a row.
  };

  Level& open_level();
  void emit(Piece piece);
  void count(std::size_t bytes);

  Document& document_;
  std::size_t max_bytes_;
  std::vector<Level> levels_;
  std::size_t written_ = 0;
  std::size_t counted_ = 0;  ///< Bytes of all text, with blanks and repeats.
};

}  // namespace zubda
