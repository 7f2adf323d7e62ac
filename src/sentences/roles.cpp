#include "sentences/roles.h"

#include <algorithm>
#include <string>

#include "language/characters.h"
#include "language/fold.h"
#include "sentences/lines.h"

namespace zubda {
namespace {

constexpr std::size_t longest_heading = 12;   ///< In words.
constexpr std::size_t longest_signature = 4;
constexpr std::size_t longest_furniture = 20; ///< Captions, boilerplate, by-lines.
constexpr std::size_t most_bytes = 400;       ///< Longer paragraphs are prose without a closer look.

/// The first words of a paragraph, folded, separated by single blanks; and how many words it has in all.
struct Opening {
  std::string words;
  std::size_t count = 0;
  std::size_t digits = 0;
  bool has_tabs = false;
};

Opening read_opening(std::string_view paragraph, const Language& language) {
  Opening opening;
  const auto wanted = std::max<std::size_t>(language.roles.max_words(), 1);
  for (std::size_t at = 0; at < paragraph.size();) {
    const auto begin = at;
    while (at < paragraph.size()) {
      const auto [code, length] = decode_at(paragraph, at);
      if (!character(code).is(is_letter | is_digit) && character(code).word_break() != WordBreak::extend) break;
      opening.digits += character(code).is(is_digit) ? 1 : 0;
      at += length;
      if (character(code).is(is_ideograph)) break;
    }
    if (at > begin) {
      if (opening.count++ < wanted) {
        if (!opening.words.empty()) opening.words += ' ';
        fold(paragraph.substr(begin, at - begin), language.turkic, opening.words);
      }
    } else {
      opening.has_tabs = opening.has_tabs || paragraph[at] == '\t' || paragraph[at] == '|';
      at += decode_at(paragraph, at).length;
    }
  }
  return opening;
}

/// Whether the last character, closing quotes and brackets left out, ends a sentence.
bool has_final_stop(std::string_view paragraph) {
  auto end = paragraph.size();
  while (end > 0 && character(decode_before(paragraph, end).code).is(is_closing)) end -= decode_before(paragraph, end).length;
  return end > 0 && character(decode_before(paragraph, end).code).is(is_terminal);
}

/// A name alone at the end of the document.
bool is_signature(const Opening& opening, const ParagraphShape& paragraph) {
  return paragraph.is_last && !paragraph.is_first && opening.count >= 2 && opening.count <= longest_signature && opening.digits == 0;
}

bool fits_role(Role role, const Opening& opening, bool stopped) {
  if (role == Role::boilerplate) return opening.count <= longest_furniture;
  if (role == Role::caption) return opening.count <= longest_furniture && (opening.digits > 0 || !stopped);
  return opening.count <= longest_heading && !stopped;
}

}  // namespace

Role find_role(std::string_view text, const ParagraphShape& paragraph, const Language& language) {
  const auto characters = slice(text, paragraph.span);
  if (list_mark_length(characters) > 0) return Role::list_item;
  if (characters.size() > most_bytes || paragraph.sentences > 1) return Role::prose;
  const auto opening = read_opening(characters, language);
  const bool stopped = has_final_stop(characters);
  if (const auto role = language.roles.match(opening.words); role && fits_role(*role, opening, stopped)) return *role;
  if (stopped) return Role::prose;
  if (opening.has_tabs) return Role::table_row;
  if (is_signature(opening, paragraph)) return Role::byline;
  return opening.count <= longest_heading ? Role::heading : Role::prose;
}

}  // namespace zubda
