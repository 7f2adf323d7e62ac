#include "cli/work_through.h"

#include <unistd.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/diagnostics.h"
#include "cli/inputs.h"
#include "cli/passed_over.h"
#include "cli/pipeline.h"
#include "cli/signals.h"
#include "cli/terminal.h"
#include "cli/threads.h"
#include "cli/worker.h"
#include "language/tag.h"
#include <zubda/document_frequencies.h>

namespace zubda {
namespace {

/// Whether there is one record for all inputs.
bool is_one_record(const Command& command) { return command.output.digest || is_single(command.input); }

WriteOptions write_options(const Command& command, const Streams& streams) {
  const auto& output = command.output;
  const bool to_stream = !output.goes_to_files();
  WriteOptions options;
  options.headings = output.directory.empty() && !is_one_record(command);
  options.highlight = output.highlight;
  options.locate = output.locate;
  options.times = output.times;
  options.line = output.line ? &*output.line : nullptr;
  options.terminal = to_stream && isatty(streams.out) == 1;
  options.color = has_color(output.color, options.terminal);
  if (options.terminal) options.width = screen_of(streams.out).columns;
  return options;
}

/// As many threads as the user wants and the system grants. Fewer than wanted give a warning, which sets `failed` where
/// warnings are errors.
std::size_t grant_threads(const Command& command, Console& console, bool& failed) {
  const auto wanted = is_single(command.input) ? 1 : capped_threads(command.jobs);
  const auto threads = available_threads(wanted);
  if (threads == wanted) return threads;
  if (!command.quiet)
    console.report(message("",
                           "only " + std::to_string(threads) + " of " + std::to_string(wanted) + " threads can be had",
                           command.program));
  failed = failed || command.strict;
  return threads;
}

/// Says that little is known of the language that the user named. Returns whether that is an error.
bool warn_of_language(const Command& command, Console& console) {
  const auto& language = command.options.language;
  if (language == "auto" || has_language_data(language)) return false;
  if (!command.quiet)
    console.report(
        message("", "--language: there are no word lists for '" + language + "', only the rules for all languages",
                command.program));
  return command.strict;
}

void report_progress(const RunAccount& account, Console& console) {
  auto line = console.progress().line();
  if (account.failures() > 0) line += ", " + std::to_string(account.failures()) + " failed";
  console.report(message("", line));
}

/// Says for which languages there are no document frequencies. Returns whether that is an error.
bool warn_of_missing_frequencies(const Command& command, Console& console) {
  const auto& frequencies = command.options.frequencies;
  if (!frequencies || frequencies->missing_languages().empty()) return false;
  for (const auto& language : frequencies->missing_languages())
    if (!command.quiet)
      console.report(message(command.frequencies_file, "has no documents in the language '" + language + "'"));
  return command.strict;
}

}  // namespace

ExitStatus work_through(const Command& command, const Streams& streams, Sink& sink, Console& console,
                        RunAccount& account, Source::NextInput next_input) {
  Source source(command, streams.in, std::move(next_input), account.finished_test());
  const auto writing = write_options(command, streams);
  bool failed = warn_of_language(command, console);
  bool lost = false;  // Whether the input whose outcomes are coming was lost.
  const auto threads = grant_threads(command, console, failed);
  Gathering gathering(command.input.max_bytes);
  PassedOverCounts passed_over;
  const auto make_worker = [&] { return Worker(command, writing, command.output.format->frame, streams.in); };
  run_jobs(source, sink, threads, make_worker, [&](Outcome& outcome) {
    failed = failed || outcome.failure != Failure::none;
    if (writing.terminal && !outcome.output.empty()) console.progress().erase();
    for (auto& record : outcome.gathered) gathering.add(std::move(record));
    lost = lost || outcome.failure == Failure::input;
    if (outcome.job.is_last()) gathering.end_input(std::exchange(lost, false));
    sink.put(outcome);
    account.add(outcome);
    if (!outcome.messages.empty()) console.report(outcome.messages);
    passed_over.add(outcome);
    console.progress().advance(outcome.documents + outcome.passed_over);
    if (take_progress_request()) report_progress(account, console);
  });
  console.progress().erase();
  if (!command.quiet) console.report(passed_over.messages(command.program));
  if (command.output.digest) {
    auto digest = make_worker().process_digest(std::move(gathering));
    sink.put(digest);
  }
  sink.finish();
  failed = warn_of_missing_frequencies(command, console) || failed;
  account.finish(sink.written());
  return status_at_end(failed || account.has_kept_failures());
}

}  // namespace zubda
