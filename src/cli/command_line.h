/// Splits the command line into options and operands.
#pragma once

#include <string>
#include <vector>

#include "cli/options/option_table.h"

namespace zubda {

/// One option with one of its values, and where the value was given.
struct Setting {
  const OptionRow* row = nullptr;
  std::string value;
  std::string location;  ///< The beginning of an error message about it: "--sentences", "file:3".
};

struct CommandLine {
  std::vector<Setting> settings;  ///< In the order of the table; values of one option in the order given.
  std::vector<std::string> operands;
};

/// Throws UsageError when options are unknown or lack values. `table` outlives what is returned; `program` is what a
/// message calls the program.
CommandLine parse_command_line(const OptionTable& table, int argc, const char* const* argv, std::string_view program);

/// Hands the value of `setting` to its option. Throws UsageError, with the location, for a value that the option does
/// not take.
void apply(const Setting& setting);

}  // namespace zubda
