#include "eval/program.h"

#include <algorithm>
#include <span>

#include "cli/exit_status.h"
#include "cli/write_all.h"
#include "eval/command.h"
#include "eval/folders.h"
#include "eval/records.h"
#include "eval/report.h"
#include "eval/scorer.h"
#include "eval/summary_file.h"
#include "eval/systems.h"
#include <zubda/methods.h>

namespace zubda::eval {
namespace {

constexpr std::string_view standard_output = "standard output";

Inputs read_inputs(const Command& command) {
  Inputs inputs;
  if (command.files.empty()) read_folders(command.references_folder, command.summary_folders, inputs);
  for (const auto& file : command.files) read_records(file, inputs);
  return inputs;
}

/// The methods asked for; by default all, where nothing else is to be scored.
std::vector<std::string> methods_to_run(const Command& command, const Inputs& inputs) {
  if (!command.methods.empty() || !inputs.summaries.empty()) return command.methods;
  std::vector<std::string> names;
  for (const auto& method : list_methods()) names.emplace_back(method.name);
  return names;
}

/// Runs and gathers all systems on all sets, and reports set by set.
class Evaluation {
 public:
  Evaluation(const Command& command, const Inputs& inputs)
      : command_(command), inputs_(inputs), methods_(methods_to_run(command, inputs)) {
    if (inputs.references.size() > 1 && !inputs.summaries.empty())
      throw UsageError("summaries belong to one set of references, and several are given");
    if (methods_.empty() && !command.write_file.empty())
      throw UsageError("--write needs a --method whose summaries it writes");
  }

  /// The figures of all systems on `set`.
  std::vector<SystemReport> evaluate(const ReferenceSet& set) {
    Scorer scorer(set, command_.language);
    std::vector<SystemReport> reports;
    std::vector<DocumentScore> first;
    const auto put = [&](const System& system) {
      auto scores = score(scorer, system);
      auto& report = reports.emplace_back(report_of(scores, reports.empty() ? nullptr : &first, command_.bootstrap));
      report.set = set.name;
      report.system = system.name;
      report.missing = static_cast<std::size_t>(
          std::ranges::count(system.summaries, false, [](const auto& summary) { return summary.has_value(); }));
      if (reports.size() == 1) first = std::move(scores);
    };
    for (const auto& method : methods_) {
      const auto system = run_method(set, {method, command_.language, command_.use_title});
      if (method == methods_.front()) append_summaries(set, system, written_);
      put(system);
    }
    for (const auto& summaries : inputs_.summaries) put(given_system(set, summaries));
    return reports;
  }

  /// Lines of the first method's summaries so far.
  const std::string& written() const { return written_; }

 private:
  static std::vector<DocumentScore> score(Scorer& scorer, const System& system) {
    std::vector<DocumentScore> scores;
    scores.reserve(system.summaries.size());
    for (std::size_t i = 0; i < system.summaries.size(); ++i)
      scores.push_back(
          scorer.score(i, system.summaries[i].value_or(""), system.printed.empty() ? nullptr : &system.printed[i]));
    return scores;
  }

  const Command& command_;
  const Inputs& inputs_;
  std::vector<std::string> methods_;
  std::string written_;
};

std::string tables(std::span<const SystemReport> reports) { return table(reports) + readability_table(reports); }

ExitStatus carry_out(const Command& command, const Streams& streams) {
  const auto inputs = read_inputs(command);
  write_all(streams.error, inputs.messages, "standard error");
  if (inputs.references.empty()) throw std::runtime_error("no references to score against");
  Evaluation evaluation(command, inputs);
  std::vector<SystemReport> all;
  for (const auto& set : inputs.references) {
    const auto reports = evaluation.evaluate(set);
    const auto gap = all.empty() ? "" : "\n";
    write_all(streams.out, command.json ? json_lines(reports) : gap + tables(reports), standard_output);
    all.insert(all.end(), reports.begin(), reports.end());
  }
  if (inputs.references.size() > 1 && !command.json)
    write_all(streams.out, "\n" + tables(mean_over_sets(all)), standard_output);
  if (!command.write_file.empty()) write_file(command.write_file, evaluation.written());
  return status_at_end(inputs.failed);
}

}  // namespace

int run(int argc, const char* const* argv, const Streams& streams) {
  return run_program("zubda-eval", streams.error, [&] {
    const auto command = parse_arguments(argc, argv);
    if (command.print.empty()) return carry_out(command, streams);
    write_all(streams.out, command.print, standard_output);
    return all_done;
  });
}

}  // namespace zubda::eval
