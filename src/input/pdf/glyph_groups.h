/// How the letters of a page were drawn: which of them are one glyph, where blanks are, and which numbers belong to
/// right-to-left text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "input/pdf/page_glyphs.h"

namespace zubda {

/// How the letters of words are grouped to glyphs.
class GlyphGroups {
 public:
  GlyphGroups() = default;
  explicit GlyphGroups(std::vector<PageGlyphs> pages);

  /// The lengths in bytes of the glyphs of `word` on that page; nothing when the page does not have it so. A word that
  /// is drawn now with a ligature and now without is taken in the order of the page.
  std::optional<std::vector<std::size_t>> glyph_lengths(std::size_t page, std::string_view word);

  /// Whether that page draws a blank between `left` and `right`, which are side by side on it, or nothing; no value
  /// when the page has them in neither way or in both, or draws no blanks at all.
  std::optional<bool> has_blank_between(std::size_t page, std::string_view left, std::string_view right) const;

  /// Whether that page draws `left` and `right` side by side, and nowhere with a blank between.
  bool are_side_by_side(std::size_t page, std::string_view left, std::string_view right) const;

  /// Whether the number `word`, which is between the Latin word `left` and the right-to-left word `right` on the page,
  /// was drawn as one that belongs to the latter: apart from `left` (programs that draw in the order of the page), or
  /// behind `right` (programs that draw in reading order). No value when the page has them in neither way, or draws its
  /// words one by one.
  std::optional<bool> belongs_right(std::size_t page, std::string_view left, std::string_view word,
                                    std::string_view right) const;

 private:
  /// What is known of a page, and how much of it may still be searched.
  struct Habits {
    bool draws_blanks = false;  ///< Blanks are glyphs of the page; some programs only move on.
    bool draws_lines = false;   ///< Text objects have several words.
    std::size_t bytes_left = 0;
  };
  /// The next place at or after `from` where the page has `word` in whole glyphs, and with `whole` as whole words; npos
  /// when there is none, or when too much of the page was searched.
  std::size_t find(std::size_t page, std::string_view word, std::size_t from, bool whole) const;
  /// Takes from what may be searched of the page; false when nothing is left of it.
  bool may_search(std::size_t page, std::size_t bytes) const;

  std::vector<PageGlyphs> pages_;
  mutable std::vector<Habits> habits_;                 ///< By page. What is left is no part of the value.
  std::unordered_map<std::string, std::size_t> next_;  ///< Where to look for a word, by page and word.
};

}  // namespace zubda
