#include "input/damage.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "input/damage_screen.h"
#include "input/lost_letters.h"
#include "input/torn_sentences.h"
#include "text/characters.h"

namespace zubda {
namespace {

constexpr std::size_t max_bytes = std::size_t{1} << 16;

// The limits below were chosen by hand. On 24,704 texts in 64 languages that are whole (news, books, papers, laws,
// chats, none of them damaged) nothing is reported.

/// Fewer broken characters than this may be an example in a text about code pages.
constexpr std::size_t min_broken_pairs = 5;
/// Of the characters that are not ASCII, so many are parts of broken pairs in a text that was read in a wrong code
/// page.
constexpr double min_broken_share = 0.5;
/// Of the words with letters, so many have none but letters of upper Latin-1 where another script was read as Latin-1.
constexpr double min_strange_share = 0.4;
constexpr std::size_t min_strange_words = 5;
constexpr std::size_t min_digits = 200;
constexpr std::size_t min_column_lines = 12;
constexpr double min_column_share = 0.6;

/// The byte that a character stands for in windows-1252, or 0 if it is no character of 0x80 to 0xBF there.
std::uint8_t continuation_byte(char32_t c) {
  if (c >= 0x80 && c <= 0xBF) return static_cast<std::uint8_t>(c);
  constexpr std::array<char16_t, 32> of_80 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                              0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  for (std::size_t i = 0; i < of_80.size(); ++i)
    if (of_80[i] != 0 && of_80[i] == c) return static_cast<std::uint8_t>(0x80 + i);
  return 0;
}

/// The bytes that should follow the lead byte that `c` stands for in Latin-1; 0 if it stands for none.
std::size_t continuations_after(char32_t c) {
  if (c >= 0xC3 && c <= 0xDF) return 1;
  if (c == 0xC2) return 1;
  if (c >= 0xE0 && c <= 0xEF) return 2;
  return c >= 0xF0 && c <= 0xF4 ? 3 : 0;
}

bool is_upper_latin1_letter(char32_t c) { return c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7; }

/// What is counted of a text, character by character.
class Counts {
 public:
  void add(char32_t c) {
    const auto properties = character(c);
    letters_ += properties.is(is_letter) ? 1U : 0U;
    digits_ += properties.is(is_digit) ? 1U : 0U;
    add_to_sequence(c);
    if (properties.is(is_letter)) {
      in_word_ = true;
      only_strange_ = only_strange_ && is_upper_latin1_letter(c);
      ++word_length_;
    } else {
      end_word();
    }
  }

  void end_word() {
    if (in_word_) ++words_;
    if (in_word_ && only_strange_ && word_length_ > 1) ++strange_words_;
    in_word_ = false;
    only_strange_ = true;
    word_length_ = 0;
  }

  bool has_broken_utf8() const {
    return sequences_ >= min_broken_pairs &&
           static_cast<double>(in_sequences_) >= min_broken_share * static_cast<double>(not_ascii_);
  }
  bool has_strange_letters() const {
    return strange_words_ >= min_strange_words &&
           static_cast<double>(strange_words_) >= min_strange_share * static_cast<double>(words_);
  }
  bool is_mostly_digits() const { return digits_ >= min_digits && digits_ > letters_; }

 private:
  /// Looks for the characters that the bytes of one UTF-8 character become in Latin-1 or windows-1252.
  void add_to_sequence(char32_t c) {
    not_ascii_ += c >= 0x80 ? 1U : 0U;
    if (missing_ > 0 && continuation_byte(c) != 0) {
      ++length_;
      if (--missing_ > 0) return;
      ++sequences_;
      in_sequences_ += length_;
      return;
    }
    missing_ = continuations_after(c);
    length_ = 1;
  }

  std::size_t letters_ = 0;
  std::size_t digits_ = 0;
  std::size_t not_ascii_ = 0;
  std::size_t words_ = 0;
  std::size_t strange_words_ = 0;
  std::size_t sequences_ = 0;
  std::size_t in_sequences_ = 0;  ///< Characters that are parts of sequences.
  std::size_t missing_ = 0;       ///< Of the sequence that was begun.
  std::size_t length_ = 0;        ///< Of that sequence.
  std::size_t word_length_ = 0;
  bool in_word_ = false;
  bool only_strange_ = true;
};

/// Whether a line is two pieces of text with a wide gap between them.
bool is_two_columns(std::string_view line) {
  constexpr std::size_t min_gap = 3;
  constexpr std::size_t min_piece = 15;  // Bytes.
  while (line.starts_with(' ')) line.remove_prefix(1);
  while (line.ends_with(' ') || line.ends_with('\r')) line.remove_suffix(1);
  std::size_t gaps = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto begin = std::min(line.find(' ', at), line.size());
    const auto end = std::min(line.find_first_not_of(' ', begin), line.size());
    if (end - begin >= min_gap) {
      if (begin < min_piece || line.size() - end < min_piece) return false;
      ++gaps;
    }
    at = std::max(end, begin + 1);
  }
  return gaps == 1;
}

bool has_mixed_columns(std::string_view text) {
  std::size_t lines = 0;
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    if (line.find_first_not_of(" \r\t\f") != std::string_view::npos) {
      ++lines;
      columns += is_two_columns(line) ? 1U : 0U;
    }
    at = end + 1;
  }
  return columns >= min_column_lines && static_cast<double>(columns) >= min_column_share * static_cast<double>(lines);
}

/// The beginning of `text`, at most `max_bytes`, cut between characters.
std::string_view beginning_of(std::string_view text) {
  if (text.size() <= max_bytes) return text;
  auto end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

/// The counts of `sample`, or none if they would report nothing.
Counts count_where_needed(std::string_view sample) {
  Counts counts;
  if (!may_have_broken_letters(sample, std::min(min_broken_pairs, min_strange_words)) &&
      !may_be_mostly_digits(sample, min_digits))
    return counts;
  for (std::size_t at = 0; at < sample.size();) {
    const auto [code, length] = decode_at(sample, at);
    counts.add(code);
    at += length;
  }
  counts.end_word();
  return counts;
}

}  // namespace

std::vector<std::string> find_damage(std::string_view text) {
  const auto sample = beginning_of(text);
  const auto counts = count_where_needed(sample);
  std::vector<std::string> damage;
  if (counts.has_broken_utf8() || counts.has_strange_letters())
    damage.emplace_back("letters look as if read in a wrong code page");
  if (has_question_marks_for_letters(sample))
    damage.emplace_back("question marks stand for letters: the program that wrote it has lost them");
  if (has_letters_without_marks(sample))
    damage.emplace_back("letters without their marks: the program that wrote it has lost them");
  if (counts.is_mostly_digits()) damage.emplace_back("mostly numbers");
  if (may_have_columns(sample, min_column_lines) && has_mixed_columns(sample))
    damage.emplace_back("columns side by side: sentences of both may be mixed");
  if (has_torn_sentences(sample))
    damage.emplace_back("lines begin small and end without a stop: sentences may be torn");
  return damage;
}

}  // namespace zubda
