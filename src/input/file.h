/// The bytes of an input.
#pragma once

#include <cstddef>
#include <string>

namespace zubda {

/// All bytes of the file at `path`, read with read() and not mapped, so that a file which shrinks meanwhile is no
/// fault; of one that grows, what it had at the beginning. Throws std::runtime_error with the reason, also when there
/// are more than `max_bytes` or the first block is no text.
std::string read_file(const std::string& path, std::size_t max_bytes);

/// The same for an open file descriptor, up to its end.
std::string read_descriptor(int descriptor, std::size_t max_bytes);

}  // namespace zubda
