/// Marks of messages and comments: emoticons, emoji, hashtags, links and ruled lines end sentences that have no stop.
#pragma once

#include <cstddef>

#include "sentences/stop_context.h"

namespace zubda {

/// Stars and notes, which end Japanese sentences in messages as emoticons do.
constexpr bool is_ornament(char32_t c) { return c == 0x2605 || c == 0x2606 || c == 0x266A || c == 0x266B; }

/// The end of the emoticons at `at` (emoji, ornaments, or closing parentheses that nothing has opened) if a sentence
/// ends with them: words are before them, white space and a capital or the name of a user (`@name`) after; or a
/// Japanese sentence before and after. `at` itself if no sentence ends there. `in_parentheses` says whether one is
/// open.
std::size_t end_of_emoticons(const StopContext& context, std::size_t at, bool in_parentheses);

/// The end of the emoji and typed emoticons (`:)`, `=D`) that follow a stop from `position`, also after blanks;
/// `position` when there are none.
std::size_t skip_emoticons(const StopContext& context, std::size_t position);

/// Hashtags, a link or a ruled line.
struct MessageMark {
  std::size_t end = 0;         ///< After the mark; where it begins when there is none.
  bool ends_sentence = false;  ///< White space and a capital follow.
};

/// The row of two or more hashtags, the rest of a link (from `://`) or the row of at least five equal signs (`_____`)
/// at `at`. No stop inside of it ends a sentence.
MessageMark read_message_mark(const StopContext& context, std::size_t at);

}  // namespace zubda
