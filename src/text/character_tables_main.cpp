/// Writes the tables of characters.h from ICU's data. Runs when zubda is built.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <vector>

#include "text/characters.h"

namespace {

using zubda::WordBreak;

constexpr UChar32 code_points = 0x110000;

bool is_complex_script(UChar32 c) { return u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT; }

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

bool is_ideograph(UChar32 c) {
  const auto script = script_of(c);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

WordBreak word_break(UChar32 c) {
  const auto value = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
  const bool extends = value == U_WB_EXTEND || value == U_WB_FORMAT || value == U_WB_ZWJ;
  if (extends) return WordBreak::extend;
  if (is_complex_script(c) || is_ideograph(c)) return WordBreak::dictionary;
  if (c >= 0xAC00 && c <= 0xD7A3) return WordBreak::hangul;
  switch (value) {
    case U_WB_ALETTER: return WordBreak::letter;
    case U_WB_HEBREW_LETTER: return WordBreak::hebrew_letter;
    case U_WB_NUMERIC: return WordBreak::numeric;
    case U_WB_KATAKANA: return WordBreak::dictionary;
    case U_WB_EXTENDNUMLET: return WordBreak::extend_num_let;
    case U_WB_MIDLETTER: return WordBreak::mid_letter;
    case U_WB_MIDNUM: return WordBreak::mid_num;
    case U_WB_MIDNUMLET: return WordBreak::mid_num_let;
    case U_WB_SINGLE_QUOTE: return WordBreak::single_quote;
    case U_WB_DOUBLE_QUOTE: return WordBreak::double_quote;
    default: return WordBreak::other;
  }
}

bool is_terminal(UChar32 c) {
  // Unicode has the stops of Khmer as ends of paragraphs; converted Bengali text has U+09F7 in place of the danda.
  if (c == 0x17D4 || c == 0x17D5 || c == 0x09F7) return true;
  // The comma of Burmese, which Unicode has as an end of sentences.
  if (c == 0x104A) return false;
  // ICU leaves out the ellipsis. The Armenian question and exclamation marks are inside of a word.
  if (c == 0x2026 || c == 0x22EF) return true;
  // The Greek question mark decomposes to a semicolon; both are decided by the splitter's rules for Greek.
  return u_hasBinaryProperty(c, UCHAR_S_TERM) || c == '.' || c == 0x2024 || c == 0xFE52 || c == 0xFF0E;
}

bool is_closing(UChar32 c) {
  const auto type = u_charType(c);
  return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION || c == '"' || c == '\'' || c == 0x201C ||
         c == 0x2018;
}

bool is_opening(UChar32 c) {
  const auto type = u_charType(c);
  return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION || c == '"' || c == '\'' || c == 0x201D ||
         c == 0x2019 || c == 0x00BB;
}

bool is_rtl(UChar32 c) {
  const auto direction = u_charDirection(c);
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

/// Georgian is written without capitals, though Unicode calls its letters lower case: the upper ones are for headings
/// that are all in capitals.
bool is_caseless(UChar32 c) { return (c >= 0x10D0 && c <= 0x10FF) || (c >= 0x1C90 && c <= 0x1CBF); }

std::uint16_t properties(UChar32 c) {
  std::uint32_t bits = static_cast<std::uint32_t>(word_break(c));
  const auto set = [&](bool condition, std::uint32_t bit) { bits |= condition ? bit : 0; };
  set(u_isUWhiteSpace(c), zubda::is_space);
  set((u_isUUppercase(c) || u_istitle(c)) && !is_caseless(c), zubda::is_upper);
  set(u_isULowercase(c) && !is_caseless(c), zubda::is_lower);
  set(u_isUAlphabetic(c), zubda::is_letter);
  set(u_charType(c) == U_DECIMAL_DIGIT_NUMBER, zubda::is_digit);
  set(is_terminal(c), zubda::is_terminal);
  set(is_closing(c), zubda::is_closing);
  set(is_opening(c), zubda::is_opening);
  set(is_rtl(c), zubda::is_rtl);
  set(c > 0xFF && u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC), zubda::is_pictograph);
  set(is_ideograph(c) && u_isUAlphabetic(c), zubda::is_ideograph);
  return static_cast<std::uint16_t>(bits);
}

/// Variants of one letter in Arabic script that writers mix, and those that Persian and Urdu keyboards give.
UChar32 unify_arabic(UChar32 c) {
  switch (c) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671:
    case 0x0672:
    case 0x0673: return 0x0627;
    case 0x0649:
    case 0x0626:
    case 0x06CC:
    case 0x06D2:
    case 0x06D3:
    case 0x06CD: return 0x064A;
    case 0x0629:
    case 0x06C1:
    case 0x06C2:
    case 0x06C3:
    case 0x06BE:
    case 0x06D5:
    case 0x06C0: return 0x0647;
    case 0x0624: return 0x0648;
    case 0x06A9:
    case 0x06AA: return 0x0643;
    default: return c;
  }
}

bool is_dropped(UChar32 c) {
  if (c == 0x0640 || u_charType(c) == U_FORMAT_CHAR || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
    return true;
  const auto script = script_of(c);
  const bool points =
      script == USCRIPT_ARABIC || script == USCRIPT_HEBREW || (c >= 0x064B && c <= 0x065F) || c == 0x0670;
  return points && u_charType(c) == U_NON_SPACING_MARK;
}

std::int32_t folding_delta(UChar32 c, const icu::Normalizer2& nfkc_casefold) {
  if (c == 0 || is_dropped(c)) return -c;
  if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER) return '0' + u_charDigitValue(c) - c;
  if (c == 0x2019 || c == 0x02BC) return '\'' - c;
  // A mark that follows its letter may combine with it: only the normalizer knows.
  if (u_charType(c) == U_NON_SPACING_MARK && u_getCombiningClass(c) != 0) return INT32_MAX;
  UErrorCode status = U_ZERO_ERROR;
  const auto folded = nfkc_casefold.normalize(icu::UnicodeString(c), status);
  if (folded.countChar32() != 1) return INT32_MAX;
  return unify_arabic(folded.char32At(0)) - c;
}

template <class Value>
void write_table(std::ostream& out, const char* blocks_name, const char* values_name, const char* type,
                 const std::vector<Value>& values) {
  constexpr std::size_t size = std::size_t{1} << zubda::detail::block_bits;
  std::map<std::vector<Value>, std::size_t> seen;
  std::vector<std::vector<Value>> blocks;
  out << "const std::uint16_t " << blocks_name << "[] = {";
  for (std::size_t at = 0; at < values.size(); at += size) {
    const std::vector<Value> block(values.begin() + static_cast<std::ptrdiff_t>(at),
                                   values.begin() + static_cast<std::ptrdiff_t>(at + size));
    const auto [entry, is_new] = seen.emplace(block, blocks.size());
    const bool is_shared = !is_new && at >= zubda::detail::first_shared;
    out << (is_shared ? entry->second : blocks.size()) << ',';
    if (!is_shared) blocks.push_back(block);
  }
  out << "};\nconst " << type << ' ' << values_name << "[] = {";
  for (const auto& block : blocks)
    for (const auto value : block) out << value << ',';
  out << "};\n";
}

void write_common_scripts(std::ostream& out) {
  out << "const std::uint8_t common_scripts[] = {";
  for (UChar32 c = 0; c < static_cast<UChar32>(zubda::detail::first_shared); ++c) out << script_of(c) << ',';
  out << "};\n";
}

/// The letters of two bytes that fold to such a letter: its bytes, the first in the lower place; 0 for all others.
void write_folded_pairs(std::ostream& out, const std::vector<std::int32_t>& deltas) {
  out << "const std::uint16_t folded_pairs[] = {";
  for (std::int32_t c = 0; c < 0x800; ++c) {
    const auto delta = deltas[static_cast<std::size_t>(c)];
    const auto folded = delta == INT32_MAX ? 0 : c + delta;
    const bool is_pair = c >= 0x80 && folded >= 0x80 && folded < 0x800;
    out << (is_pair ? (0xC0 | folded >> 6) | (0x80 | (folded & 0x3F)) << 8 : 0) << ',';
  }
  out << "};\n";
}

}  // namespace

int main(int argc, char** argv) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc_casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (argc != 2 || U_FAILURE(status)) return 1;
  std::vector<std::uint16_t> all_properties;
  std::vector<std::int32_t> all_deltas;
  for (UChar32 c = 0; c < code_points; ++c) {
    all_properties.push_back(properties(c));
    all_deltas.push_back(folding_delta(c, *nfkc_casefold));
  }
  std::ofstream out(argv[1]);
  write_table(out, "property_blocks", "property_values", "std::uint16_t", all_properties);
  write_table(out, "folding_blocks", "folding_deltas", "std::int32_t", all_deltas);
  write_common_scripts(out);
  write_folded_pairs(out, all_deltas);
  out.flush();
  return out ? 0 : 1;
}
