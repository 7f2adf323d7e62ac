/// Runs zubda-mail, the program that parses mail messages with GMime.
#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace zubda {

/// What came of a message.
struct ParsedMessage {
  std::string output;  ///< Records, see mail_record.h, one after the other: several for a digest, at least one.
  std::string error;   ///< Why there are none; empty else.
};

/// Parses the messages of a mailbox, as many as are there in one run of the program. Behind a message that the program
/// dies on, or that takes too long, it is run again, so that this message is the only one that fails. A run may take a
/// minute, and half of the time that is left for the mailbox: what passes its time takes it off, so that messages that
/// are made to take long cost a mailbox two minutes at most. All that follow fail then.
class MessageParser {
 public:
  /// `program` is the file of zubda-mail; an empty one stands for the one that is installed.
  explicit MessageParser(std::string program = {}, std::chrono::milliseconds time = std::chrono::minutes(2))
      : program_(std::move(program)), time_left_(time) {}

  /// `messages` are in the form of RFC 5322. Throws ProgramNotFound; std::bad_alloc.
  std::vector<ParsedMessage> parse(std::span<const std::string> messages);

 private:
  struct Run;
  Run run(std::span<const std::string> messages);

  std::string program_;
  std::chrono::milliseconds time_left_;
};

}  // namespace zubda
