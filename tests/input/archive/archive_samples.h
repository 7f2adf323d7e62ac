/// Makes archives and compressed streams for tests.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// A member of a zip archive, stored as it is. What the archive says of it may be wrong.
struct ZipMember {
  std::string name;
  std::string data;
  std::int64_t crc = -1;   ///< -1 for the right one.
  std::int64_t size = -1;  ///< As the archive says; -1 for the right one.
  unsigned flags = 0x800;  ///< Bit 0: encrypted; bit 11: the name is UTF-8.
};

inline void put_number(std::string& bytes, std::uint64_t value, int count) {
  for (int i = 0; i < count; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// The fields that the local header of a member and its entry in the directory have in common.
inline std::string zip_fields(const ZipMember& member) {
  const auto crc = crc32(0, reinterpret_cast<const Bytef*>(member.data.data()), static_cast<uInt>(member.data.size()));
  const auto size = member.size < 0 ? member.data.size() : static_cast<std::uint64_t>(member.size);
  std::string fields;
  put_number(fields, 20, 2);
  put_number(fields, member.flags, 2);
  put_number(fields, 0, 2);
  put_number(fields, 0x58210000, 4);
  put_number(fields, member.crc < 0 ? crc : static_cast<std::uint64_t>(member.crc), 4);
  put_number(fields, member.data.size(), 4);
  put_number(fields, size, 4);
  put_number(fields, member.name.size(), 2);
  put_number(fields, 0, 2);
  return fields;
}

inline std::string make_zip(const std::vector<ZipMember>& members) {
  std::string bytes;
  std::string directory;
  for (const auto& member : members) {
    directory += "PK\x01\x02" + std::string("\x14\x00", 2) + zip_fields(member) + std::string(10, '\0');
    put_number(directory, bytes.size(), 4);
    directory += member.name;
    bytes += "PK\x03\x04" + zip_fields(member) + member.name + member.data;
  }
  const auto begin = bytes.size();
  bytes += directory + "PK\x05\x06" + std::string(4, '\0');
  put_number(bytes, members.size(), 2);
  put_number(bytes, members.size(), 2);
  put_number(bytes, directory.size(), 4);
  put_number(bytes, begin, 4);
  put_number(bytes, 0, 2);
  return bytes;
}

/// What libarchive writes with `filter` (ARCHIVE_FILTER_GZIP, ...) and `format` (ARCHIVE_FORMAT_RAW, ...).
inline std::string write_archive(const std::vector<ZipMember>& members, int filter, int format) {
  std::vector<char> buffer(std::size_t{1} << 24);
  std::size_t used = 0;
  archive* writer = archive_write_new();
  archive_write_add_filter(writer, filter);
  archive_write_set_format(writer, format);
  archive_write_set_bytes_per_block(writer, 0);
  archive_write_open_memory(writer, buffer.data(), buffer.size(), &used);
  for (const auto& member : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(member.data.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writer, entry);
    archive_write_data(writer, member.data.data(), member.data.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  return {buffer.data(), used};
}

}  // namespace zubda
