/// Messages of a chat, made a document: each is a paragraph or more, with its sender as voice.
#pragma once

#include <string>
#include <string_view>

#include "input/transcripts/transcript_builder.h"

namespace zubda {

/// Takes a line off `text`, which ends with LF or CR LF; the end is not part of it.
std::string_view take_line(std::string_view& text);

class ChatMessages {
 public:
  /// Begins a message.
  void begin(std::string_view time, std::string_view voice);

  /// Adds a line to the message. A blank line ends a paragraph, and so does one before an item of a list. Before the
  /// first `begin` it is dropped: what is there belongs to a notice.
  void add_line(std::string_view line);

  /// Adds all lines of `text`.
  void add_lines(std::string_view text);

  /// What follows is a notice of the program, up to the next message: it is dropped.
  void begin_notice();

  Reading take() { return builder_.take(); }

 private:
  TranscriptBuilder builder_;
  std::string time_;
  std::string voice_;
  bool in_message_ = false;
};

}  // namespace zubda
