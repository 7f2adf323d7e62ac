/// What is before and behind a place where the mark of a note could be: only for note_marks.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/note_marks.h"

namespace zubda {

/// Letters that a word with a mark has at least; chosen by hand: units of measurement have fewer.
constexpr std::size_t min_letters_with_note = 3;

/// What a mark follows.
enum class NotePlace : std::uint8_t {
  none,
  word,   ///< A word of `min_letters_with_note` or more.
  comma,  ///< Or another mark after which a sentence goes on.
  stop,   ///< A mark that may end a sentence, or a closing quotation mark.
};

/// The begin of the character before `position` that is no combining or direction mark; 0 at the begin of the text.
std::size_t previous_character(std::string_view text, std::size_t position);

/// How many letters there are directly before `position`, at most `min_letters_with_note`; `begin` becomes where they
/// begin.
std::size_t letters_before(std::string_view text, std::size_t position, std::size_t& begin);

/// Whether `c` opens or closes a quotation.
bool is_quotation_mark(char32_t c);

/// What a mark of that style that begins at `position` follows.
NotePlace find_note_place(std::string_view text, std::size_t position, NoteStyle style);

/// What follows a mark, as far as it matters.
struct NoteFollower {
  bool is_free = false;     ///< Neither a letter, a digit, an opening bracket nor a raised sign follows directly.
  bool ends = false;        ///< The paragraph.
  bool is_uncased = false;  ///< A letter without case follows directly.
  bool goes_on = false;     ///< A small letter or a digit follows after white space.
  bool may_begin = false;   ///< After white space a capital or a letter without case follows, also behind a quote.
};

/// What follows a mark that ends at `position`; `end` is that of its paragraph.
NoteFollower look_behind(std::string_view text, std::size_t position, std::size_t end);

}  // namespace zubda
