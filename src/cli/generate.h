/// `--generate`: what a packager installs beside the program, made from the table of options.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/options/option_table.h"

namespace zubda {

/// man, complete-bash, complete-zsh, complete-fish.
std::vector<std::string> generated_names();

/// The text of that name, which is one of `generated_names()`.
std::string generated_text(const std::string& name);

/// The completions of another program with options of its own. `name` is complete-bash, complete-zsh or complete-fish;
/// `commands` are offered as its first word, unless there are none.
std::string completion(std::string_view name, const OptionTable& table, std::string_view program,
                       const std::vector<std::string>& commands);

}  // namespace zubda
