#include "cli/help.h"

#include <algorithm>
#include <string_view>

#include "cli/exit_status.h"
#include "cli/options/option_table.h"
#include "input/convert/process.h"
#include "input/formats.h"
#include <zubda/languages.h>
#include <zubda/methods.h>

namespace zubda {
namespace {

constexpr std::string_view usage = "Usage: zubda [OPTION]... [FILE|DIRECTORY]...\n";

constexpr std::string_view places =
    "  /etc/zubda/config       system: a line for each option, sentences = 5\n"
    "  /etc/xdg/zubda/config   system: the same\n"
    "  ~/.config/zubda/config  user: the same\n"
    "  ZUBDA_SENTENCES=5, ...  environment: the long name of the option\n"
    "--config FILE or ZUBDA_CONFIG=FILE is read in place of all three files.\n";

constexpr std::string_view examples =
    "  zubda report.txt                    the three most central sentences\n"
    "  curl -s URL | zubda -n 5            five sentences of a page\n"
    "  zubda -w 100 a.txt b.txt            at most 100 words of each file\n"
    "  zubda -R -O summaries reports       a file for each file in a folder\n"
    "  zubda -q 'water prices' report.txt  what the report says about that\n"
    "  zubda -i jsonl -f jsonl < in.jsonl  one record in, one record out\n";

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(text.size(), width), ' ');
  return text;
}

bool is_installed(const std::string& program) {
  try {
    return !find_program(program).empty();
  } catch (const ProgramNotFound&) {
    return false;
  }
}

std::string option_line(const OptionRow& row) {
  const auto short_name = row.short_name();
  auto names = (short_name.empty() ? "    --" : "-" + short_name + ", --") + row.long_name();
  if (!row.is_flag()) names += ' ' + row.type;
  return "  " + padded(names, 25) + "  " + row.help + "\n";
}

}  // namespace

std::string_view usage_examples() { return examples; }

std::string_view configuration_places() { return places; }

std::string options_help(const OptionTable& table) {
  std::string text;
  std::string group;
  for (const auto& row : table) {
    if (row.group != group) text += "\n" + row.group + ":\n";
    group = row.group;
    text += option_line(row);
  }
  return text;
}

std::string help_text() {
  std::string text(usage);
  text += "Prints the most central sentences of each text, word for word, in reading order.\n\n";
  text += "Examples:\n";
  text += examples;
  Command command;
  text += options_help(option_table(command));
  text +=
      "\nDefaults of options come from three places. Each wins over those above it, and the command line over all:\n";
  return text.append(places).append("\n").append(exit_status_help);
}

std::string short_help() {
  return std::string(usage) + "Give it a file or pipe a text into it; zubda --help tells more.\n";
}

std::string methods_table() {
  std::string table;
  std::size_t width = 0;
  for (const auto& method : list_methods()) width = std::max(width, method.name.size());
  for (const auto& method : list_methods())
    table += padded(std::string(method.name), width) + "  " + std::string(method.help) + "\n";
  return table;
}

std::string formats_table() {
  auto table =
      padded("name", 10) + padded("endings", 24) + padded("program", 12) + padded("package", 16) + "installed\n";
  for (const auto& format : input_formats()) {
    const auto program = std::string(format.command.substr(0, format.command.find(' ')));
    table += padded(std::string(format.name), 10) +
             padded(format.extensions.empty() ? "-" : std::string(format.extensions), 24) +
             padded(program.empty() ? "-" : program, 12) +
             padded(format.package.empty() ? "-" : std::string(format.package), 16) +
             (program.empty() || is_installed(program) ? "yes" : "no") + "\n";
  }
  return table;
}

std::string languages_table() {
  auto table =
      padded("code", 6) + padded("language", 22) + padded("stop words", 12) + padded("stemmer", 12) + "abbreviations\n";
  for (const auto& language : list_languages())
    table += padded(language.code, 6) + padded(language.name, 22) + padded(std::to_string(language.stop_words), 12) +
             padded(language.stemmer.empty() ? "-" : language.stemmer, 12) + std::to_string(language.abbreviations) +
             "\n";
  return table;
}

}  // namespace zubda
