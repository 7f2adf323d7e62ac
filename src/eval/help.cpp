#include "eval/help.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/nearest.h"

namespace zubda::eval {
namespace {

constexpr std::size_t names_width = 26;

std::string option_line(const CLI::Option& option) {
  const auto& short_names = option.get_snames();
  auto line = short_names.empty() ? std::string("      ") : "  -" + short_names.front() + ", ";
  line += "--" + option.get_lnames().front();
  if (option.get_items_expected_max() > 0) line += " " + option.get_type_name();
  line.resize(std::max(line.size(), names_width), ' ');
  return line + "  " + option.get_description() + "\n";
}

}  // namespace

std::string options_help(const CLI::App& app) {
  std::string text;
  for (const auto& group : app.get_groups()) {
    if (group.empty()) continue;
    text += "\n" + group + ":\n";
    for (const auto* option : app.get_options([&](const CLI::Option* o) { return o->get_group() == group; }))
      text += option_line(*option);
  }
  return text;
}

std::string usage_message(const CLI::App& app, const std::string& error, const std::vector<std::string>& arguments) {
  for (const auto& argument : arguments) {
    if (argument == "--") break;
    if (!argument.starts_with("--")) continue;
    const auto name = argument.substr(2, argument.find('=') - 2);
    if (app.get_option_no_throw("--" + name) != nullptr) continue;
    std::vector<std::string> names;
    for (const auto* option : app.get_options())
      names.insert(names.end(), option->get_lnames().begin(), option->get_lnames().end());
    const auto nearest = nearest_name(name, names);
    return "unknown option --" + name +
           (nearest.empty() ? "; see zubda-eval --help" : "; did you mean --" + nearest + "?");
  }
  return error.substr(0, error.find('\n'));
}

}  // namespace zubda::eval
