/// The reader of web pages.
#include <algorithm>
#include <stdexcept>

#include "input/formats.h"
#include "input/html_article.h"
#include "input/html_page.h"
#include "input/html_title.h"

namespace zubda {
namespace {

Role role_of(std::uint16_t context) {
  if ((context & in_heading) != 0) return Role::heading;
  if ((context & in_caption) != 0) return Role::caption;
  if ((context & in_table) != 0) return Role::table_row;
  if ((context & in_list) != 0) return Role::list_item;
  if ((context & in_quote) != 0) return Role::quote;
  return Role::prose;
}

void append_paragraph(const HtmlPage& page, const HtmlParagraph& paragraph, Document& document) {
  auto& text = document.text;
  if (!text.empty()) text += "\n\n";
  const auto begin = text.size();
  for (const auto index : paragraph.runs) {
    const auto& run = page.runs[index];
    if (run.before == HtmlBreak::line && text.size() > begin) text += '\n';
    text += slice(page.text, run.span);
  }
  while (text.size() > begin && text.back() == ' ') text.pop_back();
  document.blocks.push_back({{begin, text.size()}, role_of(paragraph.context)});
}

}  // namespace

Reading read_html(std::string text) {
  Reading reading;
  const auto page = parse_html(text);
  auto title = find_title(page);
  for (const auto& paragraph : find_article(page, title.element)) append_paragraph(page, paragraph, reading.document);
  reading.document.title = std::move(title.text);
  if (page.has_unclosed_comment) reading.warnings.emplace_back("unclosed comment");
  if (page.has_unclosed_script) reading.warnings.emplace_back("unclosed script");
  if (reading.document.blocks.empty()) reading.warnings.emplace_back("no article text found");
  return reading;
}

bool looks_like_html(std::string_view text) {
  return text.find("<html") != std::string_view::npos;
}

}  // namespace zubda
