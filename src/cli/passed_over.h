/// Counts the files in folders that are passed over.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/worker.h"

namespace zubda {

/// The counts of all folders, in the order in which the folders came.
class PassedOverCounts {
 public:
  void add(const Outcome& outcome);

  /// A message for each folder with such files: how many there were.
  std::string messages(std::string_view program) const;

 private:
  std::vector<std::pair<std::shared_ptr<const std::string>, std::size_t>> counts_;
};

}  // namespace zubda
