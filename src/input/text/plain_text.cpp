/// The reader of plain text.
/// The reader of plain text.
#include "input/formats.h"
#include "input/pdf/running_headers.h"
#include "input/text/gutenberg.h"

namespace zubda {
namespace {

/// With fewer pages, lines that are repeated may be text. Chosen by hand.
constexpr std::size_t min_pages = 3;

/// Printed pages, with form feeds between them, as one text without running headers, so that a paragraph may cross the
/// end of a page.
std::string join_pages(std::string_view text) {
  auto pages = split_pages(text);
  if (pages.size() < min_pages) return std::string(text);
  remove_furniture(pages);
  std::string joined;
  joined.reserve(text.size());
  for (const auto& page : pages)
    for (const auto line : page) joined.append(line) += '\n';
  return joined;
}

}  // namespace

Reading read_text(std::string text) {
  Reading reading;
  if (const auto book = find_gutenberg_text(text)) {
    reading.document.title = book->title;
    text = std::string(slice(text, book->body));
  }
  reading.document.text = text.find('\f') == std::string::npos ? std::move(text) : join_pages(text);
  return reading;
}

}  // namespace zubda
