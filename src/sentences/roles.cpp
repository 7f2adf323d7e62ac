#include "sentences/roles.h"

#include <algorithm>

#include "language/characters.h"
#include "sentences/list_marks.h"
#include "sentences/opening.h"

namespace zubda {
namespace {

constexpr std::size_t longest_heading = 12;   ///< In words.
constexpr std::size_t longest_signature = 4;
constexpr std::size_t longest_furniture = 20; ///< Captions, boilerplate, by-lines.
constexpr std::size_t most_bytes = 400;       ///< Longer paragraphs are prose without a closer look.

/// What a paragraph is made of.
struct Content {
  std::size_t words = 0;
  std::size_t digits = 0;
  bool has_tabs = false;
};

Content read_content(std::string_view paragraph) {
  Content content;
  bool in_word = false;
  for (std::size_t at = 0; at < paragraph.size();) {
    const auto [code, length] = decode_at(paragraph, at);
    const auto properties = character(code);
    const bool of_word = properties.is(is_letter | is_digit) || properties.word_break() == WordBreak::extend;
    content.words += of_word && (!in_word || properties.is(is_ideograph)) ? 1 : 0;
    content.digits += properties.is(is_digit) ? 1 : 0;
    content.has_tabs = content.has_tabs || code == '\t' || code == '|';
    in_word = of_word;
    at += length;
  }
  return content;
}

/// Whether the last character, closing quotes and brackets left out, ends a sentence.
bool has_final_stop(std::string_view paragraph) {
  auto end = paragraph.size();
  while (end > 0 && character(decode_before(paragraph, end).code).is(is_closing)) end -= decode_before(paragraph, end).length;
  return end > 0 && character(decode_before(paragraph, end).code).is(is_terminal);
}

/// A name alone at the end of the document.
bool is_signature(const Content& content, const ParagraphShape& paragraph) {
  return paragraph.is_last && !paragraph.is_first && content.words >= 2 && content.words <= longest_signature && content.digits == 0;
}

bool fits_role(Role role, const Content& content, bool stopped) {
  if (role == Role::boilerplate) return content.words <= longest_furniture;
  if (role == Role::caption) return content.words <= longest_furniture && (content.digits > 0 || !stopped);
  return content.words <= longest_heading && !stopped;
}

}  // namespace

Role find_role(std::string_view text, const ParagraphShape& paragraph, const Language& language) {
  const auto characters = slice(text, paragraph.span);
  if (list_mark_length(characters) > 0) return Role::list_item;
  if (characters.size() > most_bytes || paragraph.sentences > 1) return Role::prose;
  const auto content = read_content(characters);
  const bool stopped = has_final_stop(characters);
  if (const auto role = match_opening(characters, language.roles, language); role && fits_role(*role, content, stopped)) return *role;
  if (stopped) return Role::prose;
  if (content.has_tabs) return Role::table_row;
  if (is_signature(content, paragraph)) return Role::byline;
  return content.words <= longest_heading ? Role::heading : Role::prose;
}

}  // namespace zubda
