/// Keeps account of a run for those who run many: the manifest, from which it can be resumed, and its statistics.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/finished_output.h"
#include "cli/job.h"
#include "cli/manifest.h"
#include "cli/worker.h"

namespace zubda {

class RunAccount {
 public:
  /// `command` outlives the account. Opens the manifest where the run has one. Throws UsageError when it is that of
  /// another run, when it or the file of statistics cannot be written or is an operand or the output; WriteError.
  RunAccount(const Command& command, int standard_input);

  /// Messages about the manifest.
  std::string warnings() const { return manifest_ && !command_.quiet ? manifest_->warnings() : std::string(); }
  bool has_manifest() const { return manifest_ != nullptr; }

  /// Whether the file at `path` is the manifest or the statistics: where a folder has them, they are no inputs.
  bool is_own_file(const std::string& path) const;

  /// Of a run that resumes another with a file for each input: whether that of a job is finished. Else empty. What is
  /// finished is counted.
  FinishedTest finished_test();
  /// Of a run that resumes another, with one output file: whether that file is finished. Else empty.
  std::function<bool()> finished_test(const std::vector<FoundInput>& inputs);

  /// The inputs of a run, before any is read. With `to_one_file` all go there. Numbers the jobs.
  void begin(std::vector<Job>& jobs, bool to_one_file);
  /// Called in the order of jobs, after the outcome is written.
  void add(const Outcome& outcome);
  /// Called after the last one with what was written, when all output went to one file.
  void finish(const std::optional<WrittenFile>& written);

  std::size_t failures() const { return failures_; }
  /// Whether an input failed whose output was left as it is.
  bool has_kept_failures() const { return kept_failures_ > 0; }
  /// Writes the file of statistics, if the user wants one. Throws WriteError.
  void write_statistics(int status) const;

 private:
  bool keep(const std::string& output, std::span<const ManifestLine> inputs);
  ManifestLine line_of(const std::string& name, const InputState& state, const std::string& output) const;
  void add_to_manifest(const Outcome& outcome, std::size_t failures);

  const Command& command_;
  int standard_input_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::unique_ptr<Manifest> manifest_;
  std::vector<FileIdentity> own_files_;
  std::vector<InputState> states_;         ///< Of all inputs, when each has its own output.
  std::vector<ManifestLine> to_one_file_;  ///< Of all inputs, when they go to one file.
  std::optional<ManifestLine> current_;    ///< Of the input whose outcomes are coming, when each has its own output.
  std::size_t inputs_ = 0;
  std::size_t records_ = 0;
  std::size_t failures_ = 0;
  std::size_t kept_ = 0;  ///< Outputs that were left as they are.
  std::size_t kept_failures_ = 0;
  std::uint64_t text_bytes_ = 0;
};

/// What the outputs of `command` depend on besides their inputs.
RunIdentity run_identity(const Command& command);

}  // namespace zubda
