/// The texts about the program: help, lists, and what is wrong with a command line. All are made from the tables and options
/// themselves.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace zubda {

/// Usage, examples, then all options by group.
std::string help_text(const CLI::App& app);

/// A few lines for who gave no input.
std::string short_help();

/// `--list-methods`: a line a method.
std::string methods_table();

/// `--list-languages`: code, name, number of stop words and abbreviations, stemmer.
std::string languages_table();

/// One line for an error of the parser; for an option that does not exist with the nearest one that does.
std::string usage_message(const CLI::App& app, const std::string& error, const std::vector<std::string>& arguments);

}  // namespace zubda
