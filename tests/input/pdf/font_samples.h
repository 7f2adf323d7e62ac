/// Fonts that have nothing but a table of characters.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace zubda {

/// Characters [first, last] are glyphs from `glyph` on.
struct CharacterRange {
  std::uint32_t first;
  std::uint32_t last;
  std::uint32_t glyph;
};

inline void put_number(std::uint32_t number, int bytes, std::string& text) {
  while (bytes-- > 0) text += static_cast<char>(number >> (8 * bytes) & 0xFF);
}

/// A font file with one table of characters, `subtable`, for platform 3.
inline std::string font_of(const std::string& subtable, std::uint32_t encoding) {
  std::string font;
  put_number(0x00010000, 4, font);
  put_number(1, 2, font);  // One table.
  put_number(0, 6, font);
  font += "cmap";
  put_number(0, 4, font);
  put_number(28, 4, font);  // Its place.
  put_number(static_cast<std::uint32_t>(subtable.size()) + 12, 4, font);
  put_number(0, 2, font);
  put_number(1, 2, font);
  put_number(3, 2, font);
  put_number(encoding, 2, font);
  put_number(12, 4, font);
  return font + subtable;
}

/// With a table of format 4.
inline std::string font_with_segments(std::vector<CharacterRange> ranges) {
  ranges.push_back({0xFFFF, 0xFFFF, 0});
  const auto count = static_cast<std::uint32_t>(ranges.size());
  std::string table;
  put_number(4, 2, table);
  put_number(16 + 8 * count, 2, table);
  put_number(0, 2, table);
  put_number(2 * count, 2, table);
  put_number(0, 6, table);
  for (const auto& range : ranges) put_number(range.last, 2, table);
  put_number(0, 2, table);
  for (const auto& range : ranges) put_number(range.first, 2, table);
  for (const auto& range : ranges) put_number(range.glyph - range.first, 2, table);
  for (std::uint32_t i = 0; i < count; ++i) put_number(0, 2, table);
  return font_of(table, 1);
}

/// `font`, a file with one table, with tables of the widths of its glyphs beside it.
inline std::string with_advances(const std::string& font, const std::vector<std::uint32_t>& advances) {
  const auto old_table = font.substr(28);
  const auto begin = 12 + 16 * 3;
  std::string head(36, '\0');
  head[35] = static_cast<char>(advances.size());
  std::string widths;
  for (const auto advance : advances) put_number(advance, 2, widths), put_number(0, 2, widths);
  std::string result;
  put_number(0x00010000, 4, result);
  put_number(3, 2, result);
  put_number(0, 6, result);
  std::string data;
  const auto add = [&](const std::string& name, const std::string& table) {
    result += name;
    put_number(0, 4, result);
    put_number(static_cast<std::uint32_t>(begin + data.size()), 4, result);
    put_number(static_cast<std::uint32_t>(table.size()), 4, result);
    data += table;
  };
  add("cmap", old_table);
  add("hhea", head);
  add("hmtx", widths);
  return result + data;
}

/// With a table of format 12.
inline std::string font_with_groups(const std::vector<CharacterRange>& ranges) {
  std::string table;
  put_number(12, 2, table);
  put_number(0, 2, table);
  put_number(static_cast<std::uint32_t>(16 + 12 * ranges.size()), 4, table);
  put_number(0, 4, table);
  put_number(static_cast<std::uint32_t>(ranges.size()), 4, table);
  for (const auto& range : ranges)
    for (const auto number : {range.first, range.last, range.glyph}) put_number(number, 4, table);
  return font_of(table, 10);
}

}  // namespace zubda
