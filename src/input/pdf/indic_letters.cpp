#include "input/pdf/indic_letters.h"

#include <algorithm>
#include <array>

#include "input/pdf/vowel_signs.h"

namespace zubda {
namespace {

/// Scripts with one sign that is drawn first.
struct Script {
  char32_t long_a;
  char32_t short_i;
};
constexpr std::array scripts = {Script{0x093E, 0x093F}, Script{0x0A3E, 0x0A3F}, Script{0x0ABE, 0x0ABF}};

constexpr char32_t anusvara = 0x0902;

}  // namespace

IndicLetters::IndicLetters(std::string_view font, const GlyphCharacters& characters) : font_(font) {
  for (const auto& [glyph, codes] : characters)
    for (const auto& script : scripts) {
      if (std::ranges::find(codes, script.long_a) == codes.end()) continue;
      if (const auto width = glyph_advance(font, glyph)) signs_.try_emplace(*width, script.short_i);
    }
}

std::optional<std::u32string> IndicLetters::of(std::uint32_t glyph, std::u32string_view letters) const {
  if (letters.empty()) {
    const auto width = glyph_advance(font_, glyph);
    const auto sign = width && *width != 0 ? signs_.find(*width) : signs_.end();
    return sign != signs_.end() ? std::optional(std::u32string(1, drawn_sign(sign->second))) : std::nullopt;
  }
  if (letters.size() > 2 && letters.starts_with(U"\u0930\u094D")) {
    std::u32string hook(1, drawn_reph);
    if (letters.back() == anusvara) hook += anusvara;
    return hook;
  }
  if (is_drawn_first(letters.back())) letters.remove_suffix(1);
  return letters.empty() ? std::nullopt : std::optional(std::u32string(letters));
}

}  // namespace zubda
