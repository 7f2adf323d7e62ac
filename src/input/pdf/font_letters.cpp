#include "input/pdf/font_letters.h"

#include <algorithm>
#include <vector>

#include "text/fold.h"
#include "text/utf16.h"

namespace zubda {
namespace {

char32_t unit_at(std::string_view bytes, std::size_t at) {
  return static_cast<char32_t>(static_cast<unsigned char>(bytes[at])) << 8 | static_cast<unsigned char>(bytes[at + 1]);
}

std::string from_utf16(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at + 2 <= bytes.size(); at += 2) {
    auto code = unit_at(bytes, at);
    if (is_high_surrogate(code) && at + 4 <= bytes.size()) {
      const auto low = unit_at(bytes, at + 2);
      if (!is_low_surrogate(low)) continue;
      code = join_surrogates(code, low);
      at += 2;
    }
    if (is_surrogate(code)) continue;
    append_utf8(code, text);
  }
  return text;
}

}  // namespace

std::string letters_of_pdf_string(std::string_view string) {
  if (string.starts_with("\xFE\xFF")) return from_utf16(string.substr(2));
  std::string text;
  for (const char c : string) append_utf8(static_cast<unsigned char>(c), text);
  return text;
}

std::uint32_t FontLetters::code_of(std::string_view bytes) {
  std::uint32_t code = 0;
  for (const char c : bytes.substr(0, 4)) code = code << 8 | static_cast<unsigned char>(c);
  return code;
}

void FontLetters::add_range(std::uint32_t first, std::uint32_t last, const PdfValue& target) {
  constexpr std::uint32_t longest = 0xFFFF;
  constexpr std::size_t most_codes = std::size_t{1} << 18;  // Fonts have up to 2^16 glyphs.
  constexpr std::size_t longest_letters = 512;              // The format allows no more bytes.
  if (last < first || codes_read_ >= most_codes || target.text.size() > longest_letters) return;
  const auto count = std::min(last - first, longest) + 1;
  codes_read_ += count;
  for (std::uint32_t offset = 0; offset < count; ++offset) {
    const auto code = first + offset;  // Not compared with the last: that may be the highest number there is.
    if (target.kind == PdfValue::Kind::array) {
      if (offset >= target.items.size()) return;
      letters_[code] = from_utf16(target.items[offset].text);
    } else {
      // The last unit counts up.
      auto units = target.text;
      if (units.size() < 2) return;
      const auto unit = unit_at(units, units.size() - 2) + offset;
      units[units.size() - 2] = static_cast<char>(unit >> 8 & 0xFF);
      units[units.size() - 1] = static_cast<char>(unit & 0xFF);
      letters_[code] = from_utf16(units);
    }
  }
}

FontLetters::FontLetters(std::string_view table, bool two_bytes, bool is_invisible)
    : code_length_(two_bytes ? 2 : 1), is_invisible_(is_invisible) {
  PdfLexer lexer(table);
  std::vector<PdfValue> operands;
  while (!lexer.at_end()) {
    auto value = lexer.next();
    if (value.kind != PdfValue::Kind::keyword) {
      operands.push_back(std::move(value));
      continue;
    }
    if (value.text == "endcodespacerange" && !operands.empty()) {
      code_length_ = std::clamp<std::size_t>(operands.back().text.size(), 1, 4);
    } else if (value.text == "endbfchar") {
      for (std::size_t i = 0; i + 1 < operands.size(); i += 2)
        add_range(code_of(operands[i].text), code_of(operands[i].text), operands[i + 1]);
    } else if (value.text == "endbfrange") {
      for (std::size_t i = 0; i + 2 < operands.size(); i += 3)
        add_range(code_of(operands[i].text), code_of(operands[i + 1].text), operands[i + 2]);
    }
    operands.clear();
  }
}

const FontLetters* FontCache::find(const PdfObjects& objects, const PdfValue& font) {
  if (font.kind != PdfValue::Kind::reference) return nullptr;
  const auto [place, is_new] = fonts_.try_emplace(static_cast<std::uint32_t>(font.number));
  if (!is_new) return place->second.get();
  const auto dictionary = objects.resolve(font);
  const auto& table = dictionary["ToUnicode"];
  if (table.kind == PdfValue::Kind::reference)
    place->second = std::make_unique<FontLetters>(objects.stream(table), dictionary["Subtype"].is_name("Type0"),
                                                  dictionary["BaseFont"].is_name("GlyphLessFont"));
  constexpr std::size_t cost_of_code = 64;  // A line of the table may stand for 2^16 codes.
  if (place->second != nullptr) objects.spend(place->second->codes_read() * cost_of_code);
  return place->second.get();
}

}  // namespace zubda
