#include "cli/run.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/diagnostics.h"
#include "cli/exit_status.h"
#include "cli/help.h"
#include "cli/inputs.h"
#include "cli/large_heap.h"
#include "cli/option_files.h"
#include "cli/output_compressor.h"
#include "cli/output_plan.h"
#include "cli/paged_output.h"
#include "cli/run_account.h"
#include "cli/sandbox.h"
#include "cli/signals.h"
#include "cli/sink.h"
#include "cli/source.h"
#include "cli/terminal.h"
#include "cli/work_through.h"
#include "cli/write_all.h"

namespace zubda {
namespace {

constexpr std::string_view standard_output = "standard output";

/// The regular file that standard output goes to, if it does: it cannot be an input too.
std::optional<FileIdentity> redirected_file(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return FileIdentity{status.st_dev, status.st_ino};
}

std::vector<FoundInput> find_all(Inputs& inputs, const RunAccount& account) {
  std::vector<FoundInput> found;
  while (auto input = inputs.next())
    if (!account.is_own_file(input->path)) found.push_back(std::move(*input));
  return found;
}

Source::NextInput one_by_one(std::vector<Job>& jobs) {
  return [&, at = std::size_t{0}]() mutable -> std::optional<Job> {
    if (at == jobs.size()) return std::nullopt;
    return std::move(jobs[at++]);
  };
}

ExitStatus write_to_directory(const Command& command, const Streams& streams, Console& console, RunAccount& account) {
  Inputs inputs(command.input, streams.in, find_identity(command.output.directory));
  auto plan = plan_output_directory(find_all(inputs, account), command.output, account.finished_test());
  for (const auto& directory : plan.directories) remove_old_temporaries(directory);
  console.progress().set_total(plan.jobs.size());
  account.begin(plan.jobs, false);
  const bool may_replace = command.resume || !command.output.if_exists_is_fail();
  DirectorySink sink(*command.output.format, {account.has_manifest(), may_replace});
  const auto status = work_through(command, streams, sink, console, account, one_by_one(plan.jobs));
  sync_directories(plan.directories);
  return status;
}

/// Into a device or a pipe, which has no name to get at the end.
ExitStatus write_to_special_file(const Command& command, const Streams& streams, Console& console, RunAccount& account,
                                 std::vector<Job>& jobs) {
  const auto& path = command.output.file;
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) throw WriteError(shell_quoted(path), errno);
  const auto write = [&](std::string_view bytes) { write_all(descriptor, bytes, shell_quoted(path)); };
  std::optional<OutputCompressor> compressor;
  if (const auto ending = compression_ending(path); !ending.empty()) compressor.emplace(ending, write);
  StreamSink sink([&](std::string_view bytes) { compressor ? compressor->write(bytes) : write(bytes); },
                  frames_of(*command.output.format));
  const auto status = work_through(command, streams, sink, console, account, one_by_one(jobs));
  if (compressor) compressor->finish();
  return status;
}

ExitStatus write_to_file(const Command& command, const Streams& streams, Console& console, RunAccount& account) {
  const auto& path = command.output.file;
  Inputs inputs(command.input, streams.in, std::nullopt);
  const auto found = find_all(inputs, account);
  if (!check_output_file(found, command.output, account.finished_test(found)))
    return status_at_end(account.has_kept_failures());
  std::vector<Job> jobs;
  for (const auto& input : found) jobs.push_back({input});
  if (!is_single(command.input)) console.progress().set_total(jobs.size());
  if (is_special_file(path)) return write_to_special_file(command, streams, console, account, jobs);
  account.begin(jobs, true);
  const auto target = final_path(path);
  remove_old_temporaries(directory_of(target));
  const bool may_replace = command.resume || command.output.if_exists != "fail";
  FileSink sink(target, frames_of(*command.output.format), {account.has_manifest(), may_replace});
  const auto status = work_through(command, streams, sink, console, account, one_by_one(jobs));
  sync_directories({directory_of(target)});
  return status;
}

ExitStatus write_to_stream(const Command& command, const Streams& streams, Console& console, RunAccount& account) {
  Inputs inputs(command.input, streams.in, std::nullopt);
  std::optional<PagedOutput> paged;
  // A pager runs other programs and writes files of the user: it would have to be let out of the sandbox.
  const auto paging = command.confinement == Confinement::everything ? "never" : command.output.paging;
  if (auto pager = wanted_pager(paging, streams); !pager.empty())
    paged.emplace(screen_of(streams.out), std::move(pager), command.output.paging == "always",
                  [&] { console.progress().stop(); });
  const auto write = [&](std::string_view bytes) {
    if (paged) paged->write(bytes);
    else write_all(streams.out, bytes, standard_output);
  };
  StreamSink sink(write, frames_of(*command.output.format));
  const auto redirected = redirected_file(streams.out);
  const auto status = work_through(command, streams, sink, console, account, [&]() -> std::optional<Job> {
    auto input = inputs.next();
    while (input && account.is_own_file(input->path)) input = inputs.next();
    if (!input) return std::nullopt;
    if (redirected && input->path != "-" && find_identity(input->path) == redirected)
      input->error = "is also the output";
    return Job{std::move(*input)};
  });
  if (paged) paged->finish();
  return status;
}

/// Hands the documents to their consumers, so that there is no output.
ExitStatus write_nothing(const Command& command, const Streams& streams, Console& console, RunAccount& account) {
  Inputs inputs(command.input, streams.in, std::nullopt);
  StreamSink sink([](std::string_view) {}, frames_of(*command.output.format));
  return work_through(command, streams, sink, console, account, [&]() -> std::optional<Job> {
    auto input = inputs.next();
    if (!input) return std::nullopt;
    return Job{std::move(*input)};
  });
}

}  // namespace

ExitStatus run_command(Command command, const Streams& streams) {
  read_option_files(command);
  const bool reads_standard_input = command.input.operands.empty() && command.input.files_from.empty();
  if (reads_standard_input && isatty(streams.in) == 1) {
    write_all(streams.error, short_help(), "standard error");
    return usage_error;
  }
  prepare_heap(known_bytes(command.input, streams.in));
  const auto temporaries = enter_sandbox(command);
  Console console(streams.error, command.progress && !command.quiet);
  if (const auto note = note_on_confinement(command); !note.empty()) console.report(message("", note));
  RunAccount account(command, streams.in);
  if (const auto warnings = account.warnings(); !warnings.empty()) console.report(warnings);
  if (command.task == Task::consume) return write_nothing(command, streams, console, account);
  const auto write = !command.output.directory.empty() ? write_to_directory
                     : command.output.goes_to_files()  ? write_to_file
                                                       : write_to_stream;
  const auto status = write(command, streams, console, account);
  account.write_statistics(status);
  return status;
}

int run(int argc, const char* const* argv, const Streams& streams) {
  return run_program("zubda", streams.error, [&] {
    occupy_closed_streams();
    handle_signals();
    auto command = parse_arguments(argc, argv);
    if (command.print.empty()) return run_command(std::move(command), streams);
    write_all(streams.out, command.print, standard_output);
    return all_done;
  });
}

}  // namespace zubda
