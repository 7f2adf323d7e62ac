/// A folder for the temporary files of one program.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "input/files/removed_on_signal.h"

namespace zubda {

/// A folder of its own in the folder for temporary files, for its owner alone; removed with all that is in it.
class ScratchFolder {
 public:
  /// Throws std::runtime_error when there is none to be had.
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
  std::optional<RemovedOnSignal> removed_on_signal_;
  std::vector<char> spare_;  ///< Memory that is there when the folder is removed, which may be because there is none.
};

}  // namespace zubda
