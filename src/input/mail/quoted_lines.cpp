#include "input/mail/quoted_lines.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "input/mail/mail_lines.h"
#include "sentences/lines.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// The lines of `text` without the marks of a quotation, all others as they are.
std::string without_marks(std::string_view text) {
  std::string plain;
  for (auto& line : split_mail_lines(text)) {
    auto content = line.text;
    while (content.starts_with('>')) {
      content.remove_prefix(1);
      if (content.starts_with(' ')) content.remove_prefix(1);
    }
    plain.append(content).append("\n");
  }
  return plain;
}

/// Whether one of some paragraphs ends as a sentence does.
bool has_sentence(std::string_view text, std::span<const Block> blocks) {
  return std::ranges::any_of(blocks, [&](const Block& block) { return ends_with_stop_mark(slice(text, block.span)); });
}

/// People write messages in lines without a stop (`The boat leaves at nine`), which have the shape of headings and
/// would not be chosen. A greeting ends in a comma, a name has fewer words.
void mark_lines_of_text(std::string_view text, std::span<Block> blocks) {
  constexpr std::ptrdiff_t min_blanks = 2;  // Chosen by hand.
  for (auto& [span, role] : blocks) {
    const auto line = slice(text, span);
    const bool is_greeting = line.ends_with(',') || line.ends_with("،") || line.ends_with("，");
    if (role == Role::prose && !is_greeting && !ends_with_stop_mark(line) &&
        std::ranges::count(line, ' ') >= min_blanks)
      role = Role::list_item;
  }
}

/// Appends `text` with its paragraphs of own lines, and its other lines as boilerplate.
void append_lines(std::string_view text, const std::vector<MailLine>& lines, Document& document) {
  if (!document.text.empty()) document.text += "\n\n";
  const auto offset = document.text.size();
  document.text += text;
  std::string own(text);
  std::vector<Block> others;
  const MailLine* open = nullptr;  // The last line of the block that is open.
  for (const auto& line : lines) {
    if (line.is_own()) {
      if (!line.is_blank()) open = nullptr;
      continue;
    }
    std::fill_n(own.begin() + static_cast<std::ptrdiff_t>(line.begin), line.text.size(), ' ');
    if (line.is_blank()) continue;
    const auto end = line.begin + line.text.size();
    if (open != nullptr && open->is_quoted == line.is_quoted) others.back().span.end = end;
    else others.push_back({{line.begin, end}, Role::boilerplate});
    open = &line;
  }
  auto blocks = find_paragraphs(own);
  if (!has_sentence(text, blocks)) mark_lines_of_text(text, blocks);
  blocks.insert(blocks.end(), others.begin(), others.end());
  std::ranges::sort(blocks, {}, [](const Block& block) { return block.span.begin; });
  for (const auto& [span, role] : blocks) document.blocks.push_back({{span.begin + offset, span.end + offset}, role});
}

bool has_own_text(const std::vector<MailLine>& lines) {
  return std::ranges::any_of(lines, [](const MailLine& line) { return line.is_own() && !line.is_blank(); });
}

}  // namespace

void append_mail_text(std::string_view text, std::string_view subject, Document& document) {
  while (text.starts_with('\n')) text.remove_prefix(1);
  while (text.ends_with('\n')) text.remove_suffix(1);
  MailLines lines(split_mail_lines(text), subject);
  lines.mark_all();
  const bool has_quoted = std::ranges::any_of(lines.lines(), &MailLine::is_quoted);
  if (has_own_text(lines.lines()) || !has_quoted) return append_lines(text, lines.lines(), document);
  const auto plain = without_marks(text);
  MailLines passed_on(split_mail_lines(plain), subject);
  passed_on.mark_all();
  append_lines(plain, passed_on.lines(), document);
}

void mark_mail_blocks(std::size_t first, std::string_view subject, bool cites, Document& document) {
  std::vector<MailLine> lines;
  std::vector<std::size_t> block_of_line;
  for (auto i = first; i < document.blocks.size(); ++i) {
    const auto& [span, role] = document.blocks[i];
    for (auto& line : split_mail_lines(slice(document.text, span))) {
      // A signature's mark has lost its blank in a page.
      if (trim_ascii(line.text) == "--") line.text = "-- ";
      lines.push_back({line.begin, line.text, role == Role::quote});
      block_of_line.push_back(i);
    }
    lines.push_back({});
    block_of_line.push_back(i);
  }
  MailLines marked(std::move(lines), subject);
  marked.mark_all();
  bool is_cited = false;
  for (std::size_t i = 0; i < block_of_line.size(); ++i) {
    const auto& line = marked.lines()[i];
    if (line.is_blank()) continue;
    if (line.is_own()) is_cited = false;
    if (line.is_other) is_cited = true;
    auto& role = document.blocks[block_of_line[i]].role;
    // A quotation may be the writer's own, of a book.
    if (line.is_other || (line.is_quoted && (is_cited || cites))) role = Role::boilerplate;
  }
  mark_lines_of_text(document.text, std::span(document.blocks).subspan(first));
}

}  // namespace zubda
