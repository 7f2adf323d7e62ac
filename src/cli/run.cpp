#include "cli/run.h"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <memory>
#include <new>
#include <thread>

#include "cli/command.h"
#include "cli/descriptor.h"
#include "cli/help.h"
#include "cli/messages.h"
#include "cli/source.h"
#include "cli/worker.h"
#include "input/file.h"
#include "language/word_lists.h"

namespace zubda {
namespace {

constexpr std::string_view standard_output = "standard output";

/// Writes outcomes in order and remembers whether one failed.
class Sink {
 public:
  /// `contents` stands around the table of contents, if there is to be one.
  Sink(const Streams& streams, const Frame& frame, const Frame* contents)
      : streams_(streams), frame_(frame), contents_frame_(contents) {}

  void put(const Outcome& outcome) {
    failed_ = failed_ || outcome.failed;
    if (contents_frame_ != nullptr) contents_ += outcome.contents;
    if (!outcome.output.empty()) {
      write_all(streams_.out, any_ ? frame_.between : frame_.begin, standard_output);
      write_all(streams_.out, outcome.output, standard_output);
      any_ = true;
    }
    if (!outcome.messages.empty()) report(outcome.messages);
  }

  ExitStatus finish() {
    if (!any_) write_all(streams_.out, frame_.begin, standard_output);
    if (!contents_.empty())
      write_all(streams_.out, std::string(contents_frame_->begin) + contents_ + std::string(contents_frame_->end), standard_output);
    write_all(streams_.out, frame_.end, standard_output);
    return failed_ ? some_failed : all_done;
  }

  void report(std::string_view lines) const noexcept {
    try {
      write_all(streams_.error, lines, "standard error");
    } catch (const WriteError&) {
      // Nobody listens; the exit status still tells.
    }
  }

 private:
  const Streams& streams_;
  const Frame& frame_;
  const Frame* contents_frame_;
  std::string contents_;
  bool any_ = false;
  bool failed_ = false;
};

WriteOptions write_options(const Command& command, const Streams& streams, bool single) {
  WriteOptions options;
  options.headings = !single;
  options.highlight = command.output.highlight;
  options.terminal = isatty(streams.out) == 1;
  winsize size{};
  if (options.terminal && ioctl(streams.out, TIOCGWINSZ, &size) == 0) options.width = size.ws_col;
  return options;
}

void run_in_parallel(Source& source, Sink& sink, std::size_t jobs, const std::function<Worker()>& make_worker) {
  const oneapi::tbb::global_control threads(oneapi::tbb::global_control::max_allowed_parallelism, jobs);
  oneapi::tbb::enumerable_thread_specific<std::unique_ptr<Worker>> workers;
  using oneapi::tbb::filter_mode;
  oneapi::tbb::parallel_pipeline(
      jobs * 4,
      oneapi::tbb::make_filter<void, Job>(filter_mode::serial_in_order, [&](oneapi::tbb::flow_control& control) {
        auto job = source.next();
        if (!job) control.stop();
        return job ? std::move(*job) : Job{};
      }) & oneapi::tbb::make_filter<Job, Outcome>(filter_mode::parallel, [&](const Job& job) {
        auto& worker = workers.local();
        if (!worker) worker = std::make_unique<Worker>(make_worker());
        return worker->work(job);
      }) & oneapi::tbb::make_filter<Outcome, void>(filter_mode::serial_in_order, [&](const Outcome& outcome) { sink.put(outcome); }));
}

std::size_t thread_count(const Command& command, bool single) {
  if (single) return 1;
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  return command.jobs == 0 ? cores : std::min(command.jobs, cores * 4);
}

void load_stop_words(Command& command) {
  if (command.stop_words_file.empty()) return;
  try {
    const auto text = read_file(command.stop_words_file, std::size_t{16} << 20);
    auto& words = command.options.stop_words.emplace();
    for (const auto line : data_lines(text)) words.emplace_back(line);
  } catch (const std::runtime_error& reason) {
    throw UsageError(shell_quoted(command.stop_words_file) + ": " + reason.what());
  }
}

int carry_out(Command command, const Streams& streams) {
  load_stop_words(command);
  if (command.input.operands.empty() && isatty(streams.in) == 1) {
    write_all(streams.error, short_help(), "standard error");
    return usage_error;
  }
  Source source(command.input, streams.in);
  const bool digest = command.output.digest;
  const bool one = source.is_single() || digest;
  const auto& format = *command.output.format;
  const auto& frame = one ? format.one : format.several;
  const auto writing = write_options(command, streams, one);
  Sink sink(streams, frame, source.is_single() ? nullptr : &format.contents);
  const auto make_worker = [&] { return Worker(command, writing, frame, streams.in); };
  const auto jobs = thread_count(command, one);
  if (jobs > 1) {
    run_in_parallel(source, sink, jobs, make_worker);
  } else {
    auto worker = make_worker();
    while (const auto job = source.next()) sink.put(worker.work(*job));
    if (digest) sink.put(worker.finish_digest());
  }
  return sink.finish();
}

}  // namespace

int run(int argc, const char* const* argv, const Streams& streams) {
  const auto report = [&](const std::string& line, ExitStatus status) {
    const auto written = ::write(streams.error, line.data(), line.size());
    return written < 0 ? status : status;
  };
  try {
    auto command = parse_arguments(argc, argv);
    if (command.print.empty()) return carry_out(std::move(command), streams);
    write_all(streams.out, command.print, standard_output);
    return all_done;
  } catch (const UsageError& error) {
    return report(message("", error.what()), usage_error);
  } catch (const WriteError& error) {
    return error.error == EPIPE ? pipe_closed : report(message("", error.what()), not_written);
  } catch (const std::bad_alloc&) {
    return report(message("", "out of memory"), not_written);
  } catch (const std::exception& error) {
    return report(message("", error.what()), some_failed);
  }
}

}  // namespace zubda
