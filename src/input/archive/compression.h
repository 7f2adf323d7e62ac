/// Recognizes and unpacks compressed bytes: gzip, bzip2, xz, zstd, lz4.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "input/files/byte_stream.h"

namespace zubda {

/// How many bytes the longest mark of a compression has.
constexpr std::size_t compression_mark_bytes = 10;

/// How many bytes a tar archive is recognized by.
constexpr std::size_t tar_header_bytes = 512;

/// A compression.
struct Compression {
  std::string_view name;
  std::string_view magic;   ///< How its streams begin.
  std::string_view ending;  ///< Of the names of files that have it, with its dot.
};

/// All compressions.
std::span<const Compression> compressions();

/// The name of the compression of bytes that begin with `start`; empty when they are not compressed.
std::string_view compression_of(std::string_view start);

/// Whether `start`, at least 512 bytes of it, begins a tar archive: its header has the right check sum.
bool is_tar(std::string_view start);

/// What `packed` unpacks to. Throws std::runtime_error when it is damaged at its beginning; the stream throws it where
/// it is damaged or cut off, and ArchiveTooLarge behind `max_bytes`.
ByteStream unpacked(ByteStream packed, std::uint64_t max_bytes = std::numeric_limits<std::uint64_t>::max());

/// The same for bytes in memory. Throws std::runtime_error also when more than `max_bytes` come of it.
std::string unpack(std::string_view packed, std::size_t max_bytes);

/// The same, appended to `bytes`, which has what came before a failure; ArchiveTooLarge behind `max_bytes`.
void unpack(std::string_view packed, std::size_t max_bytes, std::string& bytes);

}  // namespace zubda
