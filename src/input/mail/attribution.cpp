#include "input/mail/attribution.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "language/word_lists.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

// All chosen by hand, on the messages of mutt, Gmail, Thunderbird, Apple Mail, Outlook and s-nail.
constexpr std::size_t max_attribution_bytes = 500;
constexpr std::size_t max_words_without_date = 6;
constexpr std::size_t max_field_name_bytes = 40;

/// `line` without blanks at its ends and the marks of direction that Gmail puts there.
std::string_view trim_marks(std::string_view line) {
  constexpr std::array<std::string_view, 11> marks = {"\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D",
                                                      "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"};
  for (bool again = true; again;) {
    line = trim_ascii(line);
    again = false;
    for (const auto mark : marks) {
      if (line.starts_with(mark)) line.remove_prefix(mark.size()), again = true;
      if (line.ends_with(mark)) line.remove_suffix(mark.size()), again = true;
    }
  }
  return line;
}

bool ends_with_colon(std::string_view line) { return line.ends_with(':') || line.ends_with("\uFF1A"); }

/// Whether there is a date or a time: two numbers at least.
bool has_date(std::string_view line) {
  std::size_t numbers = 0;
  bool in_number = false;
  for (std::size_t at = 0; at < line.size();) {
    const auto [code, length] = decode_at(line, at);
    const bool digit = character(code).is(is_digit);
    numbers += digit && !in_number ? 1U : 0U;
    in_number = digit;
    at += length;
  }
  return numbers >= 2;
}

bool has_address(std::string_view line) {
  const auto at = line.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < line.size() && !is_ascii_blank(line[at - 1]);
}

/// Whether a word may begin or end between these two characters. Scripts without blanks have no such places.
bool is_word_edge(char32_t outer, char32_t inner) {
  const bool has_no_blanks = inner >= 0x2E80 || (inner >= 0x0E00 && inner < 0x0F00);
  return has_no_blanks || !character(outer).is(is_letter);
}

bool has_phrase(std::string_view line, std::string_view phrase) {
  for (auto at = line.find(phrase); at != std::string_view::npos; at = line.find(phrase, at + phrase.size())) {
    const auto end = at + phrase.size();
    const bool begins = at == 0 || is_word_edge(decode_before(line, at).code, decode_at(phrase, 0).code);
    const bool ends =
        end == line.size() || is_word_edge(decode_at(line, end).code, decode_before(phrase, phrase.size()).code);
    if (begins && ends) return true;
  }
  return false;
}

/// Whether a list of any language has a word of `line`: programs write in the language of their user.
bool has_verb_of_writing(std::string_view line) {
  const auto lower = to_ascii_lower(line);
  for (const auto& list : all_word_lists()) {
    if (list.kind != "attributions") continue;
    for (auto lines = list.lines; !lines.empty();) {
      const auto end = std::min(lines.find('\n'), lines.size());
      if (end > 0 && has_phrase(lower, lines.substr(0, end))) return true;
      lines.remove_prefix(std::min(end + 1, lines.size()));
    }
  }
  return false;
}

std::size_t count_words(std::string_view line) {
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : line) {
    words += !is_ascii_blank(c) && !in_word ? 1U : 0U;
    in_word = !is_ascii_blank(c);
  }
  return words;
}

}  // namespace

bool is_attribution(std::string_view line) {
  const auto trimmed = trim_marks(line);
  const bool is_short = ends_with_colon(trimmed) && count_words(trimmed) <= max_words_without_date;
  return is_dated_attribution(line) || (is_short && has_verb_of_writing(trimmed));
}

bool is_dated_attribution(std::string_view line) {
  line = trim_marks(line);
  if (line.size() > max_attribution_bytes || !ends_with_colon(line)) return false;
  const bool address = has_address(line);
  const bool date = has_date(line);
  return (address && date) || ((address || date) && has_verb_of_writing(line));
}

bool is_full_attribution(std::string_view line) {
  line = trim_marks(line);
  return line.size() <= max_attribution_bytes && ends_with_colon(line) && has_address(line) && has_date(line) &&
         has_verb_of_writing(line);
}

MailDivider find_divider(std::string_view line) {
  constexpr std::size_t min_dashes = 4;
  constexpr std::size_t max_bytes = 120;
  line = trim_ascii(line);
  const auto begin = line.find_first_not_of('-');
  const auto end = line.find_last_not_of('-');
  if (line.size() > max_bytes || begin == std::string_view::npos || begin < min_dashes ||
      line.size() - end - 1 < min_dashes)
    return MailDivider::none;
  // Outlook, which quotes so, writes no blanks between the dashes and the words.
  const bool has_blanks = line[begin] == ' ';
  return has_blanks ? MailDivider::forwarded : MailDivider::original;
}

bool is_shown_field(std::string_view line) {
  line = trim_marks(line);
  while (line.starts_with('*')) line.remove_prefix(1);
  const auto colon = line.find(':');
  const auto name = line.substr(0, std::min(colon, line.size()));
  if (colon == std::string_view::npos || name.empty() || name.size() > max_field_name_bytes) return false;
  if (count_words(name) > 3 || has_date(name)) return false;
  const auto rest = line.substr(colon + 1);
  return rest.empty() || rest.starts_with(' ') || rest.starts_with('\t') || rest.starts_with('*') ||
         (rest.front() & 0x80) != 0;
}

bool has_address_or_date(std::string_view text) { return has_address(text) || has_date(text); }

bool is_forward_subject(std::string_view subject) {
  // Of English, German, French, Spanish, Portuguese, Dutch, Swedish, Polish, Italian and Hungarian programs.
  constexpr std::array<std::string_view, 12> prefixes = {
      "fwd:", "fw:", "wg:", "tr:", "rv:", "enc:", "doorst:", "vs:", "vb:", "pd:", "i:", "továbbítás:"};
  const auto colon = subject.find(':');
  if (colon == std::string_view::npos) return false;
  const auto lower = to_ascii_lower(trim_ascii(subject.substr(0, colon + 1)));
  return std::ranges::find(prefixes, lower) != prefixes.end();
}

}  // namespace zubda
