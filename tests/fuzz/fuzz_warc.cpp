#include <stdexcept>

#include "check.h"
#include "input/formats.h"
#include "input/warc/warc.h"

namespace zubda::fuzz {
namespace {

void check_page(Container& archive, std::size_t archive_bytes) {
  const auto fields = archive.read(max_bytes);
  check(fields.size() <= 2 * archive_bytes + 1024);
  check_blocks(archive.reader()(fields, max_bytes).document);
}

}  // namespace

void fuzz_warc(std::string_view bytes) {
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
