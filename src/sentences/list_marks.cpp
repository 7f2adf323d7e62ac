#include "sentences/list_marks.h"

#include <algorithm>
#include <string>

#include "text/characters.h"

namespace zubda {
namespace {

/// What a list mark is made of; each part may be missing.
struct ListMark {
  char32_t bullet = 0;
  std::string_view label;   ///< A number or a letter.
  std::string_view suffix;  ///< `.`, `)` or `.)` after the label.
  std::size_t length = 0;   ///< With the blanks after it; 0 when there is no mark.
};

std::size_t skip_blanks(std::string_view line, std::size_t at) {
  while (at < line.size() && line[at] == ' ') ++at;
  return at;
}

std::size_t bullet_length(std::string_view line, char32_t& bullet) {
  // The last two are bullets of the fonts Symbol and Wingdings, in the private area of Unicode.
  constexpr std::u32string_view bullets = U"-*+–—•◦▪●○■·‣⁃▸►▶➢➤❖◆◇□✓✔\uF0B7\uF0A7";
  const auto [code, length] = decode_at(line, 0);
  if (bullets.find(code) == std::u32string_view::npos) return 0;
  bullet = code;
  return length;
}

bool is_digit_character(char c) { return c >= '0' && c <= '9'; }

/// Upper case letters before a stop are initials rather than labels.
std::size_t label_length(std::string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && digits < 3 && is_digit_character(line[digits])) ++digits;
  if (digits > 0 || line.empty()) return digits;
  const auto [code, length] = decode_at(line, 0);
  if (!character(code).is(is_letter) || length >= line.size()) return 0;
  const bool lower_ascii = code >= 'a' && code <= 'z';
  return line[length] == ')' || (line[length] == '.' && lower_ascii) ? length : 0;
}

/// Whether the line, which is not empty, begins with a word or an opening quote, as nearly all lines do, and so with no
/// list mark.
bool begins_with_word(std::string_view line) {
  const auto [code, length] = decode_at(line, 0);
  if (character(code).is(is_opening)) return true;
  return character(code).is(is_letter) && length < line.size() && line[length] != '.' && line[length] != ')';
}

ListMark read_mark(std::string_view line) {
  ListMark mark;
  if (line.empty() || begins_with_word(line)) return mark;
  auto at = bullet_length(line, mark.bullet);
  const auto after_bullet = skip_blanks(line, at);
  const bool spaced_bullet = after_bullet > at;
  if (spaced_bullet) mark.length = after_bullet;
  at = after_bullet;
  const auto label = label_length(line.substr(at));
  if (label == 0 || (mark.bullet == '-' && !spaced_bullet)) return mark;
  auto end = at + label;
  if (end < line.size() && line[end] == '.') ++end;
  if (end < line.size() && line[end] == ')') ++end;
  if (end == at + label || skip_blanks(line, end) == end) return mark;
  mark.label = line.substr(at, label);
  mark.suffix = line.substr(at + label, end - at - label);
  mark.length = skip_blanks(line, end);
  return mark;
}

/// The label after `label`: 2 after 1, b after a.
std::string next_label(std::string_view label) {
  if (is_digit_character(label.front())) return std::to_string(std::stoi(std::string(label)) + 1);
  std::string next(label);
  ++next.back();
  return next;
}

/// Where the item after the one that begins with `mark` begins, searched for from `from`; npos when there is none.
std::size_t find_next_item(std::string_view paragraph, std::size_t from, const ListMark& mark) {
  constexpr std::u32string_view prose_bullets = U"-*+–—·";
  const bool labelled = !mark.label.empty();
  if (!labelled && prose_bullets.find(mark.bullet) != std::u32string_view::npos) return std::string_view::npos;
  const auto label = labelled ? next_label(mark.label) : std::string();
  for (auto at = paragraph.find(' ', from); at != std::string_view::npos; at = paragraph.find(' ', at + 1)) {
    const auto rest = paragraph.substr(at + 1);
    // At each blank of a run the whole rest of it would be skipped again.
    if (rest.empty() || rest.front() == ' ' || (mark.bullet == 0 && rest.front() != label.front())) continue;
    const auto next = read_mark(rest);
    if (next.length > 0 && next.bullet == mark.bullet && next.label == label && next.suffix == mark.suffix)
      return at + 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::size_t list_mark_length(std::string_view line) { return read_mark(line).length; }

void split_list_items(std::string_view text, Span paragraph, std::vector<Span>& items) {
  auto begin = paragraph.begin;
  for (;;) {
    const auto rest = text.substr(begin, paragraph.end - begin);
    const auto mark = read_mark(rest);
    const auto next = mark.length == 0 ? std::string_view::npos : find_next_item(rest, mark.length, mark);
    if (next == std::string_view::npos) break;
    auto end = begin + next;
    while (text[end - 1] == ' ') --end;
    items.push_back({begin, end});
    begin += next;
  }
  items.push_back({begin, paragraph.end});
}

}  // namespace zubda
