/// Signs that a program has lost letters of a text before zubda read it.
#pragma once

#include <string_view>

namespace zubda {

/// Whether question marks stand for letters in `text`: many of its words are nothing else. `unrtf --text` and programs
/// that write an old code page print Arabic, Hebrew or Hindi so.
bool has_question_marks_for_letters(std::string_view text);

/// Whether an Indic script has no virama in a text that is long enough to have dozens: `man` prints Hindi without the
/// marks above and below its letters. Gurmukhi is left out, which hardly uses it.
bool has_letters_without_marks(std::string_view text);

}  // namespace zubda
