#include "check.h"
#include "input/pdf/letter_tables.h"
#include "input/pdf/page_glyphs.h"
#include "input/pdf/true_type_letters.h"

namespace zubda::fuzz {

/// A PDF file, or a font in one.
void fuzz_pdf(std::string_view bytes) {
  if (!bytes.starts_with("%PDF-")) {  // A font: as one, the mark of PDF says that it has 11,569 tables.
    characters_of_glyphs(bytes);
    glyph_advance(bytes, 7);
  }
  const auto repaired = repair_letter_tables(bytes);
  check(repaired.empty() || repaired.starts_with(bytes));
  const auto drawn = read_page_glyphs(repaired.empty() ? bytes : repaired);
  for (const auto& page : drawn.pages) check(page.glyph_begins.size() == page.text.size() + 1);
}

}  // namespace zubda::fuzz
