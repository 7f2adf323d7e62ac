#include <stdexcept>
#include <utility>

#include "cli/numbers.h"
#include "cli/options/option_table.h"
#include "output/formats.h"

namespace zubda {
namespace {

constexpr auto one_task = "only one of --split, --keywords and --extract can be given";

}  // namespace

void add_print_rows(Command& command, OptionTable& table) {
  constexpr auto group = "What is printed";
  const auto task = [&](const char* name, Task chosen, const char* help) {
    const auto set = [&command, chosen](const std::string& value) {
      if (!parse_flag(value)) return;
      if (command.task != Task::summary && command.task != chosen) throw std::invalid_argument(one_task);
      command.task = chosen;
    };
    table.push_back({.names = name, .type = "", .group = group, .help = help, .set = set, .alternative = "task"});
  };
  task("--split", Task::split, "All sentences instead of a summary");
  task("--extract", Task::extract, "The text as it was read");
  const auto set_keywords = [&](const std::string& value) {
    if (command.task != Task::summary && command.task != Task::keywords) throw std::invalid_argument(one_task);
    command.keyword_count = parse_count(value, 1, max_units);
    command.task = Task::keywords;
  };
  table.push_back({.names = "--keywords",
                   .type = "N",
                   .group = group,
                   .help = "The N best key terms and phrases instead of a summary",
                   .set = set_keywords,
                   .alternative = "task"});
  table.push_back(flag_row("--digest", group, command.output.digest,
                           "One summary of all inputs together, each sentence with its source"));
  table.push_back(flag_row("--clauses", group, command.clauses, "With --split: long sentences cut into clauses"));
  table.push_back(flag_row("--highlight", group, command.output.highlight, "The whole text with the summary marked"));
  table.push_back(flag_row("--locate", group, command.output.locate,
                           "The page or section of each sentence behind it, where the document has any"));
  table.push_back(flag_row("--times", group, command.output.times,
                           "The time of each sentence before it, in transcripts and chats"));
  table.push_back(flag_row("--explain", group, command.options.explain,
                           "Why each sentence was chosen or not; with --split: the rules that made it"));
}

void add_output_rows(Command& command, OptionTable& table) {
  constexpr auto group = "Output";
  auto& output = command.output;
  const auto formats = list_names(output_formats());
  const auto set_format = [&](const std::string& name) { output.format = find_output_format(name); };
  auto format = choice_row("-f,--format", group, formats, set_format, "How it is written: " + listed(formats));
  format.alternative = "format";
  table.push_back(std::move(format));
  const auto set_template = [&](const std::string& line) { output.line_template = line; };
  table.push_back({.names = "--template",
                   .type = "TEXT",
                   .group = group,
                   .help = "A line for each text, such as '{title}\\t{sentences}': {NAME} is a field of its JSON",
                   .set = set_template,
                   .alternative = "format"});
  auto file =
      text_row("-o,--output", "FILE", group, output.file,
               "Write to FILE, replaced as a whole; .json, .jsonl, .md, .html say how, .gz, .zst, .xz compress");
  auto directory =
      text_row("-O,--output-dir", "DIR", group, output.directory, "Write a file for each input, in the same folders");
  file.alternative = directory.alternative = "output";
  table.push_back(std::move(file));
  table.push_back(std::move(directory));
  const auto set_if_exists = [&](const std::string& name) { output.if_exists = name; };
  table.push_back(
      choice_row("--if-exists", group, {"fail", "skip", "older", "replace"}, set_if_exists,
                 "When an output is there: fail (default for -O), skip, older (than the input) or replace"));
  const auto set_color = [&](const std::string& name) { output.color = name; };
  table.push_back(
      choice_row("--color", group, {"auto", "always", "never"}, set_color, "Color: auto (default), always, never"));
  const auto set_paging = [&](const std::string& name) { output.paging = name; };
  table.push_back(
      choice_row("--paging", group, {"auto", "always", "never"}, set_paging,
                 "A pager on a terminal: auto (default, for what is longer than the screen), always, never"));
}

}  // namespace zubda
