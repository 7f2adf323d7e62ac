#include "sentences/dateline.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "sentences/opening.h"
#include "sentences/roles.h"
#include "text/ascii.h"
#include "text/byte_class.h"
#include "text/characters.h"

namespace zubda {
namespace {

/// The agency, which follows the city and the date: `Cairo, 3 May (Agency)`, `Cairo - Agency`.
std::string_view after_last_separator(std::string_view dateline) {
  constexpr std::string_view separators[] = {" - ", " – ", " — ", "/ "};
  for (auto end = dateline.size(); end > 0; --end) {
    const auto head = dateline.substr(0, end);
    if (head.ends_with('(')) return dateline.substr(end);
    if (!head.ends_with(' ')) continue;
    if (std::ranges::any_of(separators, [&](std::string_view separator) { return head.ends_with(separator); }))
      return dateline.substr(end);
  }
  return dateline;
}

constexpr std::size_t max_dateline_bytes = 120;

/// Brackets, two hyphens or one before a blank, and the first bytes of long dashes and of quotation marks.
constexpr ByteRange dateline_bytes[] = {
    {'(', '('}, {'[', '['}, {'-', '-', '-', '-'}, {'-', '-', ' ', ' '}, {0xE2, 0xE2, 0x80, 0x80}};

/// Whether there is a bracket or a dash, without which there is no dateline: as in most sentences.
bool has_bracket_or_dash(std::string_view head) {
  ByteFinder finder(head, byte_class<dateline_bytes>);
  for (auto at = finder.next(0); at < head.size(); at = finder.next(at + 1))
    if (head[at] != '\xE2' || head[at + 2] == '\x93' || head[at + 2] == '\x94') return true;  // – —
  return false;
}

bool is_agency(std::string_view words, const Language& language) {
  const auto phrase = match_opening(words, language.roles, language);
  return phrase && role_of(*phrase) == Role::dateline &&
         std::ranges::count(words, ' ') == std::ranges::count(phrase->words, ' ');
}

/// `CNN`, `AFP`, `EW.com`: short, without a blank, with two capitals.
bool is_acronym(std::string_view word) {
  constexpr std::size_t max_bytes = 8;
  const auto is_part = [](char c) { return is_ascii_letter(c) || c == '.'; };
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return word.size() <= max_bytes && std::ranges::all_of(word, is_part) && std::ranges::count_if(word, is_capital) >= 2;
}

/// The length of a dash and the blanks around it at the beginning of `text`; 0 if there is none, or no blank.
std::size_t dash_length(std::string_view text) {
  const auto first = std::min(text.find_first_not_of(' '), text.size());
  for (const std::string_view dash : {"--", "—", "–", "-"}) {
    if (!text.substr(first).starts_with(dash)) continue;
    const auto after = first + dash.size();
    const auto next = std::min(text.find_first_not_of(' ', after), text.size());
    return dash == "-" && (first == 0 || next == after) ? 0 : next;
  }
  return 0;
}

/// Whether `place` may be a place and a date: few words, none of which begins with a small letter but short ones.
bool may_be_place(std::string_view place) {
  constexpr std::ptrdiff_t max_blanks = 6;
  constexpr std::size_t max_particle_bytes = 3;
  if (std::ranges::count(place, ' ') > max_blanks) return false;
  for (std::size_t at = 0; at < place.size();) {
    const auto end = std::min(place.find(' ', at), place.size());
    if (character(decode_at(place, at).code).is(is_lower) && end - at > max_particle_bytes) return false;
    at = std::min(place.find_first_not_of(' ', end), place.size());
  }
  return true;
}

/// The end of a dateline whose agency is in brackets.
std::size_t end_of_bracketed(std::string_view head, const Language& language) {
  const auto open = std::min(head.find('('), head.find('['));  // find_first_of asks for each byte.
  if (open == std::string_view::npos || !may_be_place(head.substr(0, open))) return 0;
  const auto close = std::min(head.find(')', open), head.find(']', open));
  if (close == std::string_view::npos) return 0;
  const auto name = head.substr(open + 1, close - open - 1);
  const auto dash = dash_length(head.substr(close + 1));
  const bool agency = is_agency(name, language) || is_acronym(name);
  if (agency && dash > 0) return close + 1 + dash;
  // `(CNN)The president` is how some sites lose the dash.
  const bool is_joined = open == 0 && close + 1 < head.size() && is_ascii_letter(head[close + 1]);
  return agency && is_joined ? close + 1 : 0;
}

/// The end of a dateline whose agency stands alone before a dash.
std::size_t end_of_plain(std::string_view head, const Language& language) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (head[at] == ',') begin = std::min(head.find_first_not_of(' ', at + 1), head.size());
    if (head[at] != ' ' && !head.substr(at).starts_with("--")) continue;
    const auto dash = dash_length(head.substr(at));
    if (dash == 0) continue;
    if (is_agency(head.substr(begin, at - begin), language)) return at + dash;
    begin = at + dash;
    at = begin - 1;
  }
  return 0;
}

/// Where the report begins after the dateline that `sentence` opens with; 0 if there is none, or nothing follows.
std::size_t end_of_dateline(std::string_view text, Span sentence, const Language& language) {
  const auto head = first_characters(slice(text, sentence), max_dateline_bytes);
  if (!has_bracket_or_dash(head)) return 0;
  auto end = end_of_bracketed(head, language);
  if (end == 0) end = end_of_plain(head, language);
  return end > 0 && sentence.begin + end < sentence.end ? sentence.begin + end : 0;
}

}  // namespace

void strip_datelines(std::string_view text, std::vector<Sentence>& sentences, const Language& language) {
  constexpr std::uint32_t first_paragraphs = 3;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    auto& sentence = sentences[i];
    if (sentence.role != Role::prose || (i > 0 && sentence.paragraph == sentences[i - 1].paragraph)) continue;
    const auto before = i > 0 ? sentences[i - 1].role : Role::heading;
    const bool begins_report =
        sentence.paragraph < first_paragraphs || before == Role::heading || before == Role::byline;
    if (!begins_report) continue;
    if (const auto end = end_of_dateline(text, sentence.span, language); end > 0) sentence.span.begin = end;
  }
}

bool is_dateline(const StopContext& context, std::size_t colon) {
  constexpr std::size_t max_bytes = 100;
  if (colon <= context.sentence_begin || colon - context.sentence_begin > max_bytes) return false;
  const auto agency = after_last_separator(context.text.substr(context.sentence_begin, colon - context.sentence_begin));
  constexpr std::ptrdiff_t max_blanks = 3;
  if (std::ranges::count(agency, ' ') > max_blanks) return false;
  const auto phrase = match_opening(agency, context.language.roles, context.language);
  return phrase && role_of(*phrase) == Role::dateline;
}

}  // namespace zubda
