#include <stdexcept>

#include "check.h"
#include "input/formats.h"
#include "input/warc/warc.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  const auto bytes = bytes_of(data, size);
  looks_like_warc(bytes);
  try {
    const auto archive = open_warc(stream_of(bytes), bytes.size());
    while (archive->next()) {
      try {
        const auto fields = archive->read(std::size_t{1} << 24);
        check(fields.size() <= 2 * bytes.size() + 1024);
        std::size_t end = 0;
        const auto reading = archive->reader()(fields, std::size_t{1} << 24);
        for (const auto& block : reading.document.blocks) {
          check(is_within(block.span, reading.document.text) && end <= block.span.begin);
          end = block.span.end;
        }
      } catch (const std::runtime_error&) {
      }
    }
  } catch (const std::runtime_error&) {
  }
  return 0;
}
