/// Documents that are kept until all are read, for one digest of them together.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "output/record.h"
#include <zubda/summarize.h>

namespace zubda {

/// There is more text than may be held at once. That ends the run: a digest of some of the documents would be
/// misleading.
struct TooMuchToGather : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The documents of a digest in the order in which they came.
class Gathering {
 public:
  /// `max_bytes` holds for all texts together.
  explicit Gathering(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  /// Throws TooMuchToGather.
  void add(Record record);

  /// Called after the last record of each input; one that was `lost` is no part of the digest, nor is what came of it.
  void end_input(bool lost);

  /// The record of the digest of all, which are handed over.
  Record finish(const Options& options);

 private:
  std::size_t max_bytes_;
  std::size_t bytes_ = 0;
  std::vector<Record> records_;
  std::size_t whole_ = 0;  ///< How many records are of inputs that have ended.
};

}  // namespace zubda
