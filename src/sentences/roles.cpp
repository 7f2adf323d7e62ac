#include "sentences/roles.h"

#include <algorithm>
#include <array>

#include "sentences/line_features.h"
#include "sentences/list_marks.h"
#include "sentences/opening.h"
#include "sentences/plain_word.h"
#include "text/ascii.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/words.h"

namespace zubda {
namespace {

constexpr std::array rules = {
    SplitRule{"markup", "the markup of the input says so"},
    SplitRule{"dateline", "it ends with the colon after a place and a news agency"},
    SplitRule{"list_mark", "it begins with a list mark"},
    SplitRule{"quotation", "the whole paragraph is in quotes"},
    SplitRule{"long_paragraph", "the paragraph is long or has several sentences"},
    SplitRule{"no_words", "it has no letters and digits"},
    SplitRule{"phrase", "it opens or ends with a phrase of the language's list"},
    SplitRule{"final_stop", "the paragraph ends as a sentence does"},
    SplitRule{"table_cells", "it has tabs, bars or mostly numbers, or lists single words after a name and a colon"},
    SplitRule{"signature", "a name alone ends the document"},
    SplitRule{"heading_shape", "it is short, has no stop and does not point back"},
    SplitRule{"text_head", "it is the title on the first line of the text, or a line under it"},
    SplitRule{"no_other_shape", "it has the shape of no other role"},
};
static_assert(rules.size() == static_cast<std::size_t>(RoleRule::no_other_shape) + 1);

constexpr std::size_t max_heading_words = 12;
constexpr std::size_t max_signature_words = 4;
constexpr std::size_t max_line_words = 20;  ///< Of captions and boilerplate.
constexpr std::size_t max_bytes = 400;      ///< Longer paragraphs are prose without a closer look.

struct ParagraphCounts {
  std::size_t words = 0;
  std::size_t numbers = 0;  ///< Words that begin with a digit.
  bool has_cells = false;   ///< There are tabs or bars.
};

ParagraphCounts count_words_of(std::string_view paragraph, DictionaryBreaker& dictionary) {
  std::vector<Span> words;
  ParagraphCounts counts;
  counts.words = read_words(paragraph, {0, paragraph.size()}, dictionary, words);
  counts.numbers = static_cast<std::size_t>(std::ranges::count_if(
      words, [&](Span word) { return character(decode_at(paragraph, word.begin).code).is(is_digit); }));
  for (const std::string_view mark : {"\t", "|", "│", "┃", "║"})
    counts.has_cells |= paragraph.find(mark) != std::string_view::npos;
  return counts;
}

/// Whether the last character, closing quotes and brackets left out, ends a sentence.
bool has_final_stop(std::string_view paragraph) {
  auto end = paragraph.size();
  while (end > 0 && character(decode_before(paragraph, end).code).is(is_closing | is_space))
    end -= decode_before(paragraph, end).length;
  return end > 0 && character(decode_before(paragraph, end).code).is(is_terminal);
}

struct Quotes {
  char32_t opening, closing;
};
constexpr Quotes quote_pairs[] = {{'"', '"'},   {U'“', U'”'}, {U'„', U'“'},   {U'„', U'”'},  {U'«', U'»'},
                                  {U'»', U'«'}, {U'”', U'”'}, {U'「', U'」'}, {U'『', U'』'}};

/// One quotation and nothing else: its quotes are the first and the last characters and do not come up between.
bool is_quotation(std::string_view paragraph) {
  const auto first = decode_at(paragraph, 0);
  const auto last = decode_before(paragraph, paragraph.size());
  const auto is_pair = [&](Quotes pair) { return first.code == pair.opening && last.code == pair.closing; };
  if (paragraph.size() <= std::size_t{first.length} + last.length || std::ranges::none_of(quote_pairs, is_pair))
    return false;
  const auto opening = paragraph.substr(0, first.length);
  const auto closing = paragraph.substr(paragraph.size() - last.length);
  const auto inside = paragraph.substr(first.length, paragraph.size() - first.length - last.length);
  const auto has = [&](std::string_view quote) { return inside.find(quote) != std::string_view::npos; };
  return !has(closing) && !has(opening) && !has("\"") && has_final_stop(paragraph);
}

/// What a person says, set off by a dash in novels and interviews.
bool is_dialogue(std::string_view paragraph) { return paragraph.starts_with("—") && has_final_stop(paragraph); }

/// A name alone at the end of the document.
bool is_signature(const ParagraphCounts& counts, const ParagraphShape& paragraph) {
  return paragraph.is_last && !paragraph.is_first && counts.words >= 2 && counts.words <= max_signature_words &&
         counts.numbers == 0;
}

/// Cells between tabs or bars, or mostly numbers.
bool is_table_row(const ParagraphCounts& counts) {
  constexpr std::size_t min_numbers = 3;
  return counts.has_cells || (counts.numbers >= min_numbers && counts.numbers * 2 >= counts.words);
}

/// An item of a list that is one word, or one with a remark or an alternative (`libc6 (>= 2.34)`, `exim4 | postfix`).
bool is_single_word(std::string_view item) {
  const auto begin = item.find_first_not_of(" \n");
  if (begin == std::string_view::npos) return false;
  const auto blank = item.find(' ', begin);
  return blank == std::string_view::npos || item.find_first_of("([<|", blank) == blank + 1;
}

/// `Depends: libc6 (>= 2.34), libicu72, ...`: a field of a record, which a name and a colon open and which lists single
/// words, four or more. With fewer, and with items of several words, it could be a sentence.
bool is_field_with_list(std::string_view paragraph) {
  constexpr std::size_t max_name_bytes = 30;
  constexpr std::size_t min_items = 4;
  const auto blank = paragraph.substr(0, max_name_bytes + 2).find(' ');
  if (blank == std::string_view::npos || blank < 2 || paragraph.substr(0, blank).find(':') != blank - 1) return false;
  auto items = paragraph.substr(blank + 1);
  for (std::size_t count = 1;; ++count) {
    const auto comma = items.find(',');
    if (!is_single_word(items.substr(0, comma))) return false;
    if (comma == std::string_view::npos) return count >= min_items;
    items.remove_prefix(comma + 1);
  }
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

bool fits_role(std::string_view paragraph, const Phrase& phrase, const ParagraphCounts& counts,
               const Language& language) {
  if (phrase.kind == "notice") return true;  // Of sentences: `We use cookies to improve your experience.`
  const auto role = role_of(phrase);
  const bool stopped = has_final_stop(paragraph);
  const bool label = is_label(paragraph, phrase, language);
  if (role == Role::caption) return counts.words <= max_line_words && (label || !stopped);
  if (role != Role::boilerplate) return counts.words <= max_heading_words && !stopped;
  const bool several = phrase.words.find(' ') != std::string::npos;
  return counts.words <= max_line_words && (label || several || phrase.words.size() * 4 >= paragraph.size());
}

/// Headings name what follows; a line that points back to something is a part of the text.
bool is_heading(std::string_view paragraph, const ParagraphCounts& counts, const Language& language) {
  return counts.words <= max_heading_words && !read_opening(paragraph, language).dangles;
}

/// The end of the last letter or digit of `text`.
std::size_t end_of_words(std::string_view text) {
  auto end = text.size();
  while (end > 0 && !character(decode_before(text, end).code).is(is_letter | is_digit))
    end -= decode_before(text, end).length;
  return end;
}

bool ends_with_phrase(std::string_view sentence, const Language& language) {
  if (language.role_endings.empty()) return false;
  const auto word = language.turkic ? PlainWord() : read_plain_last_word(sentence);
  if (word.size > 0 && !language.role_ending_words.may_have(word.hash())) return false;  // As most sentences.
  const auto end = end_of_words(sentence);
  // The last letter tells that most sentences end otherwise.
  const auto last_letter = end == 0 ? 0 : fold_character(decode_before(sentence, end).code);
  if (last_letter != folds_to_several && (letter_group(last_letter) & language.role_ending_letters) == 0) return false;
  const auto blank = sentence.substr(0, end).rfind(' ');
  if (blank == std::string_view::npos) return false;
  const auto last = fold(sentence.substr(blank + 1, end - blank - 1), language.turkic);
  auto lines = language.role_endings.from(last);
  if (lines.empty()) return false;
  const auto folded = fold(sentence.substr(0, end), language.turkic);
  while (lines.starts_with(last + '\t')) {
    const auto line = lines.substr(0, lines.find('\n'));
    if (folded.ends_with(' ' + std::string(line.substr(last.size() + 1)))) return true;
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
  }
  return false;
}

bool opens_as_notice(std::string_view sentence, const Language& language) {
  // The first word tells that most sentences are none, and the first letter that others are none.
  const auto word = language.turkic ? PlainWord() : read_plain_first_word(sentence);
  if (word.size > 0 && !language.notice_openings.may_have(word.hash())) return false;
  const auto first = sentence.empty() ? '\0' : sentence.front();
  const auto wanted = is_ascii_letter(first) ? 1U << (first & 31) : ~0U;
  if ((language.notice_letters & wanted) == 0) return false;
  const auto phrase = match_opening(sentence, language.roles, language);
  return phrase && phrase->kind == "notice";
}

}  // namespace

bool ends_with_credit(std::string_view line, const Language& language) {
  if (line.find(':') == std::string_view::npos) return false;  // As most lines.
  std::size_t begin = 0;
  for (const std::string_view mark : {"(", "[", " - ", "- ", "– ", "— ", "/ ", ". ", "| "})
    if (const auto at = find_last(line, mark); at != std::string_view::npos) begin = std::max(begin, at + mark.size());
  const auto credit = line.substr(begin);
  if (begin == 0 || credit.find(':') == std::string_view::npos) return false;
  const auto phrase = match_opening(credit, language.roles, language);
  return phrase && role_of(*phrase) == Role::caption && is_label(credit, *phrase, language);
}

bool is_notice(std::string_view sentence, const Language& language) {
  constexpr std::size_t max_notice_bytes = 160;
  if (sentence.size() > max_notice_bytes) return false;
  return ends_with_phrase(sentence, language) || opens_as_notice(sentence, language);
}

Role role_of(const Phrase& phrase) {
  if (phrase.kind == "byline") return Role::byline;
  if (phrase.kind == "caption") return Role::caption;
  return phrase.kind == "agency" ? Role::dateline : Role::boilerplate;
}

FoundRole find_role(std::string_view text, const ParagraphShape& paragraph, const Language& language,
                    DictionaryBreaker& dictionary) {
  using enum RoleRule;
  constexpr std::size_t max_sentences = 2;  // `Copyright Reuters. All rights reserved.`
  const auto characters = slice(text, paragraph.span);
  if (!has_letter_or_digit(characters)) return wordless_role;
  if (list_mark_length(characters) > 0 && !is_dialogue(characters)) return {Role::list_item, list_mark};
  if (is_quotation(characters)) return {Role::quote, quotation};
  if (is_field_with_list(characters) && !has_final_stop(characters)) return {Role::table_row, table_cells};
  if (characters.size() > max_bytes || paragraph.sentences > max_sentences) return {Role::prose, long_paragraph};
  const auto opening = match_opening(characters, language.roles, language);
  const bool is_sentence = paragraph.sentences > 1 || has_final_stop(characters);
  if (!opening && is_sentence) return {Role::prose, final_stop};
  const auto counts = count_words_of(characters, dictionary);
  if (opening && fits_role(characters, *opening, counts, language)) return {role_of(*opening), phrase, opening->words};
  if (is_sentence) return {Role::prose, final_stop};
  if (ends_with_credit(characters, language)) return {Role::caption, phrase};
  if (is_table_row(counts)) return {Role::table_row, table_cells};
  if (is_signature(counts, paragraph)) return {Role::byline, signature};
  if (is_heading(characters, counts, language)) return {Role::heading, heading_shape};
  return {Role::prose, no_other_shape};
}

std::span<const SplitRule> role_rules() { return rules; }

const SplitRule& describe(RoleRule rule) { return rules[static_cast<std::size_t>(rule)]; }

}  // namespace zubda
