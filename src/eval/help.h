/// Texts about the options of zubda-eval, made from the options themselves.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace zubda::eval {

/// All options by group, a line each.
std::string options_help(const CLI::App& app);

/// One line for an error of the parser; for an option that does not exist with the nearest one that does.
std::string usage_message(const CLI::App& app, const std::string& error, const std::vector<std::string>& arguments);

}  // namespace zubda::eval
