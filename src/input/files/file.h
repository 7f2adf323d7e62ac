/// Reads the bytes of an input.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "input/files/byte_stream.h"
#include "input/files/descriptor.h"
#include "input/magic.h"

namespace zubda {

/// The size of the first block.
constexpr std::size_t first_block_bytes = std::size_t{64} << 10;

/// Looks at the first block, or the part of it that came first, and throws when the rest is not worth reading.
using FirstBlockCheck = std::function<void(std::string_view)>;

/// What was in a file.
struct FileContents {
  std::string bytes;
  bool shrank = false;      ///< It became shorter while it was read, so that its end is missing.
  bool is_regular = false;  ///< Not a pipe or device, which may give other bytes the next time.
};

/// A regular file that was looked at: what is in it, where the look has seen all of that, or else the file itself.
struct OpenedFile {
  std::shared_ptr<Descriptor> descriptor;  ///< At the beginning of the file; nullptr where `whole` has all.
  std::string whole;
};

/// All bytes of the file at `path`, read with read() and not mapped, so that a file which shrinks meanwhile is no
/// fault; of one that grows, what it had at the beginning. Throws std::runtime_error with the reason, also when there
/// are more than `max_bytes` or `check` refuses the first block.
std::string read_file(const std::string& path, std::size_t max_bytes, const FirstBlockCheck& check = refuse_binary);

/// The same for an open file descriptor, up to its end.
FileContents read_descriptor(int descriptor, std::size_t max_bytes, const FirstBlockCheck& check = refuse_binary);

/// The same for a file that was opened.
FileContents read_opened(OpenedFile file, std::size_t max_bytes, const FirstBlockCheck& check = refuse_binary);

/// The same for a stream of bytes.
FileContents read_stream(const ByteStream& stream, std::size_t max_bytes, const FirstBlockCheck& check = refuse_binary);

}  // namespace zubda
