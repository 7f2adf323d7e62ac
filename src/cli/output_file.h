/// Writes files that appear as a whole or not at all.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/sha256.h"
#include "input/files/removed_on_signal.h"

namespace zubda {

/// What a finished file has.
struct WrittenFile {
  std::uint64_t bytes = 0;
  std::string sha256;

  friend bool operator==(const WrittenFile&, const WrittenFile&) = default;
};

/// What is asked of a file beside its bytes.
struct OutputRules {
  bool with_checksum = false;  ///< Only where it is wanted: it takes longer than writing.
  bool may_replace = true;     ///< Otherwise a file that has the name by then, whoever made it, keeps it.
};

/// A file under a temporary name beside its final one. It gets the final name with `commit`; if that is never called,
/// it is removed. All members throw WriteError.
class OutputFile {
 public:
  /// Creates the temporary file and missing directories on its way.
  explicit OutputFile(std::string path, OutputRules rules = {});
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);

  /// A place in the file, which it can be cut back to.
  struct Mark {
    off_t size;
    std::optional<Sha256> sum;
  };
  Mark mark() const;
  void cut_to(const Mark& mark);

  /// Brings the bytes to the disk and closes the file.
  void finish();
  /// Gives the finished file its final name.
  void commit();
  /// What was written; nothing without checksum.
  std::optional<WrittenFile> written() const;

 private:
  [[noreturn]] void fail(int error) const;

  std::string path_;
  std::string temporary_;
  RemovedOnSignal removed_on_signal_;
  int descriptor_ = -1;
  std::uint64_t bytes_ = 0;
  std::optional<Sha256> sum_;  ///< Nothing without checksum.
  bool may_replace_;
};

/// The directory of `path` without a '/' at its end; "." for a name without one.
std::string directory_of(const std::string& path);

/// Removes temporary files in `directory` of runs on this host that have ended, or that are more than an hour old.
void remove_old_temporaries(const std::string& directory);

}  // namespace zubda
