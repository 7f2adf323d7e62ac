/// Opens archives (zip, tar) and compressed streams (gzip, bzip2, xz, zstd, lz4) that lie in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "input/files/byte_stream.h"

namespace zubda {

/// What the bytes are taken for.
enum class ArchiveMode : std::uint8_t {
  members,  ///< A zip archive, or a tar archive that may be compressed: all its members.
  stream,   ///< A compressed stream: one member without a name, which is what it unpacks to.
};

/// The data of an archive are more than the limit.
struct ArchiveTooLarge : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What an archive may cost, so that a bomb ends with an error.
struct ArchiveLimits {
  std::uint64_t unpacked_bytes = std::numeric_limits<std::uint64_t>::max();  ///< Of all that is read, together.
  std::size_t members = std::size_t{1} << 20;                                ///< That `next` goes to.
};

/// A walk over the members of an archive, in the order in which they lie in it. What is not read is not unpacked.
/// Nothing is ever written to a file, so that a member may have any name (`../a`, `/etc/passwd`): names are only text.
class Archive {
 public:
  /// `bytes` must outlive the archive. Throws std::runtime_error, with the reason, when they are no archive (no
  /// compressed stream, in that mode) or so damaged that nothing can be read; std::bad_alloc.
  Archive(std::string_view bytes, ArchiveMode mode, ArchiveLimits limits = {});
  /// The same for bytes that come one after the other. Throws also what `bytes` throws; so do all members.
  Archive(ByteStream bytes, ArchiveMode mode, ArchiveLimits limits = {});
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;

  /// Goes to the next member; false when there is none. Throws std::runtime_error where the archive is damaged or has
  /// too many members.
  bool next();

  // Of the member that `next` went to:

  /// Its name as valid UTF-8, whatever the locale; bytes that are no UTF-8 are U+FFFD. Empty in a stream.
  const std::string& name() const;
  /// How many bytes it has, as the archive says; nothing when it does not say. It may lie.
  std::optional<std::uint64_t> size() const;
  /// Whether it is a file: no folder, no link.
  bool is_file() const;
  /// The name of the member whose content this one, a hard link in a tar archive, has as well; empty for all others.
  std::string hard_link() const;
  bool is_encrypted() const;

  /// The next piece of its data, valid until the next call; empty at the end. Throws std::runtime_error where the data
  /// are damaged, cut off or encrypted, and ArchiveTooLarge beyond the limit.
  std::string_view read();
  /// All of its data that have not been read. Throws as `read` does.
  std::string read_all();

  /// How the bytes are compressed as a whole: "gzip", "bzip2", "xz", "zstd", "lz4", or "none" (a zip archive too).
  /// Known after the first `next`.
  std::string_view compression() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace zubda
