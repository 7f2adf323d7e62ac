/// The characters that the glyphs of a TrueType or OpenType font stand for by the font's own table.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zubda {

/// Characters by the number of their glyph, those of one glyph in ascending order.
using GlyphCharacters = std::unordered_map<std::uint32_t, std::vector<char32_t>>;

/// Reads the Unicode tables (`cmap`, formats 4 and 12) of the font file `font`. Glyphs that stand for no character by
/// themselves, such as ligatures, are not in it. Empty for a font without such a table, and for a damaged one.
GlyphCharacters characters_of_glyphs(std::string_view font);

/// How far the next glyph is drawn behind `glyph`, in units of the font; nothing when the font does not say.
std::optional<int> glyph_advance(std::string_view font, std::uint32_t glyph);

}  // namespace zubda
