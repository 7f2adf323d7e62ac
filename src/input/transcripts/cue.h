/// Who says a piece of a text, and when.
#pragma once

#include <cstddef>
#include <string>

namespace zubda {

/// A piece of a transcript or a chat, from `begin` to the begin of the next cue.
struct Cue {
  std::size_t begin = 0;   ///< A byte of the document's text.
  std::string time = {};   ///< "00:01:45.759" of what was recorded; of a message as it is written. Empty if unknown.
  std::string voice = {};  ///< The name of the speaker; empty if unknown.
};

}  // namespace zubda
