/// The manifest of a run: a file with a line of JSON for each input that was done, from which a later run goes on.
///
/// A line tells the input (its name, size and time of change before it was read), the output (its name, size and
/// checksum), what came of the input, and what the output depends on besides: the version of zubda and its options. It
/// is written after the output has got its final name, so that what is in the manifest is there; what is there and not
/// in the manifest is done again. Lines are only added, each by one write() to the end of the file, so that several
/// runs may share a manifest. A line that a killed run left without its end is no line. The last line about an output
/// counts.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cli/output_file.h"

namespace zubda {

/// What tells whether an input is still the same. Nothing for a pipe, which is never the same.
struct InputState {
  std::optional<std::uint64_t> bytes = {};
  std::timespec changed = {};  ///< Of the contents (st_mtim); to the nanosecond.

  bool is_known() const { return bytes.has_value(); }
  friend bool operator==(const InputState& a, const InputState& b) {
    return a.bytes == b.bytes && a.changed.tv_sec == b.changed.tv_sec && a.changed.tv_nsec == b.changed.tv_nsec;
  }
};

/// The state of the file at `path`; of the descriptor `standard_input` for "-".
InputState state_of_input(const std::string& path, int standard_input);

/// A line about an input.
struct ManifestLine {
  std::string name;  ///< Valid UTF-8, as messages about records have it.
  InputState state = {};
  std::size_t number = 0;                   ///< Of the input among those of the output, counted from 0.
  std::size_t input_count = 1;              ///< Of the output.
  std::string output = {};                  ///< Valid UTF-8. Empty when the input has no output.
  std::optional<WrittenFile> written = {};  ///< The output; nothing when it was not written.
  std::size_t records = 0;                  ///< Documents that were tried.
  std::size_t failures = 0;                 ///< How many of them failed.
  double seconds = 0;                       ///< Of work, on all threads together.
  bool failed = false;                      ///< Not in the file: whether anything was a failure, or a warning that is.
};

/// What an output depends on besides its inputs.
struct RunIdentity {
  std::string version;
  std::string options;  ///< As they would be on a command line.

  friend bool operator==(const RunIdentity&, const RunIdentity&) = default;
};

/// The line with its line end: the fields of `line` and `run`, and then the time and the host, which are different in
/// each run.
std::string format_manifest_line(const ManifestLine& line, const RunIdentity& run);

/// A line that was read.
struct ReadManifestLine {
  ManifestLine line;
  RunIdentity run;
};

/// What `format_manifest_line` wrote, `text` being without line end; nothing when it is something else.
std::optional<ReadManifestLine> parse_manifest_line(std::string_view text);

/// The file.
class Manifest {
 public:
  /// Of the lines that are there already, if any, the first is checked, and with `reads_all` all are kept. Throws
  /// UsageError when the file is no manifest, is one of another version or of other options, or cannot be; WriteError
  /// when it must not be written. Writes nothing.
  Manifest(std::string path, RunIdentity run, bool reads_all);
  ~Manifest();
  Manifest(const Manifest&) = delete;
  Manifest& operator=(const Manifest&) = delete;

  /// Messages about lines that were passed over, with their line ends.
  const std::string& warnings() const { return warnings_; }

  /// The failures of the inputs of `output`, if it was written from inputs with these names and states, all known and
  /// in this order, and the file is as it was written. It is read for that.
  std::optional<std::size_t> failures_of_finished(const std::string& output,
                                                  std::span<const ManifestLine> inputs) const;

  /// Adds lines, all with one write. Throws WriteError.
  void add(std::span<const ManifestLine> lines);

 private:
  void read(bool reads_all);
  void take(std::string_view text, std::size_t number);
  void warn(std::size_t line, std::string_view reason);
  void open();

  std::string path_;
  RunIdentity run_;
  int descriptor_ = -1;                                              ///< Opened with the first line that is added.
  std::unordered_map<std::string, std::vector<ManifestLine>> done_;  ///< By output.
  std::string warnings_;
};

}  // namespace zubda
