/// Finds the streams in a compound file: the container of DOC, XLS and PPT, and of encrypted Office documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// Where the bytes of a stream are in the file: in pieces of one size, in any order.
struct CompoundStream {
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  std::vector<std::size_t> pieces;  ///< Offsets in the file.
  std::size_t piece_bytes = 1;
  std::size_t size = 0;  ///< Bytes; the pieces may have fewer in a damaged file.

  /// The offset in the file of a byte of the stream; `nowhere` behind its end.
  std::size_t offset(std::size_t at) const;
};

/// The directory of a compound file in memory ([MS-CFB]). All chains of sectors are cut at the number of sectors that
/// the file has, so that circles end.
class CompoundFile {
 public:
  /// `bytes` must outlive the object. Throws std::runtime_error with the reason when they are no such file.
  explicit CompoundFile(std::string_view bytes);

  /// Whether a file that begins with `start` is one.
  static bool begins(std::string_view start);

  bool has(std::string_view name) const { return entries_.find(name) != entries_.end(); }
  /// The stream with that name in any storage; an empty one when there is none. Letters that are not ASCII are `?`.
  CompoundStream stream(std::string_view name) const;

  /// The little-endian number of `count` bytes at an offset of the file; 0 beyond its end.
  std::uint32_t number(std::size_t offset, std::size_t count) const;
  /// The same at a place in a stream.
  std::uint32_t number(const CompoundStream& stream, std::size_t at, std::size_t count) const;

 private:
  struct Entry {
    std::uint32_t first = 0;
    std::size_t size = 0;
  };

  /// Of sectors of `size` bytes.
  std::vector<std::uint32_t> chain(std::uint32_t first, const std::vector<std::uint32_t>& table,
                                   std::size_t size) const;
  std::vector<std::uint32_t> read_table(const std::vector<std::uint32_t>& sectors) const;
  std::vector<std::uint32_t> sectors_of_table() const;
  void read_directory();
  std::size_t offset_of(std::uint32_t sector) const { return (std::size_t{sector} + 1) * sector_bytes_; }

  std::string_view bytes_;
  std::size_t sector_bytes_ = 0;
  std::vector<std::uint32_t> next_;        ///< The sector after each sector.
  std::vector<std::uint32_t> next_small_;  ///< The same for those of small streams.
  std::map<std::string, Entry, std::less<>> entries_;
  CompoundStream small_;  ///< What small streams are in.
};

}  // namespace zubda
