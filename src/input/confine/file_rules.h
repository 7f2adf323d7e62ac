/// Rules of Landlock: which files a process may read, run and write from then on, with all processes that it starts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "input/files/descriptor.h"

namespace zubda {

/// What is granted for a file, or for a folder with all that is in it.
enum class FileAccess {
  read,
  run,             ///< And read.
  write,           ///< And read, make and remove files, folders, links and sockets; no devices, and no running.
  remove_folders,  ///< Only that, of empty folders in it.
  sockets,         ///< Only to make sockets in it, and to remove them; Landlock cannot tell these from other files.
};

struct FileGrant {
  std::string path;
  FileAccess access;
};

/// Whether the kernel has Landlock, and it is not switched off.
bool has_file_rules();

/// What one process may do with files. It is prepared before fork(), and comes into force behind it.
class FileRules {
 public:
  /// Nothing but `grants`; those of paths that do not exist, or that may not be looked up, are left out. Where the
  /// kernel has no Landlock there are no rules. Throws std::runtime_error when they cannot be made: for want of
  /// descriptors or memory.
  explicit FileRules(std::span<const FileGrant> grants);

  /// Makes them those of the calling thread, for good; adds /proc/self, which is another folder in each process. Calls
  /// async-signal-safe functions only. False with errno when it fails. Does nothing where there are no rules.
  bool enforce() const noexcept;

 private:
  std::uint64_t known_ = 0;  ///< The kinds of access that the kernel knows.
  std::optional<Descriptor> rules_;
};

}  // namespace zubda
