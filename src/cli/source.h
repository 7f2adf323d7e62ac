/// Splits the inputs of a run into jobs.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>

#include "cli/command.h"
#include "cli/finished_output.h"
#include "cli/job.h"
#include "cli/opened_input.h"
#include "input/archive/unpack_budget.h"
#include "input/files/walk.h"
#include "input/records/line_batches.h"

namespace zubda {

/// Gives the jobs of a run in order: an input as one job, a container as a job for each of its documents, a stream of
/// records as a job for each batch of its lines, which are read when they are asked for.
class Source {
 public:
  /// The next input as one job, nothing at the end.
  using NextInput = std::function<std::optional<Job>()>;

  /// `command` outlives the source. Documents of containers for which `is_finished` holds are left out; without a test,
  /// what
  /// `--if-exists` says holds.
  Source(const Command& command, int standard_input, NextInput next_input, FinishedTest is_finished = {});

  /// The next job, nothing at the end. An input that cannot be opened, and a container that cannot be read on from
  /// somewhere, is a job with an error.
  std::optional<Job> next();

 private:
  /// Opens the input of `job`. Returns the job if it is all that comes of the input; else its jobs follow.
  std::optional<Job> open(Job job);
  /// The next lines of the stream that is open.
  Job next_batch();
  std::unique_ptr<RecordBatches> open_batches(ByteStream bytes) const;
  /// Takes the names of columns from the first row of a table. Without them the job is no longer one of records.
  void take_header(Job& job, char separator) const;
  /// The next document of the container that is open, or what its end has to tell; nothing at an end without a message.
  std::optional<Job> next_member();
  std::optional<Job> end_of_container();
  /// Fills in a document; what is not wanted of it has no contents. Returns whether it is a job at all.
  bool read_member(Job& job);
  /// Its file, when each document has one. Returns whether it is to be written.
  bool choose_output(Job& job);
  Job failed_container(const std::string& reason);

  const Command& command_;
  WalkOptions selection_;  ///< Of documents in containers, by their names.
  int standard_input_;
  NextInput next_input_;
  FinishedTest is_finished_;
  Job current_;  ///< The input that is open, without lines or contents.
  std::unique_ptr<RecordBatches> batches_;
  char separator_ = '\0';  ///< Of the table that is open; NUL for other records.
  std::unique_ptr<Container> container_;
  UnpackBudget budget_{0};                   ///< Of the container, for its documents.
  std::size_t members_ = 0;                  ///< Of the container, that jobs were made of.
  std::unordered_set<std::size_t> outputs_;  ///< Hashes of the names of their files, in lower case.
};

}  // namespace zubda
