// A headline has no full stop at its end and is shorter than a paragraph; all else that it may have (a question mark, a
// colon, quotations, several sentences, capitals) makes it no less one. So nothing more is asked of a first paragraph
// than that, and that sentences follow it; the headings of sections are then taken out.
#include "sentences/title.h"

#include <algorithm>
#include <optional>

#include "language/word_lists.h"
#include "sentences/line_features.h"
#include "sentences/roles.h"
#include "text/characters.h"
#include "text/columns.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// In columns. Of 1,100 headlines in nine languages 1 in 100 is longer than 110, nearly all of them of papers whose
/// authors are in the same line. A longer line is a title only if what follows is much longer still.
constexpr std::size_t usual_title_columns = 110;
constexpr std::size_t max_title_columns = 400;
constexpr double min_paragraph_ratio = 1.5;
constexpr std::size_t max_sentences = 2;  ///< Of a longer line.
/// How many paragraphs may stand between the title and the text.
constexpr std::size_t max_head_paragraphs = 4;

/// The sentences [begin, end) of a paragraph.
struct Paragraph {
  std::size_t begin = 0;
  std::size_t end = 0;
  Span span;
};

Paragraph paragraph_at(const std::vector<Sentence>& sentences, std::size_t begin) {
  auto end = begin;
  while (end < sentences.size() && sentences[end].paragraph == sentences[begin].paragraph) ++end;
  return {begin, end, {sentences[begin].span.begin, sentences[end - 1].span.end}};
}

/// The last character, closing quotes and brackets left out; 0 for none.
char32_t final_mark(std::string_view paragraph) {
  for (auto end = paragraph.size(); end > 0; end -= decode_before(paragraph, end).length) {
    const auto last = decode_before(paragraph, end).code;
    if (!character(last).is(is_closing | is_space) && character(last).word_break() != WordBreak::extend) return last;
  }
  return 0;
}

std::string_view last_word(std::string_view paragraph) {
  const auto blank = paragraph.find_last_of(" \n");
  return blank == std::string_view::npos ? paragraph : paragraph.substr(blank + 1);
}

/// Marks that end statements. Questions, exclamations and ellipses are common in headlines, and some end with an
/// abbreviation: `in 1985 (2013–2022 гг.)`.
bool ends_statement(std::string_view paragraph, const Language& language) {
  constexpr std::u32string_view marks = U"?!؟？！…՞՜;";
  const auto last = final_mark(paragraph);
  if (!character(last).is(is_terminal)) return false;
  if (marks.find(last) != std::u32string_view::npos || paragraph.ends_with("..")) return false;
  auto word = last_word(paragraph);
  if (word.ends_with(')') && !word.starts_with('(')) return false;
  if (!word.ends_with('.')) return true;
  const auto kind = language.abbreviation(word.substr(0, word.size() - 1));
  return !kind || is_followed_by_names(kind);
}

/// At most `max_title_columns + 1`.
std::size_t columns_of(std::string_view paragraph) {
  constexpr std::size_t max_bytes = 4 * max_title_columns;
  return paragraph.size() > max_bytes ? max_title_columns + 1
                                      : std::min<std::size_t>(count_columns(paragraph), max_title_columns + 1);
}

std::size_t columns_of_long(std::string_view paragraph) {
  constexpr std::size_t max_bytes = 8 * max_title_columns;
  return count_columns(paragraph.substr(0, max_bytes));
}

bool is_short(std::string_view paragraph) { return columns_of(paragraph) <= usual_title_columns; }

/// The number at the beginning of `heading` (`2`, `2.`, `II.`), if there is one, with what follows it.
struct Numbered {
  std::size_t number = 0;
  std::string_view rest;
};

std::optional<Numbered> read_number(std::string_view heading) {
  constexpr std::string_view roman[] = {"I", "II"};
  const auto blank = heading.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  auto label = heading.substr(0, blank);
  if (label.ends_with('.')) label.remove_suffix(1);
  const auto rest = heading.substr(blank + 1);
  for (std::size_t i = 0; i < 2; ++i)
    if (label == std::to_string(i + 1) || label == roman[i]) return Numbered{i + 1, rest};
  return std::nullopt;
}

/// Whether a paragraph after the first one is a heading with the number 2.
bool has_second_section(std::string_view text, const std::vector<Sentence>& sentences) {
  return std::ranges::any_of(sentences, [&](const Sentence& sentence) {
    const auto characters = slice(text, sentence.span);
    if (!characters.starts_with('2') && !characters.starts_with("II")) return false;
    const auto numbered = read_number(characters);
    return numbered && numbered->number == 2 && is_short(characters);
  });
}

/// `Abstract`, `ВВЕДЕНИЕ`, `Introduction:`.
bool is_section_name(std::string_view heading) {
  static const WordTable names = word_list("sections", "und").table();
  while (!heading.empty() && (heading.ends_with(':') || heading.ends_with('.') || heading.ends_with(' ')))
    heading.remove_suffix(1);
  return names.contains(fold(heading));
}

bool is_section_heading(std::string_view text, const std::vector<Sentence>& sentences, Span span) {
  const auto heading = slice(text, span);
  if (!is_short(heading)) return false;
  const auto numbered = read_number(heading);
  if (is_section_name(numbered ? numbered->rest : heading)) return true;
  return numbered && numbered->number == 1 && has_second_section(text, sentences);
}

/// The columns of the longest of the next paragraphs from sentence `begin` on that ends as a sentence does; 0 if there
/// is none.
std::size_t columns_of_text(std::string_view text, const std::vector<Sentence>& sentences, std::size_t begin) {
  std::size_t columns = 0;
  for (std::size_t count = 0; count <= max_head_paragraphs && begin < sentences.size(); ++count) {
    const auto next = paragraph_at(sentences, begin);
    const auto characters = slice(text, next.span);
    if (next.end - next.begin > 1 || character(final_mark(characters)).is(is_terminal))
      columns = std::max(columns, columns_of_long(characters));
    begin = next.end;
  }
  return columns;
}

/// Roles that a title may have been given by its words and its place.
bool may_be_title(Role role) { return role != Role::table_row && role != Role::list_item && role != Role::byline; }

/// Whether nearly all of the first long words begin in upper case, as in a title and in names and addresses.
bool begins_with_names(std::string_view paragraph) {
  constexpr std::size_t min_letters = 4;
  constexpr std::size_t words_to_read = 8;
  constexpr std::size_t max_lower = 2;
  std::size_t words = 0;
  std::size_t lower = 0;
  std::size_t letters = 0;
  bool is_upper_word = false;
  for (std::size_t at = 0; at < paragraph.size() && words < words_to_read;) {
    const auto [code, length] = decode_at(paragraph, at);
    at += length;
    if (!character(code).is(is_letter)) {
      letters = 0;
      continue;
    }
    if (letters == 0) is_upper_word = character(code).is(is_upper);
    if (++letters != min_letters) continue;
    ++words;
    lower += is_upper_word ? 0U : 1U;
  }
  return words == words_to_read && lower <= max_lower;
}

/// Whether a word of `paragraph` other than the first is the name of a section, in upper case: `... Abstract We show`.
bool has_section_name(std::string_view paragraph) {
  for (auto at = paragraph.find(' '); at != std::string_view::npos;) {
    const auto next = paragraph.find(' ', at + 1);
    const auto word = paragraph.substr(at + 1, next == std::string_view::npos ? next : next - at - 1);
    if (!word.empty() && character(decode_at(word, 0).code).is(is_upper) && is_section_name(word)) return true;
    at = next;
  }
  return false;
}

/// Whether the first paragraph of a paper has its title, its authors and their addresses, as converters leave the first
/// page: names all through, and an address of mail or the name of the first section in it or right after it.
bool is_title_with_authors(std::string_view text, const std::vector<Sentence>& sentences, const Paragraph& paragraph) {
  constexpr std::size_t max_bytes = 600;
  const auto characters = slice(text, paragraph.span);
  if (characters.size() > max_bytes || !character(decode_at(characters, 0).code).is(is_upper)) return false;
  if (!begins_with_names(characters)) return false;
  auto end = paragraph;
  for (std::size_t count = 0; count < max_head_paragraphs && end.end < sentences.size(); ++count)
    end = paragraph_at(sentences, end.end);
  const auto head = text.substr(paragraph.span.begin, std::min(end.span.end - paragraph.span.begin, 2 * max_bytes));
  return head.find('@') != std::string_view::npos || has_section_name(head);
}

bool begins_lower(std::string_view paragraph) { return character(decode_at(paragraph, 0).code).is(is_lower); }

bool is_head(std::string_view text, const std::vector<Sentence>& sentences, const Paragraph& paragraph,
             const Language& language) {
  const auto characters = slice(text, paragraph.span);
  if (paragraph.begin == 0 && is_title_with_authors(text, sentences, paragraph)) return true;
  const auto columns = columns_of(characters);
  if (columns > max_title_columns || final_mark(characters) == ':' || ends_statement(characters, language) ||
      !may_be_title(sentences[paragraph.begin].role) || ends_with_credit(characters, language))
    return false;
  const bool is_long = columns > usual_title_columns;
  if (is_long && (paragraph.end - paragraph.begin > max_sentences || begins_lower(characters))) return false;
  const auto after = static_cast<double>(columns_of_text(text, sentences, paragraph.end));
  return after > 0 && (!is_long || after >= min_paragraph_ratio * static_cast<double>(columns));
}

}  // namespace

void mark_head(std::string_view text, std::vector<Sentence>& sentences, const Language& language) {
  std::size_t begin = 0;
  for (std::size_t count = 0; count <= max_head_paragraphs && begin < sentences.size(); ++count) {
    const auto paragraph = paragraph_at(sentences, begin);
    if (!is_head(text, sentences, paragraph, language)) break;
    if (count == 0 && is_section_heading(text, sentences, paragraph.span)) break;
    for (auto i = paragraph.begin; i < paragraph.end; ++i) sentences[i].role = Role::heading;
    begin = paragraph.end;
  }
}

std::string find_title(const Document& document, const std::vector<Sentence>& sentences) {
  if (!document.title.empty()) return document.title;
  if (sentences.empty() || sentences.front().role != Role::heading) return {};
  const auto first = paragraph_at(sentences, 0);
  const auto title = slice(document.text, first.span);
  if (final_mark(title) == ':' || is_section_heading(document.text, sentences, first.span)) return {};
  return std::string(title);
}

}  // namespace zubda
