#include <stdexcept>

#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "input/formats.h"
#include "input/html/html.h"

namespace zubda::fuzz {

void fuzz_html(std::string_view bytes) {
  auto text = replace_invalid(bytes).text;
  looks_like_html(text);
  try {
    check_blocks(read_html(std::move(text)).document);
  } catch (const std::runtime_error&) {
  }
}

}  // namespace zubda::fuzz
