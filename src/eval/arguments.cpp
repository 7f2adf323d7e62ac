#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <stdexcept>

#include "cli/command.h"
#include "cli/nearest.h"
#include "cli/numbers.h"
#include "eval/command.h"
#include "eval/help.h"
#include "output/version.h"
#include "rank/rank.h"

namespace zubda::eval {
namespace {

constexpr std::string_view introduction =
    "Usage: zubda-eval [OPTION]... FILE.jsonl...\n"
    "       zubda-eval [OPTION]... --references DIR --summaries DIR [--summaries DIR]...\n"
    "Scores summaries against those that people made: ROUGE-1, 2 and L (F1 in percent, the mean over\n"
    "several references and the best of them), agreement with human extracts (F1 over sentences), and\n"
    "orphans, the share of sentences that open with a word pointing to what the summary leaves out.\n"
    "The first system is compared with each other one by a paired bootstrap.\n"
    "\n"
    "A record of references has \"id\" and \"refs\", perhaps \"text\", \"title\", \"lang\", \"query\",\n"
    "\"words\" (the budget) and \"ref_kind\" (\"extractive\": the references are sentences of the text);\n"
    "a record of summaries has \"id\" and \"summary\". A line of a summary ends a sentence.\n"
    "\n"
    "Examples:\n"
    "  zubda-eval refs.jsonl ours.jsonl theirs.jsonl      two systems against references\n"
    "  zubda-eval docs.jsonl                              all methods on documents with references\n"
    "  zubda-eval -m zubda,lead a.jsonl b.jsonl           two methods on two sets, and the means\n"
    "  zubda-eval -m zubda refs.jsonl theirs.jsonl        a method against a system\n"
    "  zubda-eval -m zubda --write ours.jsonl docs.jsonl  keeps the summaries\n"
    "  zubda-eval --references gold --summaries ours      gold/a.txt, or gold/a.1.txt and gold/a.2.txt,\n"
    "                                                     beside ours/a.txt\n";

/// What it throws becomes CLI11's error for the option.
template <class Parse>
std::function<void(const std::string&)> checked(const std::string& option, Parse parse) {
  return [=](const std::string& value) {
    try {
      parse(value);
    } catch (const std::invalid_argument& error) {
      throw CLI::ValidationError(option, error.what());
    }
  };
}

void add_method(const std::string& name, std::vector<std::string>& methods) {
  std::vector<std::string> names;
  for (const auto& method : ranking_methods()) names.emplace_back(method.name);
  if (find_ranking_method(name) == nullptr) {
    const auto nearest = nearest_name(name, names);
    throw std::invalid_argument("no ranking method is named '" + name + "'" +
                                (nearest.empty() ? " (see zubda --list-methods)" : "; did you mean " + nearest + "?"));
  }
  if (std::ranges::find(methods, name) != methods.end()) throw std::invalid_argument("'" + name + "' is given twice");
  methods.push_back(name);
}

std::string checked_language(const std::string& code) {
  const bool plausible =
      (code.size() == 2 || code.size() == 3) && std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
  if (code == "auto" || plausible) return code;
  throw std::invalid_argument("'" + code + "' is neither auto nor an ISO 639-1 code");
}

void add_method_options(CLI::App& app, Command& command) {
  app.add_option_function<std::string>(
         "-m,--method",
         checked("--method",
                 [&](const std::string& names) {
                   for (const auto& name : CLI::detail::split(names, ',')) add_method(name, command.methods);
                 }),
         "Run this method; several with commas (default all, or none where summaries are given)")
      ->type_name("NAME")
      ->trigger_on_parse()
      ->group("Methods");
  app.add_option_function<std::string>(
         "-l,--language",
         checked("--language", [&](const std::string& code) { command.language = checked_language(code); }),
         "Language of all documents, or auto to detect it (default the record's lang)")
      ->type_name("CODE")
      ->group("Methods");
  app.add_flag("--no-title{false}", command.use_title, "Keep the documents' titles from the methods")->group("Methods");
  app.add_option("--write", command.write_file, "Write the first method's summaries as {\"id\",\"summary\"} lines")
      ->type_name("FILE")
      ->group("Methods");
}

void add_file_options(CLI::App& app, Command& command) {
  app.add_option("FILE", command.files, "Files of records; - for standard input")->group("");
  app.add_option("--references", command.references_folder, "Folder with the references, a file each")
      ->type_name("DIR")
      ->group("Files side by side");
  app.add_option_function<std::string>(
         "--summaries", [&](const std::string& folder) { command.summary_folders.push_back(folder); },
         "Folder with a system's summaries, named as the references; may be repeated")
      ->type_name("DIR")
      ->trigger_on_parse()
      ->group("Files side by side");
}

void add_bootstrap_options(CLI::App& app, BootstrapOptions& bootstrap) {
  app.add_option_function<std::string>(
         "--seed",
         checked("--seed", [&](const std::string& value) { bootstrap.seed = parse_count(value, 0, 1'000'000'000); }),
         "Seed of the bootstrap (default 7)")
      ->type_name("N")
      ->group("Bootstrap");
  app.add_option_function<std::string>(
         "--resamples",
         checked("--resamples",
                 [&](const std::string& value) { bootstrap.resamples = parse_count(value, 1, 1'000'000); }),
         "Resamples of the bootstrap (default 1000)")
      ->type_name("N")
      ->group("Bootstrap");
}

void add_output_options(CLI::App& app, Command& command) {
  app.add_flag("--json", command.json, "A line of JSON for each set and system instead of tables")->group("Output");
  const auto print = [&](const std::string& names, std::function<std::string()> text, const std::string& help) {
    app.add_flag_callback(
           names, [&command, text] { command.print = text(); }, help)
        ->group("About");
  };
  app.set_help_flag();
  print(
      "-h,--help",
      [&app] {
        return std::string(introduction) + options_help(app) +
               "\nExit status: 0 all done, 1 some inputs failed, 2 wrong usage, 3 output not written.\n";
      },
      "This help");
  print(
      "-V,--version", [] { return "zubda-eval " + std::string(version()) + "\n"; }, "The version");
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
  CLI::App app;
  add_method_options(app, command);
  add_file_options(app, command);
  add_bootstrap_options(app, command.bootstrap);
  add_output_options(app, command);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    throw UsageError(usage_message(app, error.what(), {argv + 1, argv + argc}));
  }
  if (command.print.empty()) check(command);
  return command;
}

}  // namespace zubda::eval
