/// Splits the inputs of a run into jobs.
#pragma once

#include <functional>
#include <optional>

#include "cli/command.h"
#include "cli/job.h"
#include "input/files/descriptor.h"
#include "input/records/line_batches.h"

namespace zubda {

/// Gives the jobs of a run in order: an input as one job, a stream of records as a job for each batch of its lines,
/// which are read when they are asked for.
class Source {
 public:
  /// The next input as one job, nothing at the end.
  using NextInput = std::function<std::optional<Job>()>;

  /// `options` outlives the source.
  Source(const InputOptions& options, int standard_input, NextInput next_input);

  /// The next job, nothing at the end. A stream of records that cannot be opened is a job with an error.
  std::optional<Job> next();

 private:
  /// Opens the stream of records `job`.
  void open(const Job& job);
  /// The next lines of the stream that is open.
  Job next_batch();

  const InputOptions& options_;
  int standard_input_;
  NextInput next_input_;
  Job stream_;                          ///< The stream that is open, without lines.
  std::optional<Descriptor> file_;      ///< Of that stream, unless it is standard input.
  std::optional<LineBatches> batches_;  ///< Of that stream; nothing when none is open.
};

}  // namespace zubda
