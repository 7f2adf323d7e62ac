/// A piece of the work of a run.
#pragma once

#include <string>

#include "input/files/walk.h"
#include "input/records/line_batches.h"

namespace zubda {

/// A piece of work that needs no other: a whole input, or some lines of an input that is a stream of records.
struct Job {
  FoundInput input;
  std::string output = {};  ///< The file of its own that the output goes to; empty when all output goes to one place.
  bool is_records = false;
  LineBatch batch = {};  ///< The lines, when the input is a stream of records.

  /// What messages call the input.
  const std::string& name() const { return input.path; }
  bool is_standard_input() const { return input.path == "-"; }
  /// Whether no other job of this input follows.
  bool is_last() const { return !is_records || batch.last; }
};

}  // namespace zubda
