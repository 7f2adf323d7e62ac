/// The form of the table is that of the OpenType specification: numbers are big-endian; a table directory at the begin
/// of the file, the table `cmap` with a list of subtables, and in each of those ranges of characters.
#include "input/pdf/true_type_letters.h"

#include <algorithm>
#include <cstddef>

#include "text/utf16.h"

namespace zubda {
namespace {

/// Characters that are read from one font; a damaged table may have ranges without end.
constexpr std::size_t max_characters = 200'000;

/// Reads numbers; 0 beyond the end.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t two(std::size_t at) const { return one(at) << 8 | one(at + 1); }
  std::uint32_t four(std::size_t at) const { return two(at) << 16 | two(at + 2); }
  Bytes from(std::size_t at) const { return Bytes(bytes_.substr(std::min(at, bytes_.size()))); }
  std::string_view tag(std::size_t at) const { return bytes_.substr(std::min(at, bytes_.size()), 4); }

 private:
  std::uint32_t one(std::size_t at) const { return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0; }

  std::string_view bytes_;
};

class Reader {
 public:
  void read_subtable(const Bytes& table) {
    if (table.two(0) == 4) read_segments(table);
    if (table.two(0) == 12) read_groups(table);
  }

  GlyphCharacters take() {
    for (auto& [glyph, characters] : characters_) {
      std::ranges::sort(characters);
      characters.erase(std::unique(characters.begin(), characters.end()), characters.end());
    }
    return std::move(characters_);
  }

 private:
  void add(std::uint32_t character, std::uint32_t glyph) {
    if (glyph == 0 || character > 0x10FFFF || is_surrogate(character)) return;
    characters_[glyph].push_back(character);
  }

  /// Format 4: four arrays of the ends, begins, offsets of glyphs and places of lists of glyphs of segments.
  void read_segments(const Bytes& table) {
    const std::size_t size = table.two(6);  // Of each array in bytes.
    for (std::size_t i = 0; i < size && count_ < max_characters; i += 2) {
      const auto last = table.two(14 + i);
      const auto first = table.two(16 + size + i);
      const auto offset = table.two(16 + 2 * size + i);
      const auto place = 16 + 3 * size + i;
      const auto list = table.two(place);
      for (auto c = first; c <= last && c < 0xFFFF && count_ < max_characters; ++c, ++count_) {
        const auto listed = list == 0 ? c : table.two(place + list + 2 * (c - first));
        if (list == 0 || listed != 0) add(c, (listed + offset) & 0xFFFF);
      }
    }
  }

  /// Format 12: groups of a first character, a last one, and the glyph of the first.
  void read_groups(const Bytes& table) {
    const auto groups = table.four(12);
    for (std::size_t i = 0; i < groups && count_ < max_characters; ++i) {
      const auto group = table.from(16 + 12 * i);
      const auto first = group.four(0);
      const auto last = group.four(4);
      if (last < first || last > 0x10FFFF) return;
      for (auto c = first; c <= last && count_ < max_characters; ++c, ++count_) add(c, group.four(8) + (c - first));
    }
  }

  GlyphCharacters characters_;
  std::size_t count_ = 0;
};

/// The table of the font with that name.
std::optional<Bytes> table(std::string_view font, std::string_view name) {
  constexpr std::uint32_t max_tables = 100;  // There are about 60 kinds.
  const Bytes bytes(font);
  for (std::size_t i = 0; i < std::min(bytes.two(4), max_tables); ++i)
    if (bytes.tag(12 + 16 * i) == name) return bytes.from(bytes.four(12 + 16 * i + 8));
  return std::nullopt;
}

}  // namespace

GlyphCharacters characters_of_glyphs(std::string_view font) {
  Reader reader;
  const auto cmap = table(font, "cmap");
  for (std::size_t k = 0; cmap && k < std::min<std::size_t>(cmap->two(2), 32); ++k) {
    const auto platform = cmap->two(4 + 8 * k);
    const auto encoding = cmap->two(6 + 8 * k);
    const bool is_unicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
    if (is_unicode) reader.read_subtable(cmap->from(cmap->four(8 + 8 * k)));
  }
  return reader.take();
}

std::optional<int> glyph_advance(std::string_view font, std::uint32_t glyph) {
  const auto head = table(font, "hhea");
  const auto widths = table(font, "hmtx");
  if (!head || !widths) return std::nullopt;
  const auto count = head->two(34);  // The others are as wide as the last of these.
  if (count == 0) return std::nullopt;
  return static_cast<int>(widths->two(4 * std::size_t{std::min(glyph, count - 1)}));
}

}  // namespace zubda
