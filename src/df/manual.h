/// The help texts of zubda-df, its man page and its completions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/options/option_table.h"

namespace zubda::df {

/// The options of one of the commands.
struct CommandRows {
  std::string_view name;
  std::string_view operands;  ///< As the synopsis has them.
  std::string_view help;      ///< One line.
  OptionTable rows;
};

/// `zubda-df --help`: all commands; and of one command, which `zubda-df NAME --help` prints.
std::string help_page(const std::vector<CommandRows>& commands);
std::string help_page(const CommandRows& command);

/// The text that --generate names: man, complete-bash, complete-zsh or complete-fish.
std::string generated_text(std::string_view name, const std::vector<CommandRows>& commands);

}  // namespace zubda::df
