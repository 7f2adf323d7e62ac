#include "input/convert/zip.h"

#include <algorithm>

namespace zubda {
namespace {

using namespace std::string_view_literals;

constexpr auto local_mark = "PK\x03\x04"sv;
constexpr auto directory_mark = "PK\x01\x02"sv;
constexpr auto end_mark = "PK\x05\x06"sv;

/// A little-endian number of `count` bytes; 0 beyond the end.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = count; i-- > 0;)
    value = value << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
  return value;
}

struct Entry {
  std::string_view name;
  std::uint32_t unpacked_bytes = 0;
};

/// Calls `visit` for each entry of the central directory until it returns false. The format is APPNOTE.TXT of
/// PKWARE, 4.3.12 and 4.3.16.
template <class Visit>
void for_each_entry(std::string_view bytes, Visit&& visit) {
  constexpr std::size_t max_end_bytes = 65535 + 22;  // The record at the end with the longest comment.
  const auto tail = bytes.size() > max_end_bytes ? bytes.size() - max_end_bytes : 0;
  const auto end = bytes.substr(tail).rfind(end_mark);
  if (end == std::string_view::npos) return;
  std::size_t at = number(bytes, tail + end + 16, 4);
  while (at < bytes.size() && bytes.substr(at).starts_with(directory_mark)) {
    const auto name_length = number(bytes, at + 28, 2);
    if (at + 46 > bytes.size() || !visit(Entry{bytes.substr(at + 46, name_length), number(bytes, at + 24, 4)})) return;
    at += 46 + name_length + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
  }
}

/// ODT and EPUB begin with an entry `mimetype` that is stored as it is.
std::string_view media_type(std::string_view bytes) {
  const auto name_length = number(bytes, 26, 2);
  if (bytes.substr(std::min<std::size_t>(30, bytes.size()), name_length) != "mimetype") return {};
  const auto begin = std::min<std::size_t>(30 + name_length + number(bytes, 28, 2), bytes.size());
  return bytes.substr(begin, 64);
}

}  // namespace

ZipContent zip_content(std::string_view bytes) {
  if (!bytes.starts_with(local_mark)) return ZipContent::no_zip;
  const auto type = media_type(bytes);
  if (type.starts_with("application/epub+zip")) return ZipContent::epub;
  if (type.starts_with("application/vnd.oasis.opendocument.text")) return ZipContent::odt;
  auto content = ZipContent::unknown;
  for_each_entry(bytes, [&](const Entry& entry) {
    if (entry.name == "word/document.xml") content = ZipContent::docx;
    if (entry.name == "META-INF/container.xml") content = ZipContent::epub;
    return content == ZipContent::unknown;
  });
  return content;
}

std::uint64_t zip_unpacked_bytes(std::string_view bytes) {
  std::uint64_t sum = 0;
  for_each_entry(bytes, [&](const Entry& entry) {
    const bool picture =
        entry.name.find("media/") != std::string_view::npos || entry.name.find("Pictures/") != std::string_view::npos;
    sum += picture ? 0 : entry.unpacked_bytes;
    return true;
  });
  return sum;
}

}  // namespace zubda
