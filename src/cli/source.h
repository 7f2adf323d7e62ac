/// The inputs of a run, one job after the other.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "cli/command.h"

namespace zubda {

/// A piece of work that needs no other: a whole input, or some lines of a stream of records.
struct Job {
  std::string name;           ///< Of the input as messages call it; empty for standard input.
  bool is_records = false;
  std::string lines;          ///< Whole lines of records, the last one perhaps without its line end.
  std::size_t first_line = 1; ///< Number of the first of them, counted from 1.
  std::string error;          ///< Not empty: the input could not be read to its end.
};

/// Turns operands into jobs, in order, reading streams of records piece by piece.
class Source {
 public:
  Source(const InputOptions& options, int standard_input);
  ~Source();
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  /// The next job, nothing at the end.
  std::optional<Job> next();

  /// Whether there is at most one document, which stands without a heading and without an array around it.
  bool is_single() const { return single_; }

 private:
  std::optional<Job> next_lines();
  bool is_records(std::string_view name) const;
  void close_records();

  const InputOptions& options_;
  int standard_input_;
  std::deque<std::string> names_;
  bool single_ = false;
  std::string current_;       ///< Name of the stream of records that is open.
  int descriptor_ = -1;       ///< Of that stream; -1 when none is open.
  std::string rest_;          ///< The beginning of a line whose end has not been read.
  std::size_t next_line_ = 1;
};

}  // namespace zubda
