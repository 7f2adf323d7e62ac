#include "input/archive/compression.h"

#include <array>
#include <memory>
#include <stdexcept>
#include <utility>

#include "input/archive/archive.h"

namespace zubda {
namespace {

using namespace std::string_view_literals;

constexpr std::array table = {
    Compression{"gzip", "\x1F\x8B\x08"sv, ".gz"},
    Compression{"bzip2", "BZh"sv, ".bz2"},
    Compression{"xz",
                "\xFD"
                "7zXZ\0"sv,
                ".xz"},
    Compression{"zstd", "\x28\xB5\x2F\xFD"sv, ".zst"},
    Compression{"lz4", "\x04\x22\x4D\x18"sv, ".lz4"},
};

/// Prose may begin with the three letters of bzip2's mark; a block (the digits of pi) or an empty stream's end (those
/// of its square root) follows the size of its blocks.
bool begins_bzip2(std::string_view start) {
  if (start.size() < compression_mark_bytes || start[3] < '1' || start[3] > '9') return false;
  const auto block = start.substr(4, 6);
  return block == "\x31\x41\x59\x26\x53\x59"sv || block == "\x17\x72\x45\x38\x50\x90"sv;
}

/// The number in octal digits that a field of a tar header has; npos when there is none.
std::size_t octal(std::string_view field) {
  std::size_t value = 0;
  std::size_t digits = 0;
  for (const char c : field) {
    if (c >= '0' && c <= '7') value = value * 8 + static_cast<std::size_t>(c - '0'), ++digits;
    else if (c != ' ' && c != '\0') return std::string_view::npos;
    else if (digits > 0) break;
  }
  return digits == 0 ? std::string_view::npos : value;
}

/// Goes to what the stream unpacks to; false when that is nothing. Bytes that only begin like a stream come out as they
/// are: those are damaged.
bool open_stream(Archive& archive) {
  const bool has_bytes = archive.next();
  if (has_bytes && archive.compression() == "none") throw std::runtime_error("damaged: truncated header");
  return has_bytes;
}

}  // namespace

std::span<const Compression> compressions() { return table; }

std::string_view compression_of(std::string_view start) {
  for (const auto& compression : table)
    if (start.starts_with(compression.magic) && (compression.name != "bzip2" || begins_bzip2(start)))
      return compression.name;
  return {};
}

bool is_tar(std::string_view start) {
  constexpr std::size_t sum_at = 148;
  constexpr std::size_t sum_bytes = 8;
  if (start.size() < tar_header_bytes || start[0] == '\0') return false;
  // Hardly any text has a number there.
  const auto stated = octal(start.substr(sum_at, sum_bytes));
  if (stated == std::string_view::npos) return false;
  std::size_t sum = sum_bytes * ' ';  // The field of the sum itself counts as blanks.
  for (std::size_t i = 0; i < tar_header_bytes; ++i)
    if (i < sum_at || i >= sum_at + sum_bytes) sum += static_cast<unsigned char>(start[i]);
  return stated == sum;
}

ByteStream unpacked(ByteStream packed, std::uint64_t max_bytes) {
  struct State {
    Archive archive;
    std::string_view piece = {};
    bool opened = false;
    bool has_more = true;
  };
  const ArchiveLimits limits{.unpacked_bytes = max_bytes};
  const auto state = std::make_shared<State>(State{Archive(std::move(packed), ArchiveMode::stream, limits)});
  return [state](char* bytes, std::size_t size) {
    auto& [archive, piece, opened, has_more] = *state;
    if (!opened) has_more = open_stream(archive);
    opened = true;
    if (has_more && piece.empty()) piece = archive.read();
    has_more = has_more && !piece.empty();
    const auto count = piece.copy(bytes, size);
    piece.remove_prefix(count);
    return count;
  };
}

std::string unpack(std::string_view packed, std::size_t max_bytes) {
  std::string bytes;
  try {
    unpack(packed, max_bytes, bytes);
  } catch (const ArchiveTooLarge&) {
    throw std::runtime_error("expands over limit (--max-bytes " + std::to_string(max_bytes) + ")");
  }
  return bytes;
}

void unpack(std::string_view packed, std::size_t max_bytes, std::string& bytes) {
  Archive archive(packed, ArchiveMode::stream, {.unpacked_bytes = max_bytes});
  if (!open_stream(archive)) return;
  for (auto piece = archive.read(); !piece.empty(); piece = archive.read()) bytes += piece;
}

}  // namespace zubda
