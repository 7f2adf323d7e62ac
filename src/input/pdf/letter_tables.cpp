#include "input/pdf/letter_tables.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

#include "input/pdf/font_letters.h"
#include "input/pdf/indic_letters.h"
#include "input/pdf/pdf_objects.h"
#include "input/pdf/true_type_letters.h"
#include "input/pdf/vowel_signs.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/icu_memory.h"
#include "text/utf16.h"

namespace zubda {
namespace {

/// A glyph and its letters in the order of a table; those of a damaged one are none, or text of other glyphs.
struct Row {
  std::uint32_t glyph = 0;
  std::string letters;
};

std::vector<Row> read_rows(std::string_view table) {
  std::vector<Row> rows;
  PdfLexer lexer(table);
  std::vector<PdfValue> operands;
  while (!lexer.at_end()) {
    auto value = lexer.next();
    if (value.kind != PdfValue::Kind::keyword) {
      operands.push_back(std::move(value));
      continue;
    }
    if (value.text == "endbfrange") return {};  // Of another program.
    for (std::size_t i = 0; value.text == "endbfchar" && i + 1 < operands.size(); i += 2) {
      if (operands[i].text.size() != 2) return {};
      const auto high = static_cast<unsigned char>(operands[i].text[0]);
      const auto low = static_cast<unsigned char>(operands[i].text[1]);
      rows.push_back(
          {static_cast<std::uint32_t>(high << 8 | low), letters_of_pdf_string("\xFE\xFF" + operands[i + 1].text)});
    }
    operands.clear();
  }
  return rows;
}

bool has_right_to_left_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length)
    if (character(decode_at(text, at).code).is(is_rtl)) return true;
  return false;
}

bool is_one_character(std::string_view text) { return !text.empty() && decode_at(text, 0).length == text.size(); }

/// A font with a table that is damaged.
class Font {
 public:
  Font(std::vector<Row> rows, std::string file)
      : rows_(std::move(rows)), file_(std::move(file)), characters_(characters_of_glyphs(file_)) {
    is_right_to_left_ =
        std::ranges::any_of(rows_, [](const Row& row) { return has_right_to_left_letter(row.letters); });
  }

  /// The table anew.
  std::string table() const {
    std::string text =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n"
        "/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n";
    const IndicLetters indic(file_, characters_);
    constexpr std::size_t max_rows = 100;  // Of one list in a table.
    for (std::size_t begin = 0; begin < rows_.size(); begin += max_rows) {
      const auto end = std::min(rows_.size(), begin + max_rows);
      text += std::to_string(end - begin) + " beginbfchar\n";
      for (auto i = begin; i < end; ++i) append_row(rows_[i].glyph, letters_of(rows_[i], indic), text);
      text += "endbfchar\n";
    }
    return text + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  }

 private:
  /// By the font's own table. What is not in it may have its letters in the damaged one, but not where that is a piece
  /// of a line: in right-to-left text.
  std::u32string letters_of(const Row& row, const IndicLetters& indic) const {
    const std::u32string lost(1, U'\uFFFD');
    const auto found = characters_.find(row.glyph);
    if (found == characters_.end())
      return is_right_to_left_ ? lost : indic.of(row.glyph, code_points(row.letters)).value_or(lost);
    auto code = found->second.front();
    // One glyph may be several characters, a Latin and a Cyrillic A.
    if (is_one_character(row.letters) &&
        std::ranges::find(found->second, decode_at(row.letters, 0).code) != found->second.end())
      code = decode_at(row.letters, 0).code;
    return is_drawn_first(code) ? std::u32string(1, drawn_sign(code)) : composed(code);
  }

  /// In the form that texts have (NFC): a letter with a nukta is two characters.
  static std::u32string composed(char32_t code) {
    auto failure = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFCInstance(failure);
    require_memory(failure);
    if (U_FAILURE(failure) != 0) return std::u32string(1, code);
    const auto wide = form->normalize(icu::UnicodeString(static_cast<UChar32>(code)), failure);
    require_memory(failure, wide);
    std::string text;
    wide.toUTF8String(text);
    return U_FAILURE(failure) != 0 ? std::u32string(1, code) : code_points(text);
  }

  static std::u32string code_points(std::string_view text) {
    std::u32string codes;
    for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length) codes += decode_at(text, at).code;
    return codes;
  }

  static void append_row(std::uint32_t glyph, std::u32string_view letters, std::string& text) {
    const auto append = [&](std::uint32_t unit) {
      std::array<char, 5> hex{};
      std::snprintf(hex.data(), hex.size(), "%04x", static_cast<unsigned>(unit & 0xFFFF));
      text += hex.data();
    };
    text += '<';
    append(glyph);
    text += "> <";
    for (const auto code : letters) {
      if (code >= 0x10000) append(high_surrogate(code));
      append(code >= 0x10000 ? low_surrogate(code) : code);
    }
    text += ">\n";
  }

  std::vector<Row> rows_;
  std::string file_;
  GlyphCharacters characters_;
  bool is_right_to_left_ = false;
};

/// The damaged font in an object, and the number of the object with its table.
std::optional<std::pair<std::uint32_t, Font>> find_damaged(const PdfObjects& objects, const PdfValue& font) {
  const auto& table = font["ToUnicode"];
  if (!font["Subtype"].is_name("Type0") || !font["Encoding"].is_name("Identity-H") ||
      table.kind != PdfValue::Kind::reference)
    return std::nullopt;
  auto rows = read_rows(objects.stream(table));
  if (std::ranges::none_of(rows, [](const Row& row) { return row.letters.empty(); })) return std::nullopt;
  const auto descendants = objects.resolve(font["DescendantFonts"]);
  const auto descendant = descendants.items.empty() ? PdfValue{} : objects.resolve(descendants.items.front());
  const auto map = objects.resolve(descendant["CIDToGIDMap"]);
  if (map.kind != PdfValue::Kind::null && !map.is_name("Identity")) return std::nullopt;
  const auto descriptor = objects.resolve(descendant["FontDescriptor"]);
  const auto& plain = descriptor["FontFile2"];
  const auto file = objects.stream(plain.kind == PdfValue::Kind::null ? descriptor["FontFile3"] : plain);
  return std::pair(static_cast<std::uint32_t>(table.number), Font(std::move(rows), file));
}

/// New objects at the end of a file.
class Update {
 public:
  explicit Update(std::string_view pdf) : bytes_(pdf) { bytes_ += '\n'; }

  void add_stream(std::uint32_t number, std::string_view content) {
    std::array<char, 32> entry{};
    std::snprintf(entry.data(), entry.size(), "%010zu 00000 n \n", bytes_.size());
    entries_ += std::to_string(number) + " 1\n" + entry.data();
    bytes_ += std::to_string(number) + " 0 obj\n<</Length " + std::to_string(content.size()) + ">> stream\n";
    bytes_.append(content) += "\nendstream\nendobj\n";
  }

  std::string finish(std::string_view previous_table, std::uint32_t catalog, std::uint32_t size) {
    const auto place = bytes_.size();
    bytes_ += "xref\n" + entries_ + "trailer <</Size " + std::to_string(size) + "/Root " + std::to_string(catalog) +
              " 0 R/Prev " + std::string(previous_table) + ">>\nstartxref\n" + std::to_string(place) + "\n%%EOF\n";
    return std::move(bytes_);
  }

 private:
  std::string bytes_;
  std::string entries_;
};

/// The digits behind the last `startxref`: where the table of objects is.
std::string_view place_of_table(std::string_view pdf) {
  constexpr std::string_view word = "startxref";
  const auto at = pdf.rfind(word);
  if (at == pdf.npos) return {};
  const auto begin = std::min(pdf.find_first_of("0123456789", at + word.size()), pdf.size());
  return pdf.substr(begin, pdf.find_first_not_of("0123456789", begin) - begin);
}

}  // namespace

bool has_damaged_letter_table(std::string_view pdf) {
  // A table goes to its end, or to that of the file; another that begins in it is no second one.
  for (auto at = pdf.find(" beginbfchar"); at != pdf.npos;) {
    const auto end = std::min(pdf.find("endbfchar", at), pdf.size());
    if (pdf.substr(at, end - at).find("> <>") != pdf.npos) return true;
    at = pdf.find(" beginbfchar", end);
  }
  return false;
}

std::string repair_letter_tables(std::string_view pdf) {
  if (!has_damaged_letter_table(pdf) || pdf.find("/Encrypt") != pdf.npos) return {};
  const auto previous = place_of_table(pdf);
  const PdfObjects objects(pdf);
  const auto catalog = objects.find_type("Catalog");
  if (previous.empty() || catalog == 0) return {};
  Update update(pdf);
  bool is_repaired = false;
  constexpr std::size_t max_fonts = 500;  // Of a text; each font is unpacked, which takes time.
  auto fonts = objects.find_types("Font");
  fonts.resize(std::min(fonts.size(), max_fonts));
  for (const auto number : fonts) {
    const auto font = find_damaged(objects, objects.object(number));
    if (!font) continue;
    update.add_stream(font->first, font->second.table());
    is_repaired = true;
  }
  return is_repaired ? update.finish(previous, catalog, objects.size()) : std::string();
}

}  // namespace zubda
