/// The lines of printed pages as text, in reading order.
#pragma once

#include <string>
#include <vector>

#include "input/pdf/glyph_groups.h"
#include "input/pdf/glyphs.h"
#include "input/pdf/inverse_bidi.h"
#include "input/pdf/line_direction.h"
#include "input/pdf/page_layout.h"

namespace zubda {

/// A line with its place.
struct TextLine {
  Box box;
  std::size_t page = 0;
  std::size_t block = 0;
  double first_word = 0;  ///< The width of its first word in points.
  bool right_to_left = false;
  std::string text;
  std::vector<Glyph> glyphs;  ///< From left to right; empty for a line of left-to-right letters on such a page.
  bool probably_right_to_left = false;  ///< By its letters alone.
  bool bracket_shapes = false;          ///< See `LogicalLine`.
  std::size_t badness = 0;
  std::vector<std::size_t> number_runs = {};  ///< See `LineContext`.
};

/// Makes text of placed lines.
class LineReader {
 public:
  /// Moves marks that stand apart to their words and learns what the document's maker did with letters. `layout` has to
  /// outlive the reader. `glyphs` are what the PDF file itself has on its pages, if it is known.
  LineReader(PageLayout& layout, std::vector<PageGlyphs> glyphs);

  /// All lines that have text, in the order of the layout, each as if it began a paragraph.
  std::vector<TextLine> read();

  /// Reads a line again that is in the midst of a paragraph: `before` is the text of it so far, `after` its next line,
  /// either of which may be empty. With something before it, the line has the direction of its paragraph.
  void read_again(TextLine& line, bool right_to_left, std::string_view before, std::string_view after);

  /// Whether the document has ligatures of lam and alef whose words were not found in the file.
  bool has_unknown_ligatures() const { return habits_.ligatures && unknown_words_ > known_words_; }

 private:
  std::string joined_words(const PlacedLine& line, std::size_t page) const;
  TextLine read_line(const PlacedLine& line, std::size_t page, const PageText& of_page);
  bool belongs_right(const PlacedLine& line, std::size_t i, std::size_t page) const;
  void append_glyphs(const PlacedLine& line, std::size_t page, TextLine& text);
  std::vector<Glyph> glyphs(const PlacedWord& word, std::size_t page);
  void read_glyphs(TextLine& line, LineContext context);
  void find_bracket_habit(const std::vector<TextLine>& lines);
  double blank_width(const PlacedLine& line) const;
  bool has_blank_before(const PlacedLine& line, std::size_t i, std::size_t page, double blank) const;

  PageLayout& layout_;
  std::vector<std::vector<TextLine>> recognized_;  ///< By page, see `recognized_lines`.
  GlyphHabits habits_;
  GlyphGroups groups_;
  std::size_t known_words_ = 0;  ///< Words that were found in the file, of those that were looked for.
  std::size_t unknown_words_ = 0;
  double usual_gap_ = 0;  ///< Between words of lines with right-to-left letters, by the height of the words.
  InverseBidi bidi_;
  bool bracket_shapes_ = false;  ///< Brackets are the shapes on the page, not the characters of the text.
};

}  // namespace zubda
