#include "text/note_series.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/byte_class.h"
#include "text/characters.h"
#include "text/scan.h"

namespace zubda {
namespace {

constexpr ByteRange mark_ranges[] = {
    {'[', '['},
    {0xC2, 0xC2, 0xB2, 0xB3},
    {0xC2, 0xC2, 0xB9, 0xB9},
    {0xE2, 0xE2, 0x81, 0x81},  // Raised digits from U+2070 on.
    // Digits behind a stop or the last byte of a quotation mark.
    {'!', '"', '0', '9'},
    {'.', '.', '0', '9'},
    {'.', '.', 0xD9, 0xDB},
    {'?', '?', '0', '9'},
    {0x9D, 0x9D, '0', '9'},
    {0xBB, 0xBB, '0', '9'},
};

constinit const ByteClass mark_candidates = byte_class<mark_ranges>;

/// Where a mark may begin, from a byte of `mark_candidates` on.
std::size_t begin_at(std::string_view text, std::size_t candidate) {
  const auto byte = static_cast<unsigned char>(text[candidate]);
  return byte == '[' || byte == 0xC2 || byte == 0xE2 ? candidate : candidate + 1;
}

/// The letters before a mark, and before the stop that it follows.
std::string_view word_before_mark(std::string_view text, std::size_t begin) {
  constexpr std::size_t max_gap_bytes = 8;    // Of stops and quotation marks; chosen by hand.
  constexpr std::size_t max_word_bytes = 24;  // Chosen by hand.
  const auto is_letter_byte = [](char c) { return is_ascii_letter(c) || (c & 0x80) != 0; };
  auto end = begin;
  while (end > 0 && begin - end < max_gap_bytes && !is_letter_byte(text[end - 1])) --end;
  auto word = end;
  while (word > 0 && end - word < max_word_bytes && is_letter_byte(text[word - 1])) --word;
  return text.substr(word, end - word);
}

/// How the numbers of one style went so far.
struct Steps {
  std::size_t up = 0;      ///< Marks with the number after the highest one, behind another word.
  std::size_t astray = 0;  ///< Marks with a number further up.
  std::size_t again = 0;   ///< Marks with a number that was there.
  std::size_t certain = 0;
  std::uint32_t first = 0;
  std::uint32_t highest = 0;
  std::string_view word = {};  ///< The letters before the last mark.

  void add(const NoteMark& mark, std::string_view before) {
    if (mark.number == 0) return;
    certain += mark.is_certain ? 1 : 0;
    if (first == 0) {
      first = mark.number;
      up = first == 1 ? 1 : 0;
    } else if (mark.number <= highest) {
      ++again;
    } else if (mark.number == highest + 1) {
      up += before != word ? 1 : 0;
    } else {
      ++astray;
    }
    word = before;
    highest = std::max(highest, mark.last);
  }

  bool rise(NoteStyle style) const {
    if (style == NoteStyle::plain) return first == 1 && up >= 2 && again + astray == 0;
    constexpr std::size_t max_astray_share = 4;  // One in so many steps may skip a number; chosen by hand.
    if (astray * max_astray_share > up) return false;
    return certain > 0 ? up >= 2 : first == 1 && up >= 3;
  }
};

}  // namespace

bool NoteSeries::confirms(const NoteMark& mark) {
  if (mark.is_certain) return true;
  if (mark.number == 0) return false;
  if (!is_read_) read();
  return rises_[static_cast<std::size_t>(mark.style)];
}

void NoteSeries::read() {
  is_read_ = true;
  std::array<Steps, 3> steps;
  ByteFinder candidates(text_, mark_candidates);
  for (auto candidate = candidates.next(0); candidate < text_.size();) {
    const auto begin = begin_at(text_, candidate);
    const auto mark = read_note_mark(text_, begin, text_.size());
    if (mark) steps[static_cast<std::size_t>(mark.style)].add(mark, word_before_mark(text_, begin));
    candidate = candidates.next(std::max(candidate + 1, mark ? mark.span.end : begin));
  }
  for (const auto style : {NoteStyle::brackets, NoteStyle::raised, NoteStyle::plain})
    rises_[static_cast<std::size_t>(style)] = steps[static_cast<std::size_t>(style)].rise(style);
}

std::string_view TextWithoutNotes::of(const Sentence& sentence) {
  const auto [begin, end] = sentence.span;
  if (!sentence.has_notes) return slice(text_, sentence.span);
  shown_.clear();
  auto kept = begin;
  ByteFinder candidates(text_.substr(0, end), mark_candidates);
  for (auto candidate = candidates.next(begin); candidate < end;) {
    const auto mark_begin = begin_at(text_, candidate);
    const auto mark = read_note_mark(text_, mark_begin, end);
    const bool is_wanted = (!only_ || mark.style == *only_) && (mark.is_certain || !mark.follows_word);
    if (mark && is_wanted && mark_begin > begin && series_.confirms(mark)) {
      shown_ += text_.substr(kept, mark_begin - kept);
      kept = mark.span.end;
    }
    candidate = candidates.next(std::max(candidate + 1, mark ? mark.span.end : mark_begin));
  }
  return shown_ += text_.substr(kept, end - kept);
}

}  // namespace zubda
