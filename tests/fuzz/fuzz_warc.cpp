#include <stdexcept>

#include "check.h"
#include "input/formats.h"
#include "input/warc/warc.h"
#include "package.h"

namespace zubda::fuzz {
namespace {

void check_page(Container& archive, std::size_t archive_bytes) {
  const auto fields = archive.read(max_bytes);
  check(fields.size() <= 2 * archive_bytes + 1024);
  check_blocks(archive.reader()(fields, max_bytes).document);
}

/// A record for each part, which is named after its type and its media type: lengths are hardly ever right after a
/// mutation.
std::string archive_of(std::string_view parts) {
  std::string archive;
  for_each_part(parts, [&](std::string_view name, std::string_view block) {
    const auto blank = std::min(name.find(' '), name.size());
    archive.append("WARC/1.0\r\nWARC-Type: ").append(name.substr(0, blank));
    archive.append("\r\nWARC-Target-URI: http://dam.example/a\r\nWARC-Date: 2024-05-03T10:00:00Z\r\nContent-Type: ");
    archive.append(name.substr(std::min(blank + 1, name.size())));
    archive.append("\r\nContent-Length: ").append(std::to_string(block.size())).append("\r\n\r\n");
    archive.append(block).append("\r\n\r\n");
  });
  return archive;
}

}  // namespace

void fuzz_warc(std::string_view bytes) {
  std::string archive_bytes;
  if (bytes.starts_with("== ")) bytes = archive_bytes = archive_of(bytes);
  looks_like_warc(bytes);
  try {
    const auto archive = open_warc(stream_of(std::string(bytes)), bytes.size());
    while (archive->next()) {
      try {
        check_page(*archive, bytes.size());
      } catch (const std::runtime_error&) {
      }
    }
  } catch (const std::runtime_error&) {
  }
}

}  // namespace zubda::fuzz
