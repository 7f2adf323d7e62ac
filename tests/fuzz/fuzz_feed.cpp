#include <stdexcept>

#include "check.h"
#include "input/feeds/feed.h"
#include "input/feeds/feed_item.h"
#include "input/formats.h"

namespace zubda {
namespace {

void check_item(std::string_view fields) {
  try {
    const auto document = read_feed_item(fields, std::size_t{1} << 24).document;
    std::size_t end = 0;
    for (const auto& block : document.blocks) {
      check(is_within(block.span, document.text) && end <= block.span.begin);
      end = block.span.end;
    }
  } catch (const std::runtime_error&) {
  }
}

}  // namespace
}  // namespace zubda

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  const auto bytes = bytes_of(data, size);
  looks_like_feed(bytes);
  try {
    const auto feed = open_feed(stream_of(bytes), bytes.size());
    while (feed->next()) check_item(feed->read(std::size_t{1} << 24));
  } catch (const std::runtime_error&) {
  }
  check_item(bytes);
  return 0;
}
