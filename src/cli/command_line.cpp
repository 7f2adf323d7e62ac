#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <stdexcept>

#include "cli/nearest.h"

namespace zubda {
namespace {

CLI::Option* add(CLI::App& app, const OptionRow& row) {
  if (row.is_flag()) return app.add_flag(row.names);
  auto* option = app.add_option(row.names)->type_name(row.type);
  return row.repeats ? option->take_all() : option->take_last();
}

/// The unknown option among `arguments` with the nearest one that exists; nothing when all are known.
std::string unknown_option(const OptionTable& table, const std::vector<std::string>& arguments, std::string_view program) {
  std::vector<std::string> names;
  for (const auto& row : table) names.push_back(row.long_name());
  for (const auto& argument : arguments) {
    if (argument == "--") break;
    if (!argument.starts_with("--")) continue;
    const auto name = argument.substr(2, argument.find('=') - 2);
    if (std::ranges::find(names, name) != names.end()) continue;
    const auto nearest = nearest_name(name, names);
    return "unknown option --" + name + (nearest.empty() ? "; see " + std::string(program) + " --help" : "; did you mean --" + nearest + "?");
  }
  return {};
}

/// What is wrong, in one line.
std::string reason(const CLI::ParseError& error) {
  const std::string text = error.what();
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch)) return text.substr(0, text.find(':')) + " needs a value";
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError)) return "unknown option" + text.substr(text.rfind(": ") + 1);
  return text.substr(0, text.find('\n'));
}

}  // namespace

CommandLine parse_command_line(const OptionTable& table, int argc, const char* const* argv, std::string_view program) {
  CLI::App app;
  app.set_help_flag();
  CommandLine line;
  std::vector<CLI::Option*> options;
  for (const auto& row : table) options.push_back(add(app, row));
  app.add_option("FILE", line.operands);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const auto unknown = unknown_option(table, {argv + 1, argv + argc}, program);
    throw UsageError(unknown.empty() ? reason(error) : unknown);
  }
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto& values = options[i]->results();
    const auto first = table[i].repeats || values.empty() ? values.begin() : values.end() - 1;
    for (auto value = first; value != values.end(); ++value)
      line.settings.push_back({&table[i], *value, "--" + table[i].long_name()});
  }
  return line;
}

void apply(const Setting& setting) {
  try {
    setting.row->set(setting.value);
  } catch (const std::invalid_argument& reason) {
    throw UsageError(setting.place + ": " + reason.what());
  }
}

}  // namespace zubda
