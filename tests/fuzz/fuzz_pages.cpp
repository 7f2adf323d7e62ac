#include <stdexcept>

#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "input/formats.h"

namespace zubda::fuzz {

void fuzz_pages(std::string_view bytes) {
  const auto pdf = std::min(bytes.find("%PDF-"), bytes.size());
  try {
    check_blocks(read_pdf_pages(replace_invalid(bytes.substr(0, pdf)).text, bytes.substr(pdf)).document);
  } catch (const std::runtime_error&) {
  }
}

}  // namespace zubda::fuzz
