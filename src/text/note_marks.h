/// Marks of footnotes in running text: `year.¹ Nobody`, `year.[1,2]`, `[a]`, `[citation needed]`, `year.1 Nobody`.
///
/// A mark belongs to the word or stop that it directly follows. What looks like one may be a fact: an exponent (`10²`,
/// `m²`, `sin²`), an index (`argv[1]`), the number of the next sentence. The rules:
///
/// 1. A mark directly follows, without a blank, a stop, a comma, a closing quotation mark or a word of three letters or
///    more. After a digit, a shorter word or a closing bracket there is none, nor after the stop of a unit of
///    measurement (`5 km.²`), nor where the number goes on (`³H`, `Fe³⁺`).
/// 2. A mark in brackets holds numbers (`[1,2]`, `[3–5]`, `[٦]`), one letter, a short word with a number (`[note 1]`)
///    or one of the phrases by which readers of an encyclopedia ask for a source.
/// 3. Behind the stop of a sentence brackets and raised digits are certain marks. Behind a word, or where the sentence
///    goes on in lower case, they are marks if the numbers of such marks rise through the document (`NoteSeries`).
/// 4. Digits on the line directly follow the stop of a word, and a capital or a letter without case follows them after
///    a blank. They are never certain: `year.1 January` may have lost a blank.
///
/// What is not certain may be left out of what words are compared by, but is printed. Behind a word that is so even
/// where the numbers rise: `argv[1]` and `cos²` may stand between notes 1 and 3.
#pragma once

#include <cstdint>
#include <string_view>

#include <zubda/document.h>

namespace zubda {

/// How a mark is written.
enum class NoteStyle : std::uint8_t { brackets, raised, plain };

/// A mark, or several in a row. `span` is empty where there is none.
struct NoteMark {
  Span span;
  NoteStyle style = NoteStyle::brackets;
  bool is_certain = false;    ///< Can be nothing else.
  bool follows_word = false;  ///< Directly, so that it may be an index or an exponent.
  std::uint32_t number = 0;   ///< The first number; 0 for a mark without one.
  std::uint32_t last = 0;     ///< The last number.

  explicit operator bool() const { return span.end > span.begin; }
};

/// Whether a mark may begin with the character `c`.
constexpr bool may_begin_note_mark(char32_t c) {
  return c == '[' || c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079);
}

/// The marks in a row that begin at the byte `at` of `text`, which is valid UTF-8; `end` is the end of their paragraph.
/// Takes a bounded number of steps.
NoteMark read_note_mark(std::string_view text, std::size_t at, std::size_t end);

/// The end of `paragraph`, a span of `text`, without the marks of notes that it ends with.
std::size_t end_before_notes(std::string_view text, Span paragraph);

}  // namespace zubda
