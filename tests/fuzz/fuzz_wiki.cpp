#include <stdexcept>

#include "check.h"
#include "input/wiki/wiki_dump.h"
#include "input/wiki/wikitext.h"
#include "text/utf8.h"

namespace zubda {
namespace {

void check_document(const Document& document) {
  check(is_valid_utf8(document.text));
  std::size_t end = 0;
  for (const auto& block : document.blocks) {
    check(is_within(block.span, document.text) && end <= block.span.begin);
    end = block.span.end;
  }
}

void check_page(std::string_view fields) {
  try {
    check_document(read_wiki_page(fields, std::size_t{1} << 24).document);
  } catch (const std::runtime_error&) {
  }
}

}  // namespace
}  // namespace zubda

/// The bytes are a page, and then a dump.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  const auto bytes = bytes_of(data, size);
  if (is_valid_utf8(bytes)) check_document(read_wikitext(bytes).document);
  looks_like_wiki_dump(bytes);
  try {
    const auto dump = open_wiki_dump(stream_of(bytes), bytes.size());
    while (dump->next()) check_page(dump->read(std::size_t{1} << 24));
  } catch (const std::runtime_error&) {
  }
  return 0;
}
