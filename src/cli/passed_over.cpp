#include "cli/passed_over.h"

#include <algorithm>

#include "cli/diagnostics.h"

namespace zubda {

void PassedOverCounts::add(const Outcome& outcome) {
  if (outcome.passed_over == 0) return;
  const auto& folder = outcome.job.input.folder;
  if (counts_.empty() || counts_.back().first != folder) counts_.emplace_back(folder, 0);
  counts_.back().second += outcome.passed_over;
}

std::string PassedOverCounts::messages(std::string_view program) const {
  std::string lines;
  for (const auto& [folder, count] : counts_)
    lines += message(*folder, std::to_string(count) + (count == 1 ? " file" : " files") + " passed over", program);
  return lines;
}

}  // namespace zubda
