#include <stdexcept>

#include "check.h"
#include "input/wiki/wiki_dump.h"
#include "input/wiki/wikitext.h"
#include "text/utf8.h"

namespace zubda::fuzz {
namespace {

void check_article(const Document& document) {
  check(is_valid_utf8(document.text));
  check_blocks(document);
}

void check_page(std::string_view fields) {
  try {
    check_article(read_wiki_page(fields, max_bytes).document);
  } catch (const std::runtime_error&) {
  }
}

}  // namespace

void fuzz_wiki(std::string_view bytes) {
  if (!looks_like_wiki_dump(bytes)) {
    if (is_valid_utf8(bytes)) check_article(read_wikitext(std::string(bytes)).document);
    return;
  }
  try {
    const auto dump = open_wiki_dump(stream_of(std::string(bytes)), bytes.size());
    while (dump->next()) check_page(dump->read(max_bytes));
  } catch (const std::runtime_error&) {
  }
}

}  // namespace zubda::fuzz
