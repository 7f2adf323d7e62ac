/// The letters of each glyph, from the content streams of a PDF file.
///
/// pdftotext gives the letters of a word, not where one glyph ends: whether `ل` and `ا` side by side are a ligature or
/// two letters, which right-to-left text depends on, cannot be seen in what it writes. The content streams and the
/// fonts' tables say it. They are read for that only, in the order they are in: places, sizes and colours are passed
/// over.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zubda {

/// The glyphs of one page, in the order in which they are drawn.
struct PageGlyphs {
  std::string text;                ///< The letters of all glyphs.
  std::vector<bool> glyph_begins;  ///< By byte of `text`, with one more at its end.
};

/// The glyphs of all pages of a PDF file; none when it is encrypted or damaged.
std::vector<PageGlyphs> read_page_glyphs(std::string_view pdf);

/// How the letters of words are grouped to glyphs.
class GlyphGroups {
 public:
  GlyphGroups() = default;
  explicit GlyphGroups(std::vector<PageGlyphs> pages) : pages_(std::move(pages)) {}

  /// The lengths in bytes of the glyphs of `word` on that page; nothing when the page does not have it so. A word that
  /// is drawn now with a ligature and now without is taken in the order of the page.
  std::optional<std::vector<std::size_t>> glyph_lengths(std::size_t page, std::string_view word);

  /// Whether that page draws a blank between `left` and `right`, which are side by side on it, or nothing; no value
  /// when the page has them in neither way or in both, or draws no blanks at all.
  std::optional<bool> has_blank_between(std::size_t page, std::string_view left, std::string_view right) const;

 private:
  std::vector<PageGlyphs> pages_;
  std::unordered_map<std::string, std::size_t> next_;  ///< Where to look for a word, by page and word.
};

}  // namespace zubda
