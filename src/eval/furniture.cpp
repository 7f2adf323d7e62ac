#include "eval/furniture.h"

#include <algorithm>

#include "sentences/opening.h"
#include "text/characters.h"
#include "text/sentence_end.h"
#include "text/words.h"

namespace zubda::eval {
namespace {

/// Chosen by hand: a place and an agency take no more bytes.
constexpr std::size_t max_dateline_bytes = 90;
/// What is before the brackets of an agency, in words: with more, they explain an acronym. Chosen by hand.
constexpr std::size_t max_place_words = 5;
/// Lines of a page are short: a phrase at the beginning of a longer sentence is part of what it says. In words; chosen
/// by hand.
constexpr std::size_t max_line_words = 12;
constexpr std::size_t max_byline_words = 6;
constexpr std::size_t max_counsel_words = 25;
constexpr std::size_t max_credit_words = 6;
/// So many words in capitals before others are a heading written onto the sentence. Chosen by hand.
constexpr std::size_t min_heading_words = 3;
/// The letters of these words together: acronyms (`UBND TP. HCM`) have fewer. Chosen by hand.
constexpr std::size_t min_heading_letters = 12;

/// How the lines of reports and judgments begin or end that no list of `Language::roles` has: folded words.
constexpr std::string_view line_beginnings[] = {"the judgment of the court was delivered by",
                                                "the judgement of the court was delivered by",
                                                "the order of the court was delivered by",
                                                "from the judgment and order",
                                                "appeal from the judgment",
                                                "appeals from the judgment",
                                                "appeal by special leave from",
                                                "appeals by special leave from",
                                                "civil appeal no",
                                                "civil appeal nos",
                                                "criminal appeal no",
                                                "criminal appeal nos",
                                                "with civil appeal",
                                                "civil appellate jurisdiction",
                                                "criminal appellate jurisdiction",
                                                "original jurisdiction",
                                                "editor s note",
                                                "editor's note",
                                                "note de la rédaction",
                                                "anmerkung der redaktion",
                                                "от редакции",
                                                "ملاحظه المحرر",
                                                "nota del editor",
                                                "nota de la redacción"};
constexpr std::string_view line_endings[] = {"for the appellant",
                                             "for the appellants",
                                             "for the respondent",
                                             "for the respondents",
                                             "for the petitioner",
                                             "for the petitioners",
                                             "for the plaintiff",
                                             "for the defendant",
                                             "for the intervener",
                                             "avec afp",
                                             "avec reuters",
                                             "contributed to this report",
                                             "contributed to this story"};

bool is_among(std::string_view words, std::span<const std::string_view> phrases, bool at_end) {
  return std::ranges::any_of(phrases, [&](std::string_view phrase) {
    if (!at_end) return begins_with_words(words, phrase);
    return words == phrase || (words.ends_with(phrase) && words[words.size() - phrase.size() - 1] == ' ');
  });
}

std::size_t count_blanks(std::string_view words) { return static_cast<std::size_t>(std::ranges::count(words, ' ')); }

/// How many letters there are, all of them capitals; 0 where one is none.
std::size_t count_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const auto [code, length] = decode_at(word, at);
    const auto c = character(code);
    if (c.is(is_letter) && !c.is(is_upper)) return 0;
    letters += c.is(is_letter) ? 1 : 0;
    at += length;
  }
  return letters;
}

bool is_in_capitals(std::string_view word) { return count_capitals(word) >= 2; }

std::string_view trimmed(std::string_view text) {
  constexpr auto blanks = " \t\n\r";
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool is_agency(std::string_view name, const Language& language) {
  const auto phrase = match_opening(name, language.roles, language);
  if (phrase && phrase->kind == "agency") return true;
  // Agencies have the same initials in all languages of a script.
  for (const std::string_view known : {"AFP", "AP", "CNN", "BBC", "DPA", "dpa", "Reuters", "EFE", "ANSA", "TASS"})
    if (name == known) return true;
  return false;
}

/// Whether `head`, what is before a dash or colon, is a place with an agency: `Kabul (CNN)`, `القاهرة - رويترز`.
bool is_dateline_head(std::string_view head, const Language& language) {
  head = trimmed(head);
  if (head.ends_with(')')) {
    const auto open = head.rfind('(');
    if (open == std::string_view::npos) return false;
    const auto name = trimmed(head.substr(open + 1, head.size() - open - 2));
    const auto places = opening_words(head.substr(0, open), max_place_words + 1, language);
    if (count_blanks(places) >= max_place_words) return false;
    return is_agency(name, language) || (is_in_capitals(name) && name.size() <= 8);
  }
  const auto dash = head.find_last_of("-/");
  return is_agency(trimmed(dash == std::string_view::npos ? head : head.substr(dash + 1)), language);
}

/// Whether the sentence begins with a dateline. Only the first units of a document may have one that is a place in
/// capitals before a dash (`PARIS — `), or an agency in brackets without one (`(CNN)The`).
bool has_dateline(std::string_view text, const Language& language, bool is_first) {
  const auto start = first_characters(text, max_dateline_bytes);
  for (const std::string_view mark : {"--", "—", "–", " - ", ":", "ـ"}) {
    for (auto at = start.find(mark); at != std::string_view::npos; at = start.find(mark, at + mark.size())) {
      if (at > 0 && is_dateline_head(start.substr(0, at), language)) return true;
      const bool is_dash = mark != ":" && mark != " - ";
      if (is_first && at > 3 && is_dash && is_in_capitals(start.substr(0, at))) return true;
    }
  }
  const auto close = start.find(')');
  return is_first && start.starts_with('(') && close != std::string_view::npos &&
         is_dateline_head(start.substr(0, close + 1), language);
}

/// Whether some words in capitals come before others: `STORM WARNING FOR TODAY The wind ...`.
bool has_heading(std::string_view text) {
  std::size_t capitals = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto word = first_word(text, {at, text.size()});
    if (word.begin == word.end) return false;  // All of it is in capitals: perhaps so is the text.
    at = word.end;
    const auto first = character(decode_at(text, word.begin).code);
    if (first.is(is_digit)) continue;
    const auto count = count_capitals(slice(text, word));
    if (count < 2) return capitals >= min_heading_words && letters >= min_heading_letters;
    letters += count;
    ++capitals;
  }
  return false;
}

/// Whether `words`, all of a sentence, begin with what `Language::roles` knows the lines of pages by.
bool opens_as_line(std::string_view text, std::size_t words, const Language& language) {
  const auto phrase = match_opening(text, language.roles, language);
  if (!phrase) return false;
  if (phrase->kind == "notice") return true;
  if (phrase->kind == "byline") return words <= max_byline_words;
  if (phrase->kind != "boilerplate" && phrase->kind != "caption") return false;
  // `Sources: ...` and `Read more about the storm`, but not `Figure 3 shows the bridge.`
  const bool names_itself = text.find(':') < max_dateline_bytes;
  return names_itself ? words <= max_line_words : words <= max_credit_words && !ends_in_stop(text);
}

/// Whether the next unit credits a picture, so that this one is what is below that: `Ảnh: Reuters.`
bool has_credit_after(const ReadableDocument& document, const PrintedSentence& printed) {
  const auto next = printed.last_unit + 1;
  if (next >= document.units.size()) return false;
  const auto text = slice(document.text, document.units[next].sentence.span);
  const auto phrase = match_opening(text, document.language->roles, *document.language);
  if (!phrase || phrase->kind != "caption" || text.find(':') == std::string_view::npos) return false;
  return count_blanks(opening_words(text, max_credit_words + 1, *document.language)) < max_credit_words;
}

/// Whether most of many words are numbers.
bool is_table_row(std::string_view words) {
  constexpr std::size_t min_cells = 6;
  std::size_t numbers = 0;
  for (std::size_t at = 0; at < words.size(); ++at)
    numbers += (at == 0 || words[at - 1] == ' ') && character(decode_at(words, at).code).is(is_digit) ? 1 : 0;
  const auto cells = count_blanks(words) + 1;
  return cells >= min_cells && 3 * numbers > 2 * cells;
}

/// `(3)`, `1.`, `b)` before the words of an item whose list is not there.
bool has_item_mark(std::string_view text) {
  std::size_t at = text.starts_with('(') ? 1 : 0;
  const auto begin = at;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  if (at == begin || at > begin + 2 || at >= text.size()) return false;
  if (text[at] == ')') return true;
  return begin == 0 && text[at] == '.' && at + 1 < text.size() && text[at + 1] == ' ';
}

bool is_furniture_role(Role role) { return role != Role::prose && role != Role::quote && role != Role::list_item; }

}  // namespace

bool is_furniture(const ReadableDocument& document, const PrintedSentence& printed) {
  const auto& language = *document.language;
  const std::string_view text = printed.text;
  if (printed.span && is_furniture_role(document.units[printed.first_unit].sentence.role)) return true;
  if (printed.span && has_credit_after(document, printed)) return true;
  if (has_dateline(text, language, printed.span && printed.first_unit < 2)) return true;
  if (document.has_case && has_heading(text)) return true;
  const auto words = opening_words(text, text.size(), language);
  const auto count = count_blanks(words) + 1;
  if (opens_as_line(text, count, language) || is_table_row(words) || has_item_mark(text)) return true;
  return count <= max_counsel_words && (is_among(words, line_beginnings, false) || is_among(words, line_endings, true));
}

}  // namespace zubda::eval
