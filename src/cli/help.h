/// The help and the lists that the program prints, made from its tables.
#pragma once

#include <string>
#include <string_view>

#include "cli/options/option_table.h"

namespace zubda {

/// All options by group, as a help text shows them.
std::string options_help(const OptionTable& table);

/// Commands to begin with and what they do, a line each.
std::string_view usage_examples();

/// Where the defaults of options come from, the weakest place first, a line each.
std::string_view configuration_places();

/// Usage, examples, then all options by group, and where their defaults come from.
std::string help_text();

/// A few lines for who gave no input.
std::string short_help();

/// `--list-methods`: a line a method.
std::string methods_table();

/// `--list-formats`: name, endings, program, its package, whether it is installed.
std::string formats_table();

/// `--list-languages`: code, name, number of stop words and abbreviations, stemmer.
std::string languages_table();

}  // namespace zubda
