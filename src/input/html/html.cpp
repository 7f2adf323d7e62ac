/// The reader of web pages: markup to a tree, the article in it, its paragraphs and their roles.
#include "input/html/html.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "input/declared_language.h"
#include "input/formats.h"
#include "input/html/article.h"
#include "input/html/json_ld.h"
#include "input/html/mail_archive.h"
#include "input/html/page.h"
#include "input/html/page_title.h"
#include "input/html/prolog.h"
#include "text/note_series.h"

namespace zubda {
namespace {

Role context_role(std::uint16_t context) {
  if ((context & in_code) != 0) return Role::boilerplate;
  if ((context & in_heading) != 0) return Role::heading;
  if ((context & in_caption) != 0) return Role::caption;
  if ((context & in_table) != 0) return Role::table_row;
  if ((context & in_list) != 0) return Role::list_item;
  if ((context & in_quote) != 0) return Role::quote;
  return Role::prose;
}

void append_block(std::string_view text, Role role, Document& document) {
  if (!document.text.empty()) document.text += "\n\n";
  const auto begin = document.text.size();
  document.text += text;
  document.blocks.push_back({{begin, document.text.size()}, role});
}

/// A paragraph without white space at its ends, to which no-break spaces and byte order marks belong here. A joiner at
/// the beginning joins nothing: Doxygen puts one into every quotation. At the end it gives a letter its shape.
std::string_view trim_paragraph(std::string_view text) {
  constexpr std::array<std::string_view, 5> spaces = {" ", "\n", "\u00A0", "\u200B", "\uFEFF"};
  constexpr std::string_view joiner = "\u200D";
  for (bool again = true; again;) {
    again = text.starts_with(joiner);
    if (again) text.remove_prefix(joiner.size());
    for (const auto space : spaces) {
      if (text.starts_with(space)) text.remove_prefix(space.size()), again = true;
      if (text.ends_with(space)) text.remove_suffix(space.size()), again = true;
    }
  }
  return text;
}

std::string paragraph_text(const HtmlPage& page, const HtmlParagraph& paragraph) {
  std::string text;
  auto block = paragraph.block;
  for (const auto index : paragraph.runs) {
    const auto& run = page.runs[index];
    const bool is_next_cell =
        std::exchange(block, page.elements[run.element].block) != page.elements[run.element].block;
    if ((run.before != HtmlBreak::none || is_next_cell) && !text.empty()) {
      while (text.ends_with(' ')) text.pop_back();
      text += is_next_cell ? '\t' : '\n';
    }
    text += slice(page.text, run.span);
  }
  return text;
}

void append_paragraphs(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs, Document& document) {
  for (const auto& paragraph : paragraphs) {
    const auto text = paragraph_text(page, paragraph);
    if (const auto trimmed = trim_paragraph(text); !trimmed.empty())
      append_block(trimmed, context_role(paragraph.context), document);
  }
}

/// Appends the article of a page that shows it by script only, from what it gives to search engines: plain text or
/// markup.
void append_stated_article(const HtmlPage& page, Document& document) {
  for (const auto& json : page.json_ld) {
    auto body = article_body(json);
    if (body.empty()) continue;
    if (body.find("</") != std::string::npos) {
      const auto stated = parse_html(body);
      return append_paragraphs(stated, find_article(stated, 0).paragraphs, document);
    }
    for (std::string_view rest = body; !rest.empty();) {
      const auto end = std::min(rest.find('\n'), rest.size());
      if (const auto line = trim_paragraph(rest.substr(0, end)); !line.empty())
        append_block(line, Role::prose, document);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return;
  }
}

/// Takes marks of notes that are raised digits out of a document; exponents stay.
void remove_raised_notes(Document& document) {
  const auto marked = std::move(document);
  document = {};
  TextWithoutNotes text(marked.text, NoteStyle::raised);
  for (const auto& [span, role] : marked.blocks)
    append_block(text.of({.span = span, .has_notes = true}), role, document);
}

}  // namespace

Reading read_html(std::string text) {
  const auto prolog = read_html_prolog(text);
  if (prolog.declares_entities) throw std::runtime_error("entity declarations refused");
  const auto page = parse_html(std::string_view(text).substr(prolog.end));
  if (auto mail = archived_mail(page); !mail.empty()) return read_decoded_mail(mail);
  Reading reading;
  auto& document = reading.document;
  auto title = find_title(page);
  const auto article = find_article(page, title.element);
  if (article.paragraphs.empty() || article.is_whole_page) append_stated_article(page, document);
  const bool is_whole_page = document.blocks.empty() && article.is_whole_page;
  if (document.blocks.empty()) append_paragraphs(page, article.paragraphs, document);
  if (page.has_raised_digits) remove_raised_notes(document);
  document.title = std::move(title.text);
  document.metadata = page.stated.metadata();
  document.language = check_language(page.language, document.text);
  if (page.has_unclosed_comment || prolog.has_unclosed_comment) reading.warnings.emplace_back("unclosed comment");
  if (page.has_unclosed_script) reading.warnings.emplace_back("unclosed script");
  if (document.blocks.empty()) reading.warnings.emplace_back("no article text found");
  else if (is_whole_page) reading.warnings.emplace_back("no article found, all text of the page taken");
  return reading;
}

void append_html_piece(std::string_view markup, Document& document) {
  const auto page = parse_html(markup);
  for (const auto& paragraph : find_all_text(page, 0)) {
    const auto before = document.blocks.size();
    append_paragraphs(page, {paragraph}, document);
    if (document.blocks.size() == before || (paragraph.context & in_heading1) == 0 || !document.title.empty()) continue;
    document.title = collapse_blanks(slice(document.text, document.blocks.back().span));
  }
}

bool looks_like_html(std::string_view text) {
  // All chosen by hand.
  constexpr std::size_t max_prolog_bytes = std::size_t{1} << 16;
  constexpr std::size_t max_bytes = 4096;  // Looked at after the prolog.
  constexpr std::size_t min_closed = 3;
  const auto prolog = read_html_prolog(text.substr(0, max_prolog_bytes));
  if (prolog.has_doctype) return true;
  const auto start = text.substr(std::min(prolog.end, text.size()), max_bytes);
  for (const auto* word : {"<html", "<head>", "<body"})
    if (starts_with_word(start, word)) return true;
  // A part of a page: begins with a tag, and has paragraphs or divisions that are closed.
  if (!start.starts_with('<')) return false;
  std::size_t closed = 0;
  for (auto at = start.find("</"); at != std::string_view::npos; at = start.find("</", at + 2)) {
    const auto name = start.substr(at + 2);
    closed += starts_with_word(name, "p>") || starts_with_word(name, "div>") || starts_with_word(name, "li>") ? 1U : 0U;
  }
  return closed >= min_closed;
}

}  // namespace zubda
