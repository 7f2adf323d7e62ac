#include <stdexcept>

#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "input/formats.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  const auto text = replace_invalid(bytes_of(data, size)).text;
  for (const auto& format : input_formats()) {
    if (format.read == nullptr) continue;
    try {
      const auto document = format.read(text).document;
      std::size_t end = 0;
      for (const auto& block : document.blocks) {
        check(is_within(block.span, document.text) && end <= block.span.begin);
        end = block.span.end;
      }
    } catch (const std::runtime_error&) {
    }
  }
  read_pdf_text(text);
  read_pdf_pages(text, text);
  return 0;
}
