#include <stdexcept>

#include "check.h"
#include "input/feeds/feed.h"
#include "input/feeds/feed_item.h"
#include "input/formats.h"

namespace zubda::fuzz {
namespace {

void check_item(std::string_view fields) {
  try {
    check_blocks(read_feed_item(fields, max_bytes).document);
  } catch (const std::runtime_error&) {
  }
}

}  // namespace

void fuzz_feed(std::string_view bytes) {
  looks_like_feed(bytes);
  try {
    const auto feed = open_feed(stream_of(std::string(bytes)), bytes.size());
    while (feed->next()) check_item(feed->read(max_bytes));
  } catch (const std::runtime_error&) {
  }
  check_item(bytes);
}

}  // namespace zubda::fuzz
