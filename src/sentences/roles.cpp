#include "sentences/roles.h"

#include <algorithm>

#include "sentences/list_marks.h"
#include "sentences/opening.h"
#include "text/characters.h"

namespace zubda {
namespace {

constexpr std::size_t longest_heading = 12;  ///< In words.
constexpr std::size_t longest_signature = 4;
constexpr std::size_t longest_furniture = 20;  ///< Captions, boilerplate, by-lines.
constexpr std::size_t most_bytes = 400;        ///< Longer paragraphs are prose without a closer look.

/// What a paragraph is made of.
struct Content {
  std::size_t words = 0;
  std::size_t numbers = 0;  ///< Words that begin with a digit.
  bool has_tabs = false;
};

Content read_content(std::string_view paragraph) {
  Content content;
  bool in_word = false;
  for (std::size_t at = 0; at < paragraph.size();) {
    const auto [code, length] = decode_at(paragraph, at);
    const auto properties = character(code);
    const bool of_word = properties.is(is_letter | is_digit) || properties.word_break() == WordBreak::extend;
    const bool begins = of_word && (!in_word || properties.is(is_ideograph));
    content.words += begins ? 1 : 0;
    content.numbers += begins && properties.is(is_digit) ? 1 : 0;
    content.has_tabs = content.has_tabs || code == '\t' || code == '|';
    in_word = of_word;
    at += length;
  }
  return content;
}

/// Whether the last character, closing quotes and brackets left out, ends a sentence.
bool has_final_stop(std::string_view paragraph) {
  auto end = paragraph.size();
  while (end > 0 && character(decode_before(paragraph, end).code).is(is_closing | is_space))
    end -= decode_before(paragraph, end).length;
  return end > 0 && character(decode_before(paragraph, end).code).is(is_terminal);
}

/// One quotation and nothing else: its quotes are the first and the last characters and do not come up between.
bool is_quotation(std::string_view paragraph) {
  struct Quotes {
    std::string_view opening, closing;
  };
  constexpr Quotes pairs[] = {{"\"", "\""}, {"“", "”"}, {"„", "“"},   {"„", "”"},  {"«", "»"},
                              {"»", "«"},   {"”", "”"}, {"「", "」"}, {"『", "』"}};
  for (const auto& [opening, closing] : pairs) {
    if (!paragraph.starts_with(opening.front())) continue;  // A byte: most paragraphs begin with a letter.
    if (paragraph.size() <= opening.size() + closing.size() || !paragraph.starts_with(opening) ||
        !paragraph.ends_with(closing))
      continue;
    const auto inside = paragraph.substr(opening.size(), paragraph.size() - opening.size() - closing.size());
    const bool whole = inside.find(closing) == std::string_view::npos && inside.find(opening) == std::string_view::npos;
    if (whole && inside.find('"') == std::string_view::npos) return has_final_stop(paragraph);
  }
  return false;
}

/// What a person says, set off by a dash in novels and interviews.
bool is_dialogue(std::string_view paragraph) { return paragraph.starts_with("—") && has_final_stop(paragraph); }

/// A name alone at the end of the document.
bool is_signature(const Content& content, const ParagraphShape& paragraph) {
  return paragraph.is_last && !paragraph.is_first && content.words >= 2 && content.words <= longest_signature &&
         content.numbers == 0;
}

/// Cells between tabs or bars, or mostly numbers.
bool is_table_row(const Content& content) {
  constexpr std::size_t fewest_numbers = 3;
  return content.has_tabs || (content.numbers >= fewest_numbers && content.numbers * 2 >= content.words);
}

/// `Photo: ...`, `Table 3. ...`: the phrase, and a number if there is one, are set off by a mark.
bool is_label(std::string_view paragraph, const Phrase& phrase, const Language& language) {
  auto mark = paragraph.size();
  for (const std::string_view marks : {":", "：", ".", "|", " - ", " – ", " — "})
    mark = std::min(mark, paragraph.find(marks));
  if (mark == paragraph.size()) return false;
  auto words = opening_words(paragraph.substr(0, mark), mark, language);
  if (!words.starts_with(phrase.words)) return false;
  words.erase(0, phrase.words.size());
  return std::ranges::all_of(words, [](char c) { return c == ' ' || (c >= '0' && c <= '9'); });
}

bool fits_role(std::string_view paragraph, const Phrase& phrase, const Content& content, const Language& language) {
  const auto role = role_of(phrase);
  const bool stopped = has_final_stop(paragraph);
  const bool label = is_label(paragraph, phrase, language);
  if (role == Role::caption) return content.words <= longest_furniture && (label || !stopped);
  if (role != Role::boilerplate) return content.words <= longest_heading && !stopped;
  const bool several = phrase.words.find(' ') != std::string::npos;
  return content.words <= longest_furniture && (label || several || phrase.words.size() * 4 >= paragraph.size());
}

/// Headings name what follows; a line that points back to something is a part of the text.
bool is_heading(std::string_view paragraph, const Content& content, const Language& language) {
  return content.words <= longest_heading && !read_opening(paragraph, language).dangles;
}

}  // namespace

Role role_of(const Phrase& phrase) {
  if (phrase.kind == "byline") return Role::byline;
  if (phrase.kind == "caption") return Role::caption;
  return phrase.kind == "agency" ? Role::dateline : Role::boilerplate;
}

Role find_role(std::string_view text, const ParagraphShape& paragraph, const Language& language) {
  constexpr std::size_t most_sentences = 2;  // `Copyright Reuters. All rights reserved.`
  const auto characters = slice(text, paragraph.span);
  if (list_mark_length(characters) > 0 && !is_dialogue(characters)) return Role::list_item;
  if (is_quotation(characters)) return Role::quote;
  if (characters.size() > most_bytes || paragraph.sentences > most_sentences) return Role::prose;
  if (opening_words(characters, 1, language).empty()) return Role::boilerplate;
  const auto phrase = match_opening(characters, language.roles, language);
  const bool is_sentence = paragraph.sentences > 1 || has_final_stop(characters);
  if (!phrase && is_sentence) return Role::prose;
  const auto content = read_content(characters);
  if (phrase && fits_role(characters, *phrase, content, language)) return role_of(*phrase);
  if (is_sentence) return Role::prose;
  if (is_table_row(content)) return Role::table_row;
  if (is_signature(content, paragraph)) return Role::byline;
  return is_heading(characters, content, language) ? Role::heading : Role::prose;
}

}  // namespace zubda
