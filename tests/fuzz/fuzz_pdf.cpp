#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "input/formats.h"
#include "input/pdf/letter_tables.h"
#include "input/pdf/page_glyphs.h"
#include "input/pdf/true_type_letters.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  const auto bytes = bytes_of(data, size);
  characters_of_glyphs(bytes);
  glyph_advance(bytes, 7);
  const auto repaired = repair_letter_tables(bytes);
  check(repaired.empty() || repaired.starts_with(bytes));
  for (const auto& page : read_page_glyphs(repaired.empty() ? bytes : repaired))
    check(page.glyph_begins.size() == page.text.size() + 1);
  read_pdf_pages(replace_invalid(bytes).text, bytes);
  return 0;
}
