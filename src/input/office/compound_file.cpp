#include "input/office/compound_file.h"

#include <algorithm>
#include <stdexcept>

namespace zubda {
namespace {

constexpr std::string_view magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t header_bytes = 512;
constexpr std::uint32_t max_sector = 0xFFFFFFFA;  ///< Larger numbers are marks: the end of a chain, a free sector.
constexpr std::size_t small_sector_bytes = 64;
constexpr std::size_t min_large_stream = 4096;  ///< Shorter streams are in small sectors.
constexpr std::size_t entry_bytes = 128;        ///< Of the directory.

}  // namespace

std::size_t CompoundStream::offset(std::size_t at) const {
  const auto piece = at / piece_bytes;
  return at >= size || piece >= pieces.size() ? nowhere : pieces[piece] + at % piece_bytes;
}

bool CompoundFile::begins(std::string_view start) { return start.starts_with(magic); }

CompoundFile::CompoundFile(std::string_view bytes) : bytes_(bytes) {
  if (!begins(bytes) || bytes.size() < header_bytes) throw std::runtime_error("damaged: no compound file");
  const auto shift = number(30, 2);
  if (shift != 9 && shift != 12) throw std::runtime_error("damaged: sectors of an unknown size");
  sector_bytes_ = std::size_t{1} << shift;
  next_ = read_table(sectors_of_table());
  next_small_ = read_table(chain(number(60, 4), next_, sector_bytes_));
  read_directory();
}

std::uint32_t CompoundFile::number(std::size_t offset, std::size_t count) const {
  std::uint32_t value = 0;
  if (offset > bytes_.size() || bytes_.size() - offset < count) return 0;
  for (std::size_t i = 0; i < count; ++i)
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes_[offset + i])) << (8 * i);
  return value;
}

std::uint32_t CompoundFile::number(const CompoundStream& stream, std::size_t at, std::size_t count) const {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i)
    if (const auto offset = stream.offset(at + i); offset < bytes_.size())
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes_[offset])) << (8 * i);
  return value;
}

/// The sectors of the table of sectors: the first 109 are in the header, the others in a chain of their own.
std::vector<std::uint32_t> CompoundFile::sectors_of_table() const {
  constexpr std::size_t in_header = 109;
  std::vector<std::uint32_t> sectors;
  const auto max_sectors = bytes_.size() / sector_bytes_ + 1;
  const auto add = [&](std::size_t offset, std::size_t count) {
    for (std::size_t i = 0; i < count && sectors.size() < max_sectors; ++i)
      if (const auto sector = number(offset + 4 * i, 4); sector < max_sector && offset_of(sector) < bytes_.size())
        sectors.push_back(sector);
  };
  add(76, in_header);
  const auto in_sector = sector_bytes_ / 4 - 1;
  auto sector = number(68, 4);
  for (std::size_t i = 0; i < max_sectors && sector < max_sector && offset_of(sector) < bytes_.size(); ++i) {
    add(offset_of(sector), in_sector);
    sector = number(offset_of(sector) + 4 * in_sector, 4);
  }
  return sectors;
}

std::vector<std::uint32_t> CompoundFile::read_table(const std::vector<std::uint32_t>& sectors) const {
  std::vector<std::uint32_t> table;
  table.reserve(sectors.size() * sector_bytes_ / 4);
  for (const auto sector : sectors)
    for (std::size_t at = 0; at < sector_bytes_; at += 4) table.push_back(number(offset_of(sector) + at, 4));
  return table;
}

/// The table may say of more sectors than there are, so that its size bounds nothing.
std::vector<std::uint32_t> CompoundFile::chain(std::uint32_t first, const std::vector<std::uint32_t>& table,
                                               std::size_t size) const {
  std::vector<std::uint32_t> sectors;
  const auto max_sectors = std::min(table.size(), bytes_.size() / size + 1);
  for (auto sector = first; sector < table.size() && sectors.size() < max_sectors; sector = table[sector])
    sectors.push_back(sector);
  return sectors;
}

void CompoundFile::read_directory() {
  constexpr std::size_t max_name = 64;  // Bytes, with a zero at the end.
  for (const auto sector : chain(number(48, 4), next_, sector_bytes_)) {
    for (std::size_t at = 0; at < sector_bytes_; at += entry_bytes) {
      const auto entry = offset_of(sector) + at;
      const auto name_bytes = std::min<std::size_t>(number(entry + 64, 2), max_name);
      std::string name;
      for (std::size_t i = 0; i + 2 < name_bytes; i += 2) {
        const auto letter = number(entry + i, 2);
        name += letter < 0x80 ? static_cast<char>(letter) : '?';
      }
      if (!name.empty()) entries_.try_emplace(name, Entry{number(entry + 116, 4), number(entry + 120, 4)});
    }
  }
  const auto root = entries_.find("Root Entry");
  if (root == entries_.end()) return;
  small_ = {{}, sector_bytes_, std::min(root->second.size, bytes_.size())};
  for (const auto sector : chain(root->second.first, next_, sector_bytes_)) small_.pieces.push_back(offset_of(sector));
}

CompoundStream CompoundFile::stream(std::string_view name) const {
  CompoundStream stream;
  const auto entry = entries_.find(name);
  if (entry == entries_.end()) return stream;
  stream.size = std::min(entry->second.size, bytes_.size());
  const bool is_small = entry->second.size < min_large_stream;
  stream.piece_bytes = is_small ? small_sector_bytes : sector_bytes_;
  for (const auto sector : chain(entry->second.first, is_small ? next_small_ : next_, stream.piece_bytes)) {
    const auto offset = is_small ? small_.offset(sector * small_sector_bytes) : offset_of(sector);
    if (offset == CompoundStream::nowhere) break;
    stream.pieces.push_back(offset);
  }
  return stream;
}

}  // namespace zubda
