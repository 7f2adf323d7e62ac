#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <range/v3/algorithm/contains.hpp>
#include <range/v3/range/conversion.hpp>
#include <range/v3/view/join.hpp>
#include <range/v3/view/transform.hpp>

#include "cli/command.h"
#include "cli/help.h"
#include "cli/nearest.h"
#include "cli/numbers.h"
#include "input/decode.h"
#include "input/formats.h"
#include "language/word_lists.h"
#include "output/version.h"
#include "rank/rank.h"

namespace zubda {
namespace {

constexpr std::size_t most_units = 1'000'000'000;

/// Runs `parse` on an option's value; what it throws becomes CLI11's error for that option.
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

/// The names of a table's rows.
std::vector<std::string> names_of(const auto& table) {
  return table | ranges::views::transform([](const auto& row) { return std::string(row.name); }) | ranges::to<std::vector>();
}

std::string listed(const std::vector<std::string>& names) { return names | ranges::views::join(std::string(", ")) | ranges::to<std::string>(); }

/// `name` if it is one of `names`; else std::invalid_argument that lists them.
std::string one_of(const std::vector<std::string>& names, const std::string& name) {
  if (ranges::contains(names, name)) return name;
  throw std::invalid_argument("'" + name + "' is none of " + listed(names));
}

template <class Target>
CLI::Option* add_count(CLI::App& app, const std::string& names, const std::string& option, Target& target,
                       const std::string& help, std::size_t most = most_units, std::size_t least = 1) {
  return app
      .add_option_function<std::string>(
          names, checked(option, [&target, least, most](const std::string& value) { target = parse_count(value, least, most); }),
          help)
      ->type_name("N");
}

template <class Target>
CLI::Option* add_decimal(CLI::App& app, const std::string& names, const std::string& option, Target& target,
                         const std::string& help) {
  return app
      .add_option_function<std::string>(
          names, checked(option, [&target](const std::string& value) { target = parse_decimal(value); }), help)
      ->type_name("X");
}

void add_length_options(CLI::App& app, Options& options) {
  auto& length = options.length;
  add_count(app, "-n,--sentences", "--sentences", length.sentences, "At most N sentences (default 3)")->group("Length");
  add_count(app, "-w,--words", "--words", length.words, "At most N words")->group("Length");
  add_count(app, "-c,--characters", "--characters", length.characters, "At most N characters")->group("Length");
  add_decimal(app, "-r,--ratio", "--ratio", length.ratio, "At most this share of the text's words, 0 < X <= 1")->group("Length");
}

void check_language(const std::string& code) {
  const auto [lists, count] = all_word_lists();
  const bool known = std::any_of(lists, lists + count, [&](const WordList& list) { return list.code == code; });
  const bool plausible = (code.size() == 2 || code.size() == 3) &&
                         std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
  if (code != "auto" && !known && !plausible)
    throw std::invalid_argument("'" + code + "' is neither auto nor an ISO 639-1 code (see --list-languages)");
}

void add_ranking_options(CLI::App& app, Command& command) {
  auto& options = command.options;
  const auto ranking = [](CLI::Option* option) { option->group("Ranking"); };
  ranking(app.add_option_function<std::string>("-m,--method", checked("--method", [&](const std::string& name) {
                options.method = one_of(names_of(ranking_methods()), name);
              }), "How sentences are ranked (see --list-methods)")->type_name("NAME"));
  ranking(app.add_option_function<std::string>("-l,--language", checked("--language", [&](const std::string& code) {
                check_language(code);
                options.language = code;
              }), "Language of the text, ISO 639-1, or auto (default)")->type_name("CODE"));
  ranking(app.add_option("-q,--query", options.query, "What the summary should be about")->type_name("TEXT"));
  ranking(app.add_option("--title", command.title, "The title of the text")->type_name("TEXT"));
  ranking(app.add_option("--stopwords", command.stop_words_file, "Words to ignore, one a line, instead of the language's own")
              ->type_name("FILE"));
  ranking(app.add_flag("--no-stem{false}", options.stem, "Compare words as they are written"));
  ranking(add_decimal(app, "--damping", "--damping", options.damping, "PageRank's chance to follow an edge, 0 <= X < 1 (default 0.85)"));
  ranking(add_decimal(app, "--diversity", "--diversity", options.diversity, "What likeness to a chosen sentence costs, 0 to 1 (default 0.5)"));
}

void add_print_options(CLI::App& app, Command& command) {
  const auto task = [&](const std::string& name, Task chosen, const std::string& help) {
    app.add_flag_callback(name, [&command, chosen] {
      if (command.task != Task::summary) throw CLI::ValidationError("only one of --split, --keywords and --extract can be given");
      command.task = chosen;
    }, help)->group("What is printed");
  };
  task("--split", Task::split, "All sentences instead of a summary");
  task("--extract", Task::extract, "The text as it was read");
  app.add_flag("--clauses", command.clauses, "With --split: long sentences cut into clauses")->group("What is printed");
  app.add_flag("--explain", command.options.explain, "Why each sentence was chosen or not")->group("What is printed");
}

void check_encoding(const std::string& name) {
  if (is_known_encoding(name)) return;
  const auto nearest = nearest_name(name, encoding_names());
  throw std::invalid_argument("unknown encoding '" + name + "'" + (nearest.empty() ? "" : "; did you mean " + nearest + "?"));
}

void add_input_options(CLI::App& app, InputOptions& input) {
  const auto add = [&](const std::string& names, std::string& target, const std::string& type, const std::string& help) {
    return app.add_option(names, target, help)->type_name(type)->group("Input");
  };
  app.add_option_function<std::string>("-i,--input-format", checked("--input-format", [&](const std::string& name) {
       auto names = names_of(input_formats());
       names.insert(names.begin(), {"auto", "jsonl"});
       input.format = one_of(names, name);
     }), "How it is read: auto (default), jsonl, " + listed(names_of(input_formats())))->type_name("NAME")->group("Input");
  app.add_option_function<std::string>("-e,--encoding", checked("--encoding", [&](const std::string& name) {
       check_encoding(name);
       input.encoding = name;
     }), "Encoding of the input; detected by default")->type_name("NAME")->group("Input");
  add("--text-field", input.fields.text, "NAME", "Field of a JSONL record with the text (default text)");
  add("--title-field", input.fields.title, "NAME", "Field with the title (default title)");
  add("--id-field", input.fields.id, "NAME", "Field that is echoed as id (default id)");
  add("--query-field", input.fields.query, "NAME", "Field with the query (default query)");
  add("--words-field", input.fields.words, "NAME", "Field with a record's own budget in words");
  add_count(app, "--max-bytes", "--max-bytes", input.max_bytes, "Refuse larger inputs and records (default 67108864)",
            std::size_t{1} << 40)->group("Input");
  app.add_option("FILE", input.operands, "Files to read; standard input when there is none or for -")->group("");
}

void add_output_options(CLI::App& app, Command& command) {
  app.add_option_function<std::string>("-f,--format", checked("--format", [&](const std::string& name) {
       command.output.format = find_output_format(one_of(names_of(output_formats()), name));
     }), "How it is written: " + listed(names_of(output_formats())))->type_name("NAME")->group("Output");
}

void add_run_options(CLI::App& app, Command& command) {
  add_count(app, "-j,--jobs", "--jobs", command.jobs, "Threads; 0 (default) for as many as there are cores", most_units, 0)->group("Run");
  app.add_flag("--strict", command.strict, "Warnings are errors")->group("Run");
  app.add_flag("--quiet", command.quiet, "No warnings")->group("Run");
}

void add_meta_options(CLI::App& app, Command& command) {
  app.set_help_flag();
  const auto print = [&](const std::string& names, std::function<std::string()> text, const std::string& help) {
    app.add_flag_callback(names, [&command, text] { command.print = text(); }, help)->group("About");
  };
  print("-h,--help", [&app] { return help_text(app); }, "This help");
  print("-V,--version", [] { return "zubda " + std::string(version()) + "\n"; }, "The version");
  print("--list-methods", methods_table, "All ranking methods");
  print("--list-languages", languages_table, "All languages with what there is for them");
}

/// What only all options together can tell.
void check(Command& command) {
  try {
    command.options.check();
  } catch (const std::invalid_argument& error) {
    throw UsageError(error.what());
  }
  if (std::ranges::count(command.input.operands, "-") > 1) throw UsageError("standard input can be read only once: '-' is given twice");
  if (command.output.format == nullptr) command.output.format = &output_formats().front();
}

}  // namespace

Command parse_arguments(int argc, const char* const* argv) {
  Command command;
  CLI::App app;
  add_length_options(app, command.options);
  add_ranking_options(app, command);
  add_input_options(app, command.input);
  add_print_options(app, command);
  add_output_options(app, command);
  add_run_options(app, command);
  add_meta_options(app, command);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    throw UsageError(usage_message(app, error.what(), {argv + 1, argv + argc}));
  }
  if (command.print.empty()) check(command);
  return command;
}

}  // namespace zubda
