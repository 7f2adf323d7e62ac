#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <stdexcept>
#include <utility>

#include "cli/nearest.h"
#include "text/utf8.h"

namespace zubda {
namespace {

CLI::Option* add(CLI::App& app, const OptionRow& row) {
  if (row.is_flag()) return app.add_flag(row.names);
  auto* option = app.add_option(row.names)->type_name(row.type);
  return row.repeats ? option->take_all() : option->take_last();
}

/// Whether an argument may name the option: CLI11 compares each new option with all others, which for all of them would
/// cost as much as summarizing an article. Some that are not named pass, which changes nothing.
bool may_be_named(const OptionRow& row, const std::vector<std::string>& arguments) {
  return std::ranges::any_of(arguments, [&](const std::string& argument) {
    if (argument.starts_with("--")) return row.long_name() == argument.substr(2, argument.find('=') - 2);
    return argument.starts_with('-') && !row.short_name().empty() &&
           argument.find(row.short_name(), 1) != std::string::npos;
  });
}

/// The unknown option among `arguments` with the nearest one that exists; nothing when all are known.
std::string unknown_option(const OptionTable& table, const std::vector<std::string>& arguments,
                           std::string_view program) {
  std::vector<std::string> names;
  for (const auto& row : table) names.push_back(row.long_name());
  for (const auto& argument : arguments) {
    if (argument == "--") break;
    if (!argument.starts_with("--")) continue;
    const auto name = argument.substr(2, argument.find('=') - 2);
    if (std::ranges::find(names, name) != names.end()) continue;
    const auto nearest = nearest_name(name, names);
    return "unknown option --" + name +
           (nearest.empty() ? "; see " + std::string(program) + " --help" : "; did you mean --" + nearest + "?");
  }
  return {};
}

/// What is wrong, in one line.
std::string reason(const CLI::ParseError& error) {
  const std::string text = error.what();
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch))
    return text.substr(0, text.find(':')) + " needs a value";
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError))
    return "unknown option" + text.substr(text.rfind(": ") + 1);
  return text.substr(0, text.find('\n'));
}

/// CLI11 takes an operand such as "[a]" for a list. A mark before the bracket keeps it from that.
constexpr char bracket_mark = '\x01';

std::vector<std::string> with_marks(int argc, const char* const* argv) {
  std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  for (auto& argument : arguments)
    if (argument.starts_with('[') || argument.starts_with(bracket_mark)) argument.insert(0, 1, bracket_mark);
  return arguments;
}

std::string without_mark(std::string argument) {
  if (argument.starts_with(bracket_mark)) argument.erase(0, 1);
  return argument;
}

/// Names of files are bytes; everything else is text.
void require_text(const Setting& setting) {
  const auto& [row, value, location] = setting;
  const bool is_name = row->type == "FILE" || row->type == "DIR" || row->type == "GLOB";
  if (!is_name && !is_valid_utf8(value)) throw UsageError(location + ": not valid UTF-8");
}

}  // namespace

CommandLine parse_command_line(const OptionTable& table, int argc, const char* const* argv, std::string_view program) {
  CLI::App app;
  app.set_help_flag();
  CommandLine line;
  auto arguments = with_marks(argc, argv);
  std::vector<std::pair<const OptionRow*, CLI::Option*>> options;
  for (const auto& row : table)
    if (may_be_named(row, arguments)) options.emplace_back(&row, add(app, row));
  app.add_option("FILE", line.operands);
  try {
    std::ranges::reverse(arguments);  // That is how CLI11 wants them.
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    const auto unknown = unknown_option(table, {argv + std::min(argc, 1), argv + argc}, program);
    throw UsageError(unknown.empty() ? reason(error) : unknown);
  }
  for (const auto& [row, option] : options) {
    const auto& values = option->results();
    const auto first = row->repeats || values.empty() ? values.begin() : values.end() - 1;
    for (auto value = first; value != values.end(); ++value)
      line.settings.push_back({row, without_mark(*value), "--" + row->long_name()});
  }
  std::ranges::transform(line.operands, line.operands.begin(), without_mark);
  return line;
}

void apply(const Setting& setting) {
  require_text(setting);
  try {
    setting.row->set(setting.value);
  } catch (const std::invalid_argument& reason) {
    throw UsageError(setting.location + ": " + reason.what());
  }
}

}  // namespace zubda
