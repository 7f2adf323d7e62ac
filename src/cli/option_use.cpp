#include "cli/option_use.h"

#include <algorithm>
#include <array>
#include <range/v3/algorithm/any_of.hpp>
#include <string>

#include <zubda/methods.h>

namespace zubda {
namespace {

bool is_summary(const Command& command) { return command.task == Task::summary; }

/// Whether the length of a summary may be too short for a sentence.
bool may_be_cut(const Command& command) {
  const auto& length = command.options.length;
  return is_summary(command) &&
         (length.words || length.characters || length.tokens || length.ratio || !command.input.fields.words.empty());
}

bool has_terms(const Command& command) {
  return is_summary(command) || command.task == Task::keywords || command.task == Task::consume;
}

/// Whether there is a query, or records may have one: without a query, document frequencies make no better summaries.
bool may_have_query(const Command& command) {
  const auto* const format = command.input.format;
  return is_summary(command) && (!command.options.query.empty() || (format != nullptr && format->is_record_stream()));
}

bool has_sentences(const Command& command) { return is_summary(command) || command.task == Task::split; }

bool uses_damping(const Command& command) {
  const auto methods = list_methods();
  const auto method = std::ranges::find(methods, command.options.method, &Method::name);
  return is_summary(command) && method != methods.end() && method->uses_damping;
}

/// Whether inputs may be streams of records.
bool may_be_records(const Command& command) {
  return command.input.format == nullptr || command.input.format->is_record_stream();
}

bool has_budgets_of_records(const Command& command) {
  return is_summary(command) && may_be_records(command) && !command.output.digest;
}

/// Whether a record is a line of JSON, and what comes of it is a line.
bool has_keyed_lines(const Command& command) {
  const auto* input = command.input.format;
  const auto& output = *command.output.format;
  return (input == nullptr || input->name == "jsonl") && !command.output.digest &&
         (output.name == "jsonl" || &output == &template_format());
}

/// Whether sentences are written as lines of text.
bool writes_sentences(const Command& command) {
  return command.output.format->name == "text" && has_sentences(command);
}

bool can_explain(const Command& command) {
  const auto& format = *command.output.format;
  return has_sentences(command) && (format.explains_split || (is_summary(command) && format.needs_explanation));
}

/// Whether a summary is its sentences and nothing else, so that its tokens can be counted.
bool has_countable_tokens(const Command& command) {
  return is_summary(command) && !command.output.digest && !command.output.locate && !command.output.times;
}

/// Whether anything but standard input is read.
bool reads_files(const Command& command) {
  const auto& input = command.input;
  return !input.files_from.empty() ||
         ranges::any_of(input.operands, [](const std::string& operand) { return operand != "-"; });
}

/// What an option needs in order to mean something.
struct Use {
  std::string_view option;
  bool (*is_useful)(const Command&);
  std::string_view rule;  ///< Follows the name of the option in the message.
};

constexpr std::string_view summaries = " goes with a summary, not with --split, --keywords or --extract";
constexpr std::string_view sizes = " goes with --words, --characters, --tokens, --ratio or --words-field";
constexpr std::string_view terms = " goes with a summary or --keywords";
constexpr std::string_view records = " goes with records: -i jsonl, csv or tsv";
constexpr std::string_view folders = " goes with files in folders, not with standard input";

constexpr std::array uses = {
    Use{"sentences", is_summary, summaries},
    Use{"words", is_summary, summaries},
    Use{"characters", is_summary, summaries},
    Use{"ratio", is_summary, summaries},
    Use{"whole", may_be_cut, sizes},
    Use{"overrun", may_be_cut, sizes},
    Use{"fill", may_be_cut, sizes},
    Use{"tokens", has_countable_tokens,
        " goes with a summary, without --digest, --locate and --times, which print more"},
    Use{"tokenizer", [](const Command& command) { return command.options.length.tokens.has_value(); },
        " needs --tokens"},
    Use{"method", is_summary, summaries},
    Use{"query", is_summary, summaries},
    Use{"diversity", is_summary, summaries},
    Use{"damping", uses_damping, " goes with a summary by a method on a graph (see --list-methods)"},
    Use{"stopwords", has_terms, terms},
    Use{"no-stem", has_terms, terms},
    Use{"df", [](const Command& command) { return command.task == Task::keywords || may_have_query(command); },
        " would do nothing: it goes with --keywords, --query, or records with queries (-i jsonl)"},
    Use{"language", [](const Command& command) { return command.task != Task::extract; },
        " changes nothing in --extract"},
    Use{"text-field", may_be_records, records},
    Use{"title-field", may_be_records, records},
    Use{"id-field", may_be_records, records},
    Use{"fields", may_be_records, records},
    Use{"keyed", has_keyed_lines,
        " goes with JSONL (-i jsonl or auto) in the format jsonl or a --template, a line each"},
    Use{"query-field", has_budgets_of_records, " goes with a summary of each record"},
    Use{"words-field", has_budgets_of_records, " goes with a summary of each record"},
    Use{"null", [](const Command& command) { return !command.input.files_from.empty(); }, " needs --files-from"},
    Use{"follow", [](const Command& command) { return command.input.recursive; }, " needs --recursive"},
    Use{"include", reads_files, folders},
    Use{"exclude", reads_files, folders},
    Use{"iglob", reads_files, folders},
    Use{"hidden", reads_files, folders},
    Use{"clauses", [](const Command& command) { return command.task == Task::split; }, " needs --split"},
    Use{"digest", is_summary, " is a summary: it cannot be given with --split, --keywords or --extract"},
    Use{"locate", writes_sentences, " goes with sentences in the format text; json has the places of all"},
    Use{"times", writes_sentences, " goes with sentences in the format text; json has the times of all"},
    Use{"highlight", [](const Command& command) { return is_summary(command) && command.output.format->can_highlight; },
        " goes with a summary in the formats text, json and jsonl; html marks the whole text by itself"},
    Use{"explain", can_explain,
        " goes with a summary in the formats text, json, jsonl and html, and with --split in the first three"},
    Use{"if-exists",
        [](const Command& command) { return !command.output.file.empty() || !command.output.directory.empty(); },
        " needs --output or --output-dir"},
    Use{"manifest", [](const Command& command) { return command.output.goes_to_files(); },
        " needs --output or --output-dir with a file for it to tell of"},
    Use{"resume", [](const Command& command) { return !command.manifest_file.empty(); }, " needs --manifest"},
    Use{"max-record-bytes", may_be_records, records},
    Use{"max-sentences", [](const Command& command) { return command.task != Task::extract && !command.output.digest; },
        " goes with sentences or keywords of each text, not with --extract or --digest"},
    Use{"paging",
        [](const Command& command) { return command.output.file.empty() && command.output.directory.empty(); },
        " goes with output on a terminal, not with --output or --output-dir"},
};

}  // namespace

bool sets(const SettingSource& source, std::string_view name) {
  return ranges::any_of(source, [&](const Setting& setting) { return setting.row->long_name() == name; });
}

void check_option_use(const Command& command, const SettingSource& given) {
  if (sets(given, "template") && sets(given, "format"))
    throw UsageError("--template and --format cannot be given together");
  if (sets(given, "resume") && sets(given, "if-exists"))
    throw UsageError("--resume and --if-exists cannot be given together: one looks at the manifest, one at the files");
  for (const auto& use : uses)
    if (sets(given, use.option) && !use.is_useful(command))
      throw UsageError("--" + std::string(use.option) + std::string(use.rule));
}

std::vector<std::string_view> options_with_a_use() {
  std::vector<std::string_view> options;
  for (const auto& use : uses) options.push_back(use.option);
  return options;
}

}  // namespace zubda
