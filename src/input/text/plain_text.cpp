/// The reader of plain text.
#include "input/corpora/corpora.h"
#include "input/formats.h"
#include "input/lines/divided_words.h"
#include "input/pdf/lam_alef.h"
#include "input/pdf/pdftotext_marks.h"
#include "input/pdf/running_headers.h"
#include "input/text/browser_links.h"
#include "input/text/field_codes.h"
#include "input/text/gutenberg.h"
#include "input/text/info_page.h"
#include "input/text/manual_page.h"
#include "input/text/quote_marks.h"
#include "input/text/visual_order.h"
#include "text/byte_class.h"

namespace zubda {
namespace {

/// With fewer pages, lines that are repeated may be text. Chosen by hand. A form feed at the very end, too, is that of
/// a program that ends each page with one.
constexpr std::size_t min_pages = 3;
constexpr std::size_t min_printed_pages = 2;

/// The first bytes of letters that a program may have written in a wrong order: of Hebrew, of alefs with their marks,
/// and of Arabic presentation forms.
constexpr ByteRange turned_bytes[] = {{0xD7, 0xD7}, {0xD8, 0xD8, 0xA2, 0xA5}, {0xEF, 0xEF}};

/// Whether a short text has such letters. This one look spares most of them two; of a long one only a part is looked at
/// for each.
bool may_be_turned(std::string_view text) {
  constexpr std::size_t short_bytes = std::size_t{1} << 16;
  return text.size() > short_bytes || ByteFinder(text, byte_class<turned_bytes>).next(0) < text.size();
}

/// Printed pages, with form feeds between them, as one text without running headers, so that a paragraph may cross the
/// end of a page.
std::string join_pages(std::string_view text) {
  auto pages = split_pages(text);
  if (pages.size() < (text.ends_with('\f') ? min_printed_pages : min_pages)) return std::string(text);
  remove_furniture(pages);
  std::string joined;
  joined.reserve(text.size());
  for (const auto& page : pages)
    for (const auto line : page) joined.append(line) += '\n';
  return joined;
}

/// The text without what programs that print documents or send mail put into it.
std::string remove_printed_parts(std::string text) {
  return remove_quote_marks(
      remove_field_codes(remove_info_marks(remove_manual_heads(remove_link_numbers(std::move(text))))));
}

}  // namespace

Reading read_text(std::string text) {
  if (is_pdftotext_output(text)) return read_pdf_text(std::move(text));
  Reading reading;
  if (const auto book = find_gutenberg_text(text)) {
    reading.document.title = book->title;
    text = std::string(slice(text, book->body));
  }
  if (auto book = read_archive_book(text)) text = std::move(*book);
  const bool is_checked = may_be_turned(text);
  if (is_checked) text = turn_visual_order(std::move(text));
  text = remove_printed_parts(std::move(text));
  if (text.find('\f') != std::string::npos) text = join_pages(text);
  text = join_divided_words(std::move(text));
  reading.document.text = is_checked && has_turned_lam_alef(text) ? turn_lam_alef(std::move(text)) : std::move(text);
  return reading;
}

}  // namespace zubda
