/// Properties of characters, from static tables that are computed from ICU's data when zubda is built: one lookup
/// answers what the sentence splitter, the word breaker and the folding ask for each character of a text.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace zubda {

/// Classes of the word boundary rules (UAX #29), with letters of scripts without spaces set apart for the dictionaries.
enum class WordBreak : std::uint8_t {
  other,
  letter,
  hebrew_letter,
  numeric,
  extend_num_let,
  mid_letter,
  mid_num,
  mid_num_let,
  single_quote,
  double_quote,
  extend,      ///< Marks, format characters and the zero width joiner: they belong to the character before.
  dictionary,  ///< Han, kana, Thai, Lao, Khmer, Burmese.
  hangul,      ///< Korean syllables: words of their own beside digits and letters, as in ICU.
};

/// What a character is; several bits may be set.
enum CharacterBit : std::uint16_t {
  is_space = 1 << 4,
  is_upper = 1 << 5,  ///< Upper or title case.
  is_lower = 1 << 6,
  is_letter = 1 << 7,
  is_digit = 1 << 8,
  is_terminal = 1 << 9,     ///< Ends sentences (Sentence_Terminal), the full stop and the ellipsis among them.
  is_closing = 1 << 10,     ///< Closing brackets and quotes that may follow a stop.
  is_opening = 1 << 11,     ///< Opening brackets and quotes that may begin a sentence.
  is_rtl = 1 << 12,         ///< Strong right-to-left.
  is_ideograph = 1 << 13,   ///< Han and kana: counted as a word each.
  is_pictograph = 1 << 14,  ///< Emoji and the like.
};

/// The properties of one character: a WordBreak class in the low four bits and CharacterBit flags above.
struct Character {
  std::uint16_t bits = 0;

  WordBreak word_break() const { return static_cast<WordBreak>(bits & 15); }
  bool is(std::uint16_t any_of) const { return (bits & any_of) != 0; }
};

namespace detail {
constexpr int block_bits = 7;
/// The blocks of the characters below are in their own order: most texts need no others, and are spared the way over
/// the block.
constexpr char32_t first_shared = 0x800;
extern const std::uint16_t property_blocks[];
extern const std::uint16_t property_values[];
extern const std::uint16_t folding_blocks[];
extern const std::int32_t folding_deltas[];
extern const std::uint8_t common_scripts[];  ///< UScriptCode of the characters below `first_shared`.
extern const std::uint16_t folded_pairs[];   ///< See text/fold_pairs.h.
}  // namespace detail

/// Properties of the code point `c`, at most U+10FFFF.
inline Character character(char32_t c) {
  if (c < detail::first_shared) return {detail::property_values[c]};
  const auto block = detail::property_blocks[c >> detail::block_bits];
  return {detail::property_values[(static_cast<std::uint32_t>(block) << detail::block_bits) | (c & 127)]};
}

/// Answers of `fold_character` beside a code point.
constexpr char32_t folds_to_nothing = 0;
constexpr char32_t folds_to_several = 0xFFFFFFFF;

/// The form of `c` that is used for matching: NFKC and case folded, without diacritics of Arabic and Hebrew, tatweel
/// and invisible characters, with the variants of Arabic letters and the digits of all scripts unified.
/// `folds_to_nothing` when it is dropped, `folds_to_several` when it needs the slow path of `fold`.
inline char32_t fold_character(char32_t c) {
  const auto block =
      c < detail::first_shared ? c >> detail::block_bits : detail::folding_blocks[c >> detail::block_bits];
  const auto delta = detail::folding_deltas[(static_cast<std::uint32_t>(block) << detail::block_bits) | (c & 127)];
  return delta == INT32_MAX ? folds_to_several : static_cast<char32_t>(static_cast<std::int32_t>(c) + delta);
}

/// A character decoded from UTF-8 and its length in bytes.
struct Decoded {
  char32_t code = 0;
  std::uint8_t length = 1;
};

/// The character at `at`, which must be the first byte of a character of valid UTF-8.
inline Decoded decode_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

/// What the character at `at` is, which must be the first byte of a character of valid UTF-8.
inline Character character_at(std::string_view text, std::size_t at) { return character(decode_at(text, at).code); }

/// The first bytes of `text`, valid UTF-8: whole characters of at most `max_bytes`.
inline std::string_view first_characters(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  while (max_bytes > 0 && (text[max_bytes] & 0xC0) == 0x80) --max_bytes;
  return text.substr(0, max_bytes);
}

/// How many characters valid UTF-8 has: its bytes less the continuation bytes (10xxxxxx), which are counted eight at a
/// time.
inline std::size_t count_characters(std::string_view text) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  std::size_t continuations = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    continuations += ((bytes >> 7 & ~bytes >> 6 & ones) * ones) >> 56;
  }
  for (; at < text.size(); ++at) continuations += (text[at] & 0xC0) == 0x80;
  return text.size() - continuations;
}

/// The character that ends just before `end` > 0.
inline Decoded decode_before(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return decode_at(text, at);
}

}  // namespace zubda
