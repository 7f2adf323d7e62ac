/// The work of a run, one job after the other.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "cli/command.h"
#include "cli/output_plan.h"
#include "input/records/line_batches.h"

namespace zubda {

/// A piece of work that needs no other: a whole input, or some lines of a stream of records.
struct Job {
  std::string name;     ///< Of the input as messages call it; empty for standard input.
  std::string output;   ///< The file that the output goes to; empty when it goes to where all output goes.
  std::string error;    ///< Not empty: the input cannot be read, or not to its end.
  std::string warning;  ///< Not empty: the input is left out.
  bool is_records = false;
  LineBatch records;  ///< Of a stream of records.
  bool last = true;   ///< No other job of this input follows.
};

/// Turns inputs into jobs, in order, reading streams of records piece by piece.
class Source {
 public:
  /// The next input, nothing at the end.
  using NextInput = std::function<std::optional<PlannedInput>()>;

  /// `options` outlives the source.
  Source(const InputOptions& options, int standard_input, NextInput next_input);
  ~Source();
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  /// The next job, nothing at the end.
  std::optional<Job> next();

 private:
  /// The next lines of the stream that is open.
  Job next_lines();
  void close_stream();

  const InputOptions& options_;
  int standard_input_;
  NextInput next_input_;
  Job stream_;                          ///< What all jobs of the open stream have in common.
  int descriptor_ = -1;                 ///< Of that stream; -1 when none is open.
  std::optional<LineBatches> batches_;  ///< Of that stream.
};

}  // namespace zubda
