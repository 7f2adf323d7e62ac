/// The options of the program as a table: the command line, configuration files, the environment, help, man page and
/// completions all come from it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/numbers.h"

namespace zubda {

/// Takes over one value of an option. Throws std::invalid_argument with the rule in words.
using OptionSetter = std::function<void(const std::string& value)>;

/// One option.
struct OptionRow {
  std::string names;  ///< "-n,--sentences": the short name, if there is one, then the long one.
  std::string type;   ///< The word for the value in the help; empty for a flag, whose values are "true" and "false".
  std::string group;  ///< Heading in the help.
  std::string help;   ///< One line.
  OptionSetter set;
  std::vector<std::string> values = {};  ///< The allowed ones where they are few; for completions.
  bool repeats = false;                  ///< Every value counts, not only the last one.
  std::string alternative = {};          ///< Rows of the same alternative replace each other where sources are merged.
  bool command_line_only = false;        ///< Means nothing in a configuration file or the environment.
  /// Makes the values that completions offer where these are too many to make for every run.
  std::vector<std::string> (*suggestions)() = nullptr;

  /// "sentences" of "-n,--sentences".
  std::string long_name() const;
  /// "n" of "-n,--sentences", or nothing.
  std::string short_name() const;
  bool is_flag() const { return type.empty(); }
  /// What completions offer as its value; nothing where it could be anything.
  std::vector<std::string> completions() const { return suggestions != nullptr ? suggestions() : values; }
};

using OptionTable = std::vector<OptionRow>;

constexpr std::size_t max_units = 1'000'000'000;

// Rows of the usual kinds.
OptionRow flag_row(std::string names, std::string group, bool& target, std::string help);
OptionRow text_row(std::string names, std::string type, std::string group, std::string& target, std::string help);
OptionRow list_row(std::string names, std::string type, std::string group, std::vector<std::string>& target,
                   std::string help);
/// One of `values`, which the help lists.
OptionRow choice_row(std::string names, std::string group, std::vector<std::string> values, OptionSetter set,
                     std::string help);

/// A whole number from `min` to `max`.
template <class Target>
OptionRow count_row(std::string names, std::string group, Target& target, std::string help, std::size_t max = max_units,
                    std::size_t min = 1) {
  const auto set = [&target, min, max](const std::string& value) { target = parse_count(value, min, max); };
  return {.names = std::move(names), .type = "N", .group = std::move(group), .help = std::move(help), .set = set};
}

template <class Target>
OptionRow decimal_row(std::string names, std::string group, Target& target, std::string help) {
  const auto set = [&target](const std::string& value) { target = parse_decimal(value); };
  return {.names = std::move(names), .type = "X", .group = std::move(group), .help = std::move(help), .set = set};
}

/// true, yes, on or 1; false, no, off or 0. Throws std::invalid_argument.
bool parse_flag(std::string_view value);

/// The names of the rows of another table.
std::vector<std::string> list_names(const auto& table) {
  std::vector<std::string> names;
  for (const auto& row : table) names.emplace_back(row.name);
  return names;
}

/// "a, b, c".
std::string listed(const std::vector<std::string>& names);

// The groups, each in its own file; a new option is a row there. The setters write into `command`.
void add_length_rows(Command& command, OptionTable& table);
void add_ranking_rows(Command& command, OptionTable& table);
void add_input_rows(Command& command, OptionTable& table);
void add_print_rows(Command& command, OptionTable& table);
void add_output_rows(Command& command, OptionTable& table);
void add_run_rows(Command& command, OptionTable& table);
void add_about_rows(Command& command, OptionTable& table);

/// All rows, with setters that write into `command`.
OptionTable option_table(Command& command);

}  // namespace zubda
