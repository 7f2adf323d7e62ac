#include <algorithm>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>

#include "cli/command_line.h"
#include "cli/exit_status.h"
#include "cli/help.h"
#include "cli/nearest.h"
#include "eval/command.h"
#include "eval/manual.h"
#include "eval/report_error.h"
#include "language/tag.h"
#include <zubda/methods.h>
#include <zubda/version.h>

namespace zubda::eval {
namespace {

void add_method(const std::string& name, std::vector<std::string>& methods) {
  std::vector<std::string> names;
  for (const auto& method : list_methods()) names.emplace_back(method.name);
  if (std::ranges::find(names, name) == names.end()) {
    const auto nearest = nearest_name(name, names);
    throw std::invalid_argument("no ranking method is named '" + name + "'" +
                                (nearest.empty() ? " (see zubda --list-methods)" : "; did you mean " + nearest + "?"));
  }
  if (std::ranges::find(methods, name) != methods.end()) throw std::invalid_argument("'" + name + "' is given twice");
  methods.push_back(name);
}

std::string checked_language(const std::string& code) {
  if (code == "auto") return code;
  if (is_language_tag(code)) return language_code(code);
  throw std::invalid_argument("'" + code + "' is neither auto nor an ISO 639-1 code");
}

void add_method_rows(Command& command, OptionTable& table) {
  constexpr auto group = "Methods";
  const auto set_methods = [&](const std::string& names) {
    std::istringstream list(names + ",");
    for (std::string name; std::getline(list, name, ',');) add_method(name, command.methods);
  };
  table.push_back({.names = "-m,--method",
                   .type = "NAME",
                   .group = group,
                   .help = "Run this method; several with commas (default all, or none where summaries are given)",
                   .set = set_methods,
                   .repeats = true});
  const auto set_language = [&](const std::string& code) { command.language = checked_language(code); };
  table.push_back({.names = "-l,--language",
                   .type = "CODE",
                   .group = group,
                   .help = "Language of all documents, or auto to detect it (default the record's lang)",
                   .set = set_language});
  const auto set_no_title = [&](const std::string& value) { command.use_title = !parse_flag(value); };
  table.push_back({.names = "--no-title",
                   .type = "",
                   .group = group,
                   .help = "Keep the documents' titles from the methods",
                   .set = set_no_title});
  table.push_back(text_row("--write", "FILE", group, command.write_file,
                           "Write the first method's summaries as {\"id\",\"summary\"} lines"));
}

void add_about_rows(Command& command, OptionTable& table) {
  const auto add = [&](const char* names, const std::function<std::string()>& text, const char* help) {
    const auto set = [&command, text](const std::string&) { command.print = text(); };
    table.push_back({.names = names, .type = "", .group = "About", .help = help, .set = set});
  };
  add(
      "-h,--help", [&table] { return help_page(table); }, "This help");
  add(
      "-V,--version", [] { return std::string("zubda-eval ") + std::string(version()) + "\n"; }, "The version");
  const auto set_generate = [&command, &table](const std::string&) { command.print = man_page(table); };
  table.push_back(
      choice_row("--generate", "About", {"man"}, set_generate, "A text for other programs: man, the manual page"));
}

void add_rows(Command& command, OptionTable& table) {
  add_method_rows(command, table);
  constexpr auto folders = "Files side by side";
  table.push_back(
      text_row("--references", "DIR", folders, command.references_folder, "Folder with the references, a file each"));
  table.push_back(list_row("--summaries", "DIR", folders, command.summary_folders,
                           "Folder with a system's summaries, named as the references; may be repeated"));
  constexpr auto bootstrap = "Bootstrap";
  table.push_back(
      count_row("--seed", bootstrap, command.bootstrap.seed, "Seed of the bootstrap (default 7)", max_units, 0));
  table.push_back(count_row("--resamples", bootstrap, command.bootstrap.resamples,
                            "Resamples of the bootstrap (default 1000)", 1'000'000));
  table.push_back(
      flag_row("--json", "Output", command.json, "A line of JSON for each set and system instead of tables"));
  add_about_rows(command, table);
}

void check(const Command& command) {
  const bool folders = !command.references_folder.empty() || !command.summary_folders.empty();
  if (folders && !command.files.empty())
    throw UsageError("files of records and --references with --summaries exclude each other");
  if (folders && (command.references_folder.empty() || command.summary_folders.empty()))
    throw UsageError("--references and --summaries go together");
  if (folders && (!command.methods.empty() || !command.write_file.empty()))
    throw UsageError("methods need documents: --method and --write go with files of records");
  if (!folders && command.files.empty()) throw UsageError("no file of references is given; see zubda-eval --help");
  if (std::ranges::count(command.files, "-") > 1)
    throw UsageError("standard input can be read only once: '-' is given twice");
}

}  // namespace

Command parse_arguments(int argc, const char* const* argv) {
  Command command;
  OptionTable table;
  add_rows(command, table);
  auto line = parse_command_line(table, argc, argv, "zubda-eval");
  for (const auto& setting : line.settings) apply(setting);
  command.files = std::move(line.operands);
  if (command.print.empty()) check(command);
  return command;
}

}  // namespace zubda::eval
