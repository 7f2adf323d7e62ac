/// Marks of messages and comments that end sentences where a stop is missing: hashtags, links, ruled lines.
#pragma once

#include <cstddef>

#include "sentences/stop.h"

namespace zubda {

/// What a message mark is followed by.
struct MessageMark {
  std::size_t end = 0;         ///< After the mark; where it begins when there is none.
  bool ends_sentence = false;  ///< White space and a capital follow.
};

/// The row of two or more hashtags, the rest of a link (from `://`) or the row of at least five equal signs (`_____`)
/// at `at`. No stop inside of it ends a sentence.
MessageMark read_message_mark(const Place& place, std::size_t at);

}  // namespace zubda
