/// The letters of glyphs of Indic fonts that the font itself does not tell, from a damaged table of the file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "input/pdf/true_type_letters.h"

namespace zubda {

/// Tells the letters of glyphs of one font.
///
/// - A glyph without letters that is as wide as the sign of the long a is a form of that of the short i, which is drawn
///   before the rest of its syllable: the two have the same stem.
/// - Of a syllable that begins with ra and a virama the last glyph is the hook above (reph), which is read first.
/// - A short i at the end of a syllable is a glyph of its own, drawn first.
class IndicLetters {
 public:
  /// `font` is the font file, which outlives the object, and `characters` its own table.
  IndicLetters(std::string_view font, const GlyphCharacters& characters);

  /// The letters of `glyph`, which is not in the font's own table and to which the table of the file gives `letters`: a
  /// whole syllable where the glyph is the last one of it, nothing where it is another. What is drawn elsewhere than it
  /// is read comes as characters for `order_vowel_signs`. Nothing where it cannot be told.
  std::optional<std::u32string> of(std::uint32_t glyph, std::u32string_view letters) const;

 private:
  std::string_view font_;
  std::unordered_map<int, char32_t> signs_;  ///< The sign of the short i by the width of the long a of its script.
};

}  // namespace zubda
