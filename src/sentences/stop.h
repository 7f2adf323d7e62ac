/// A stop: one or more marks that may end a sentence, read together with what closes it; and whether it does end one.
#pragma once

#include <cstddef>

#include "sentences/boundary_rule.h"
#include "sentences/stop_context.h"

namespace zubda {

/// One or more marks that may end a sentence, and their closing quotes and brackets. All positions are bytes of the
/// text.
struct Stop {
  std::size_t begin = 0;   ///< Of the first mark.
  std::size_t end = 0;     ///< After the last mark.
  std::size_t closed = 0;  ///< After the closing quotes, brackets and footnote marks that follow.
  std::size_t next = 0;    ///< The first character after white space; the end of the paragraph when there is none.
  char32_t mark = 0;       ///< The last mark that is not a full stop, or U+002E.
  std::size_t count = 0;   ///< Number of marks.
  bool has_notes = false;  ///< Marks of footnotes are among what closes it.

  bool is_spaced() const { return next > closed; }
  bool is_closed() const { return closed > end; }
  bool is_ellipsis() const { return mark == 0x2026 || (mark == '.' && count > 1); }
};

/// The stop that begins at `at`, a character of Sentence_Terminal: marks in a row, also with single blanks between them
/// (`. . .`), with the quotes, brackets and footnote marks that close it.
Stop read_stop(const StopContext& context, std::size_t at);

/// The rule that decides about `stop`, which does not end its paragraph; `ends_sentence(rule)` is the decision. The
/// rules are in stop_rules.cpp, those of full stops in full_stop.cpp.
BoundaryRule find_rule(const StopContext& context, const Stop& stop);

/// The same for a stop whose mark is a full stop, if no rule for all marks has decided.
BoundaryRule find_full_stop_rule(const StopContext& context, const Stop& stop);

/// Whether `word` is a function word of the language: in upper case after a stop it opens a sentence, where a noun
/// could be a name.
bool is_function_word(const StopContext& context, std::string_view word);

}  // namespace zubda
