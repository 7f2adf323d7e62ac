/// Runs zubda-mail, the program that parses mail messages with GMime.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace zubda {

/// What came of a message.
struct ParsedMessage {
  std::string output;  ///< Records, see mail_record.h, one after the other: several for a digest, at least one.
  std::string error;   ///< Why there are none; empty else.
};

/// Parses `messages` (RFC 5322), in one run of the program if it can do them all. What a run cannot do is divided, so
/// that a message that the program dies on is the only one that fails. Throws ProgramNotFound; std::bad_alloc.
std::vector<ParsedMessage> parse_messages(std::span<const std::string> messages);

}  // namespace zubda
