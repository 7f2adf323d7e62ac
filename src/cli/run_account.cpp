#include "cli/run_account.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <utility>

#include "cli/diagnostics.h"
#include "cli/exit_status.h"
#include "cli/output_plan.h"
#include "cli/write_all.h"
#include "input/files/descriptor.h"
#include "output/json.h"
#include <zubda/version.h>

namespace zubda {
namespace {

/// Whether both names are of one file, which need not be there yet.
bool is_same_file(const std::string& a, const std::string& b) {
  const auto identity = find_identity(a);
  return a == b || (identity && identity == find_identity(b));
}

/// Refuses a file of the account that the run reads or writes otherwise.
void check_own_file(const std::string& path, const std::string& option, const Command& command) {
  if (path == "-") throw UsageError(option + ": standard output is for summaries");
  const auto& input = command.input;
  for (const auto& operand : input.operands)
    if (operand != "-" && is_same_file(operand, path))
      throw UsageError(shell_quoted(path) + " is both input and " + option);
  if (!command.output.file.empty() && is_same_file(command.output.file, path))
    throw UsageError(shell_quoted(path) + " is both output and " + option);
}

void check_statistics_file(const std::string& path) {
  if (is_special_file(path)) return;
  const auto directory = directory_of(path);
  struct stat status {};
  if (::stat(directory.c_str(), &status) != 0) throw UsageError(shell_quoted(directory) + ": no such directory");
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Of this process and of the programs that it started.
double processor_seconds() {
  double seconds = 0;
  for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    struct rusage usage {};
    if (::getrusage(who, &usage) == 0) seconds += seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
  }
  return seconds;
}

std::size_t max_memory_bytes() {
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

/// A stream that broke off, or a warning where these are errors, is no failure of a document, but one of the input.
void count_other_failures(ManifestLine& line) {
  if (line.failed && line.failures == 0) line.failures = 1;
}

/// A thousandth of a second is enough for anyone who reads it.
double rounded(double seconds) { return std::round(seconds * 1000) / 1000; }

}  // namespace

RunIdentity run_identity(const Command& command) { return {std::string(version()), command.output_options}; }

RunAccount::RunAccount(const Command& command, int standard_input)
    : command_(command), standard_input_(standard_input) {
  if (!command.statistics_file.empty()) {
    check_own_file(command.statistics_file, "--stats", command);
    check_statistics_file(command.statistics_file);
  }
  if (!command.manifest_file.empty() && command.output.goes_to_files()) {
    check_own_file(command.manifest_file, "--manifest", command);
    if (is_same_file(command.manifest_file, command.statistics_file))
      throw UsageError("--manifest and --stats are one file");
    if (is_special_file(command.output.file))
      throw UsageError("--manifest: " + shell_quoted(command.output.file) + " is no regular file");
    manifest_ = std::make_unique<Manifest>(command.manifest_file, run_identity(command), command.resume);
  }
  for (const auto* path : {&command.manifest_file, &command.statistics_file})
    if (const auto identity = path->empty() ? std::nullopt : find_identity(*path)) own_files_.push_back(*identity);
}

bool RunAccount::is_own_file(const std::string& path) const {
  if (own_files_.empty() || path == "-") return false;
  const auto identity = find_identity(path);
  return identity && std::ranges::find(own_files_, *identity) != own_files_.end();
}

ManifestLine RunAccount::line_of(const std::string& name, const InputState& state, const std::string& output) const {
  ManifestLine line{.name = valid_text(name), .state = state};
  line.output = valid_text(output);
  return line;
}

bool RunAccount::keep(const std::string& output, std::span<const ManifestLine> inputs) {
  const auto failures = manifest_->failures_of_finished(output, inputs);
  if (!failures) return false;
  ++kept_;
  kept_failures_ += *failures;
  return true;
}

FinishedTest RunAccount::finished_test() {
  if (!manifest_ || !command_.resume) return {};
  return [this](const Job& job) {
    const auto line = line_of(job.name(), state_of_input(job.input.path, standard_input_), job.output);
    return keep(job.output, {&line, 1});
  };
}

std::function<bool()> RunAccount::finished_test(const std::vector<FoundInput>& inputs) {
  if (!manifest_ || !command_.resume) return {};
  return [this, &inputs] {
    std::vector<ManifestLine> lines;
    for (const auto& input : inputs)
      lines.push_back(line_of(input.path, state_of_input(input.path, standard_input_), command_.output.file));
    return keep(command_.output.file, lines);
  };
}

void RunAccount::begin(std::vector<Job>& jobs, bool to_one_file) {
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    auto& job = jobs[i];
    job.number = i;
    if (!manifest_) continue;
    const auto state = state_of_input(job.input.path, standard_input_);
    if (!to_one_file) {
      states_.push_back(state);
      continue;
    }
    auto& line = to_one_file_.emplace_back(line_of(job.input.path, state, command_.output.file));
    line.number = i;
    line.input_count = jobs.size();
  }
}

void RunAccount::add(const Outcome& outcome) {
  const auto failures = outcome.documents - outcome.done;
  records_ += outcome.documents;
  failures_ += failures;
  text_bytes_ += outcome.text_bytes;
  if (outcome.job.is_last() && outcome.passed_over == 0) ++inputs_;
  if (manifest_) add_to_manifest(outcome, failures);
}

void RunAccount::add_to_manifest(const Outcome& outcome, std::size_t failures) {
  const auto& job = outcome.job;
  const auto count = [&](ManifestLine& line) {
    line.records += outcome.documents;
    line.failures += failures;
    line.failed = line.failed || outcome.failure != Failure::none;
    line.seconds += outcome.seconds;
  };
  if (!to_one_file_.empty()) return count(to_one_file_[job.number]);
  if (!current_) current_ = line_of(job.name(), states_[job.number], job.output);
  count(*current_);
  if (!job.is_last()) return;
  count_other_failures(*current_);
  current_->written = outcome.written;
  // What was passed over has neither output nor failure, and will be passed over again.
  if (current_->written || current_->failures > 0) manifest_->add({&*current_, 1});
  current_.reset();
}

void RunAccount::finish(const std::optional<WrittenFile>& written) {
  if (!manifest_) return;
  for (auto& line : to_one_file_) {
    count_other_failures(line);
    line.written = written;
  }
  manifest_->add(to_one_file_);
}

void RunAccount::write_statistics(int status) const {
  const auto& path = command_.statistics_file;
  if (path.empty()) return;
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
  std::string json;
  {
    JsonObject object(json);
    object.count("inputs", inputs_);
    object.count("records", records_);
    object.count("failures", failures_);
    object.count("kept_outputs", kept_);
    object.count("kept_failures", kept_failures_);
    object.count("text_bytes", text_bytes_);
    object.number("seconds", rounded(seconds));
    object.number("processor_seconds", rounded(processor_seconds()));
    object.count("max_memory_bytes", max_memory_bytes());
    object.count("status", static_cast<std::size_t>(status));
    const auto run = run_identity(command_);
    object.text("version", run.version);
    object.text("options", run.options);
  }
  json += '\n';
  if (is_special_file(path)) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (descriptor < 0) throw WriteError(shell_quoted(path), errno);
    const Descriptor file(descriptor);
    return write_all(descriptor, json, shell_quoted(path));
  }
  OutputFile file(final_path(path));
  file.write(json);
  file.finish();
  file.commit();
}

}  // namespace zubda
