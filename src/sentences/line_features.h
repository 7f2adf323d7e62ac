/// What each line of a plain text says about the line end between two of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/language.h"
#include "sentences/split_lines.h"

namespace zubda {

/// How a line ends, marks of notes and then closing quotes and brackets left out.
enum class LineEnd : std::uint8_t {
  stop,           ///< A mark that may end a sentence.
  colon,          ///< Or a mark of a list's introduction.
  comma,          ///< A comma, a semicolon or a dash.
  function_word,  ///< A stop word of the language, an abbreviation, or a particle in a script without blanks.
  word,           ///< Any other.
};

/// How a line begins, opening quotes and brackets left out.
enum class LineBegin : std::uint8_t {
  lower,
  upper,
  digit,
  uncased,  ///< A letter of a script without upper and lower case.
  closing,  ///< A mark that cannot begin a sentence.
  other,
};

LineEnd read_line_end(std::string_view line, const Language& language);

/// Whether the line ends with a stop or a colon: the same as asking `read_line_end` for these, without looking for its
/// last word among the function words.
bool ends_with_stop_or_colon(std::string_view line, const Language& language);

LineBegin read_line_begin(std::string_view line);

/// Whether `line` ends with an abbreviation after which its sentence goes on with the line `next`: `Appeal of Smt.`,
/// `the sum of Rs.` before a number.
bool ends_before_more(std::string_view line, std::string_view next, const Language& language);

/// The columns of the first word of `line`, which is what would have to fit on the line before it. One character in
/// scripts that are wrapped between characters.
std::size_t first_word_columns(std::string_view line);

/// Whether the first word of `line` is a stop word. Written with a capital it begins a sentence, where another word may
/// be a name.
bool begins_with_stop_word(std::string_view line, const Language& language);

/// Whether all the line has is the bullet of a list, whose item is the next line.
bool is_bullet_alone(std::string_view line);

/// Whether the line has letters, digits or pictographs: others are rules, borders of tables and ornaments.
bool has_content(std::string_view line);

/// Whether there is a letter or a digit, without which a piece of text is no sentence.
bool has_letter_or_digit(std::string_view piece);

/// Whether the line looks as if it stood on its own whatever its neighbours are: a row of a table, code, an
/// address in the web.
bool is_standalone(std::string_view line);

/// The same for a line without signs, see `Line::has_signs`.
bool ends_as_code(std::string_view line);

/// Whether the line begins with a short label and a colon or with a time, as turns of a chat, headers and forms do.
bool has_label(std::string_view line);

/// Whether the line has one or two words, as items of lists have.
bool is_short_phrase(std::string_view line);

/// Whether nearly all long words begin in upper case, as in English titles, or all letters are upper case.
bool is_title_cased(std::string_view line);

/// Whether an opened bracket or quotation is left open.
bool leaves_bracket_open(std::string_view line);

}  // namespace zubda
