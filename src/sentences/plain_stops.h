/// The commonest stops, recognized by the bytes around them: `word. Next`, `word?” Next`, `word!” said`, `3.14`.
///
/// To read a stop with all that may close it and to ask all rules takes 1,700 instructions, and two of three in English
/// prose stand between a word in small letters and a word with a capital, with one blank between. Of these the rules
/// ask nothing but whether the word is an abbreviation: 3 % of the instructions of a novel. Most of the others are
/// questions, exclamations and stops in quotes before a blank and a letter, or points between digits: another 2 %, with
/// curly quotes, which are passed over by their bytes. tests/sentences/plain_stops_test.cpp compares with the rules.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "sentences/boundary_rule.h"
#include "sentences/stop_context.h"

namespace zubda {

/// A stop with the quote that closes it, if there is one, and the rule that decides about it.
struct PlainStop {
  std::size_t closed = 0;  ///< After the quote.
  BoundaryRule rule = BoundaryRule::stop_before_capital;
};

/// The full stop, exclamation mark, question mark or semicolon at `at` if the bytes around it tell all that the rules
/// would find. When there is nothing, they have to be asked.
std::optional<PlainStop> find_plain_stop(const StopContext& context, std::size_t at);

/// Whether a quote begins at `at` that neither ends nor encloses anything by itself: `“`, `”`, `‘` or `’`. They are
/// three bytes long.
constexpr bool is_curly_quote(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  return byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) & 0xFA) == 0x98;
}

}  // namespace zubda
