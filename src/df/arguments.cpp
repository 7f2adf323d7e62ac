#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "cli/command_line.h"
#include "cli/exit_status.h"
#include "cli/generate.h"
#include "cli/nearest.h"
#include "cli/numbers.h"
#include "cli/option_use.h"
#include "df/command.h"
#include "df/manual.h"
#include <zubda/version.h>

namespace zubda::df {
namespace {

constexpr std::string_view program = "zubda-df";

/// Options of zubda's readers that say what is done with a document, which is always the same here.
bool is_of_summaries(const OptionRow& row) {
  constexpr std::array<std::string_view, 4> names{"title-field", "query-field", "words-field", "fields"};
  return std::ranges::find(names, row.long_name()) != names.end();
}

OptionRow output_row(Command& command) {
  return text_row("-o,--output", "FILE", "Output", command.output, "Write the table to FILE, whole or not at all");
}

OptionTable count_rows(Command& command) {
  OptionTable table;
  table.push_back(output_row(command));
  add_ranking_rows(command.reading, table);
  constexpr std::array<std::string_view, 4> kept{"output", "language", "stopwords", "no-stem"};
  std::erase_if(table, [&](const OptionRow& row) { return std::ranges::find(kept, row.long_name()) == kept.end(); });
  for (auto& row : table)
    if (row.group != "Output") row.group = "Terms";
  add_input_rows(command.reading, table);
  std::erase_if(table, is_of_summaries);
  OptionTable run;
  add_run_rows(command.reading, run);
  std::erase_if(run, [](const OptionRow& row) { return row.command_line_only; });
  table.insert(table.end(), run.begin(), run.end());
  const auto set_memory = [&](const std::string& size) { command.max_memory = parse_size(size, std::size_t{1} << 44); };
  table.push_back({.names = "--max-memory",
                   .type = "SIZE",
                   .group = "Run",
                   .help = "Let counts take about this much before they go to the disk (default 1G)",
                   .set = set_memory});
  return table;
}

OptionTable merge_rows(Command& command) {
  return {output_row(command), flag_row("--allow-repeats", "Merging", command.allow_repeats,
                                        "Merge tables that seem to have the same documents")};
}

OptionTable finish_rows(Command& command) {
  return {output_row(command), count_row("--max-terms", "Terms", command.max_terms,
                                         "Keep the N most frequent terms of each language", max_units)};
}

OptionTable show_rows(Command& command) {
  return {flag_row("--header", "Output", command.header, "Show what the table says of itself instead of its terms")};
}

void add_help_row(Command& command, CommandRows& rows) {
  const auto set_help = [&](const std::string&) { command.print = help_page(rows); };
  rows.rows.push_back({.names = "-h,--help", .type = "", .group = "About", .help = "This help", .set = set_help});
}

/// All commands, in the order of Action; setters write into `command` and into the rows themselves, which stay where
/// they are.
std::vector<CommandRows> all_commands(Command& command) {
  return {
      {"count", "[FILE|DIRECTORY]...", "Counts the documents of texts, pages, archives and streams of records",
       count_rows(command)},
      {"merge", "TABLE...", "Adds the counts of several tables", merge_rows(command)},
      {"finish", "--max-terms N TABLE", "Drops rare terms, once and at the end", finish_rows(command)},
      {"show", "TABLE", "Prints language, term and number of documents, with tabs between them", show_rows(command)},
  };
}

OptionTable about_rows(Command& command, const std::vector<CommandRows>& commands) {
  OptionTable table;
  const auto add = [&](const char* names, std::function<std::string()> text, const char* help) {
    const auto set = [&command, text = std::move(text)](const std::string&) { command.print = text(); };
    table.push_back({.names = names, .type = "", .group = "About", .help = help, .set = set});
  };
  add(
      "-h,--help", [&] { return help_page(commands); }, "This help");
  add(
      "-V,--version", [] { return std::string(program) + " " + std::string(version()) + "\n"; }, "The version");
  const auto set_generate = [&](const std::string& name) { command.print = generated_text(name, commands); };
  table.push_back(choice_row("--generate", "About", generated_names(), set_generate, "A text for other programs"));
  return table;
}

void check_tables(const Command& command) {
  if (command.tables.empty()) throw UsageError("no table is given; see zubda-df --help");
  if (command.action != Action::merge && command.tables.size() > 1)
    throw UsageError("one table is taken, and several are given; see zubda-df merge");
  if (std::ranges::count(command.tables, "-") > 1)
    throw UsageError("standard input can be read only once: '-' is given twice");
  if (command.action == Action::finish && !command.max_terms) throw UsageError("finish needs --max-terms");
}

/// Fills in `command` of the command line of one of the commands, without the program's name.
void parse(const CommandRows& rows, int argc, const char* const* argv, Command& command) {
  auto line = parse_command_line(rows.rows, argc, argv, program);
  for (const auto& setting : line.settings) apply(setting);
  if (!command.print.empty()) return;
  if (command.action != Action::count) {
    command.tables = std::move(line.operands);
    return check_tables(command);
  }
  auto& reading = command.reading;
  reading.program = program;
  reading.task = Task::consume;
  reading.output.format = &output_formats().front();
  take_operands(std::move(line.operands), sets(line.settings, "recursive"), reading.input);
  check_option_use(reading, line.settings);
}

}  // namespace

Command parse_arguments(int argc, const char* const* argv) {
  Command command;
  auto commands = all_commands(command);
  for (auto& rows : commands) add_help_row(command, rows);
  const std::string name = argc > 1 ? argv[1] : "";
  const auto found = std::ranges::find(commands, name, &CommandRows::name);
  if (found != commands.end()) {
    command.action = static_cast<Action>(1 + (found - commands.begin()));
    parse(*found, argc - 1, argv + 1, command);
    if (!command.print.empty()) command.action = Action::print;
    return command;
  }
  const auto table = about_rows(command, commands);
  const auto line = parse_command_line(table, argc, argv, program);
  for (const auto& setting : line.settings) apply(setting);
  if (!command.print.empty()) return command;
  std::vector<std::string> names;
  for (const auto& rows : commands) names.emplace_back(rows.name);
  if (name.empty()) throw UsageError("no command is given: " + listed(names) + "; see zubda-df --help");
  const auto nearest = nearest_name(name, names);
  throw UsageError("there is no command '" + name + "'" +
                   (nearest.empty() ? "; see zubda-df --help" : "; did you mean " + nearest + "?"));
}

}  // namespace zubda::df
