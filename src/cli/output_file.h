/// Writes files that appear as a whole or not at all.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

#include "cli/signals.h"

namespace zubda {

/// A file under a temporary name beside its final one. It gets the final name with `commit`; if that is never called,
/// it is removed. All members throw WriteError.
class OutputFile {
 public:
  /// Creates the temporary file and missing directories on its way.
  explicit OutputFile(std::string path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  int descriptor() const { return descriptor_; }
  void write(std::string_view bytes);
  /// How many bytes were written; a file can be cut back to so many.
  off_t size() const;
  void cut_to(off_t size);
  /// Brings the bytes to the disk and closes the file.
  void finish();
  /// Gives the finished file its final name.
  void commit();

 private:
  [[noreturn]] void fail(int error) const;

  std::string path_;
  std::string temporary_;
  RemovedOnSignal removed_on_signal_;
  int descriptor_ = -1;
};

/// The directory of `path` without a '/' at its end; "." for a name without one.
std::string directory_of(const std::string& path);

/// Removes temporary files in `directory` of runs on this host that have ended, or that are more than an hour old.
void remove_old_temporaries(const std::string& directory);

}  // namespace zubda
