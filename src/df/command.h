/// What the user of zubda-df asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"

namespace zubda::df {

enum class Action { print, count, merge, finish, show };

struct Command {
  Action action = Action::print;
  zubda::Command reading;                         ///< What `count` reads, and how.
  std::size_t max_memory = std::size_t{1} << 30;  ///< About what counts may take before they go to the disk.
  std::vector<std::string> tables;                ///< Of all other actions; "-" is standard input.
  std::string output;                             ///< Empty or "-" for standard output.
  std::optional<std::uint64_t> max_terms;         ///< Of `finish`, always set there.
  bool allow_repeats = false;                     ///< Tables that seem to have the same documents are merged.
  bool header = false;                            ///< `show` shows what the table says of itself.
  std::string print;                              ///< Help, version or a text for other programs.
};

/// The command of a command line. Throws UsageError.
Command parse_arguments(int argc, const char* const* argv);

}  // namespace zubda::df
