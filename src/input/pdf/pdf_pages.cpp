/// What pdftotext writes, with the places of words or as plain text, as a document: the places of the words give the
/// order of right-to-left lines, the paragraphs, and what is furniture of the page and no text.
#include <algorithm>
#include <unordered_set>

#include "input/formats.h"
#include "input/lines/hyphens.h"
#include "input/pdf/foot_notes.h"
#include "input/pdf/lam_alef.h"
#include "input/pdf/layout_paragraphs.h"
#include "input/pdf/letter_tables.h"
#include "input/pdf/page_glyphs.h"
#include "input/pdf/page_layout.h"
#include "input/pdf/running_headers.h"
#include "input/pdf/text_layout.h"
#include "input/pdf/text_lines.h"

namespace zubda {
namespace {

/// Drops page numbers and lines at the edges of pages that repeat, see `remove_furniture`.
void drop_furniture(std::vector<TextLine>& lines, std::size_t page_count) {
  std::vector<Page> pages(page_count);
  std::vector<std::size_t> order(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return lines[i].box.middle(); });
  for (const auto i : order) pages[lines[i].page].emplace_back(lines[i].text);
  remove_furniture(pages);
  std::unordered_set<const char*> kept;
  for (const auto& page : pages)
    for (const auto line : page) kept.insert(line.data());
  std::vector<TextLine> text;
  for (auto& line : lines)
    if (kept.contains(line.text.data())) text.push_back(std::move(line));
  lines = std::move(text);
}

WholeWords whole_words(const std::vector<TextLine>& lines) {
  WholeWords words;
  for (const auto& line : lines) words.add_line(line.text);
  return words;
}

/// Notes interrupt no paragraph that goes on on the next page, and are no part of the running text.
void append_notes(std::vector<TextLine>& notes, LineReader& reader, const WholeWords& words, Reading& reading) {
  auto& blocks = reading.document.blocks;
  const auto paragraphs = blocks.size();
  append_paragraphs(notes, reader, words, reading);
  for (auto i = paragraphs; i < blocks.size(); ++i) blocks[i].role = Role::boilerplate;
}

Reading read_layout(PageLayout layout, std::string_view document) {
  Reading reading;
  reading.document.metadata = layout.metadata;
  auto [glyphs, is_whole] = read_page_glyphs(document);
  if (!is_whole)
    reading.warnings.emplace_back(
        "its drawings repeat each other too often to follow: lines through words are not seen");
  for (std::size_t i = 0; i < std::min(glyphs.size(), layout.pages.size()); ++i)
    if (!glyphs[i].is_turned) remove_struck_words(glyphs[i].struck, glyphs[i].left, glyphs[i].top, layout.pages[i]);
  LineReader reader(layout, std::move(glyphs));
  auto lines = reader.read();
  drop_furniture(lines, layout.pages.size());
  const auto words = whole_words(lines);
  auto notes = take_foot_notes(lines);
  append_paragraphs(lines, reader, words, reading);
  append_notes(notes, reader, words, reading);
  // The letters change places, and no text its length: what is known about places in it still holds.
  if (reader.has_unknown_ligatures()) reading.document.text = turn_lam_alef(std::move(reading.document.text));
  return reading;
}

/// Says how many letters of a repaired file are lost.
void report_lost_letters(Reading& reading) {
  std::size_t lost = 0;
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  const std::string_view text = reading.document.text;
  for (auto at = text.find(replacement); at != text.npos; at = text.find(replacement, at + 1)) ++lost;
  if (lost > 0)
    reading.warnings.push_back("the file has no letters for " + std::to_string(lost) +
                               " of its signs, as files of WeasyPrint up to 57: \xEF\xBF\xBD is in their place");
}

}  // namespace

Reading read_pdf_pages(std::string text, std::string_view document) {
  auto reading = read_layout(parse_page_layout(text), document);
  if (has_damaged_letter_table(document)) report_lost_letters(reading);
  if (reading.document.text.empty()) reading.warnings.emplace_back("no text: pages of pictures? --ocr reads them");
  return reading;
}

Reading read_pdf_text(std::string text) { return read_layout(layout_of_text(text), {}); }

}  // namespace zubda
