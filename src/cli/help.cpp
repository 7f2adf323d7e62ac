#include "cli/help.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/nearest.h"
#include "language/language.h"
#include "rank/rank.h"

namespace zubda {
namespace {

constexpr std::string_view usage = "Usage: zubda [OPTION]... [FILE|DIRECTORY]...\n";

constexpr std::string_view examples =
    "Examples:\n"
    "  zubda report.txt                    the three most central sentences\n"
    "  curl -s URL | zubda -n 5            five sentences of a page\n"
    "  zubda -w 100 a.txt b.txt            at most 100 words of each file\n"
    "  zubda -q 'water prices' report.txt  what the report says about that\n"
    "  zubda -i jsonl -f jsonl < in.jsonl  one record in, one record out\n";

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(text.size(), width), ' ');
  return text;
}

std::string option_line(const CLI::Option& option) {
  auto name = option.get_name(false, true);
  std::replace(name.begin(), name.end(), ',', ' ');
  name.erase(std::min(name.find('{'), name.size()));
  if (name.starts_with("--")) name = "   " + name;
  if (option.get_items_expected_max() > 0 && !option.get_type_name().empty()) name += ' ' + option.get_type_name();
  return "  " + padded(name, 24) + "  " + option.get_description() + "\n";
}

std::string nearest_option(const CLI::App& app, const std::string& wrong) {
  std::vector<std::string> names;
  for (const auto* option : app.get_options()) names.insert(names.end(), option->get_lnames().begin(), option->get_lnames().end());
  return nearest_name(wrong, names);
}

}  // namespace

std::string help_text(const CLI::App& app) {
  std::string text(usage);
  text += "Prints the most central sentences of each text, word for word, in reading order.\n\n";
  text += examples;
  for (const auto& group : app.get_groups()) {
    if (group.empty()) continue;
    text += "\n" + group + ":\n";
    for (const auto* option : app.get_options([&](const CLI::Option* o) { return o->get_group() == group; }))
      text += option_line(*option);
  }
  text += "\nExit status: 0 all done, 1 some inputs failed, 2 wrong usage, 3 output not written.\n";
  return text;
}

std::string short_help() {
  return std::string(usage) + "Give it a file or pipe a text into it; zubda --help tells more.\n";
}

std::string methods_table() {
  std::string table;
  std::size_t width = 0;
  for (const auto& method : ranking_methods()) width = std::max(width, method.name.size());
  for (const auto& method : ranking_methods())
    table += padded(std::string(method.name), width) + "  " + std::string(method.help) + "\n";
  return table;
}

std::string languages_table() {
  auto table = padded("code", 6) + padded("language", 22) + padded("stop words", 12) + padded("abbreviations", 15) + "stemmer\n";
  for (const auto& language : list_languages())
    table += padded(language.code, 6) + padded(language.name, 22) + padded(std::to_string(language.stop_words), 12) +
             padded(std::to_string(language.abbreviations), 15) + (language.stemmer ? "yes" : "-") + "\n";
  return table;
}

std::string usage_message(const CLI::App& app, const std::string& error, const std::vector<std::string>& arguments) {
  for (const auto& argument : arguments) {
    if (argument == "--") break;
    if (!argument.starts_with("--")) continue;
    const auto name = argument.substr(2, argument.find('=') - 2);
    if (app.get_option_no_throw("--" + name) != nullptr) continue;
    const auto nearest = nearest_option(app, name);
    return "unknown option --" + name + (nearest.empty() ? "; see zubda --help" : "; did you mean --" + nearest + "?");
  }
  auto line = error.substr(0, error.find('\n'));
  return line;
}

}  // namespace zubda
