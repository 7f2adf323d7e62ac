/// The list is recognized from the end of the text upwards: lines of a number and an address, numbered 1, 2, 3, ...
/// without a gap, below the heading that the browsers write. An address that was too long for its line goes on in the
/// next one. A number in the text is then removed where it is one of the next few of the list and a word follows
/// directly; w3m may break the line between them. Everything else in brackets is text: `grammar [1]–[11]`.
#include "input/text/browser_links.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

constexpr std::size_t max_number = 99999;  ///< Of a link; chosen by hand.

/// Reads digits at `at` and moves it behind them; nothing when there are none or too many.
std::optional<std::size_t> read_number(std::string_view text, std::size_t& at) {
  std::size_t number = 0;
  const auto begin = at;
  for (; at < text.size() && is_ascii_digit(text[at]); ++at) {
    number = number * 10 + static_cast<std::size_t>(text[at] - '0');
    if (number > max_number) return std::nullopt;
  }
  return at == begin ? std::nullopt : std::optional(number);
}

bool is_address(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || text.find_first_of(" \t") != std::string_view::npos)
    return false;
  return std::ranges::all_of(text.substr(0, colon), [](char c) { return is_ascii_letter(c) || c == '-' || c == '+'; });
}

/// The number of a line of the list, `12. http://example.org/` or `[12] http://example.org/`; nothing for others.
std::optional<std::size_t> list_number(std::string_view line) {
  line = trim_ascii(line);
  std::size_t at = line.starts_with('[') ? 1 : 0;
  const char closing = at == 1 ? ']' : '.';
  const auto number = read_number(line, at);
  if (!number || at >= line.size() || line[at] != closing) return std::nullopt;
  return is_address(trim_ascii(line.substr(at + 1))) ? number : std::nullopt;
}

bool is_heading(std::string_view line) {
  line = trim_ascii(line);
  return line == "References" || line == "References:";
}

bool is_subheading(std::string_view line) {
  line = trim_ascii(line);
  return line == "Visible links" || line == "Visible links:" || line == "Hidden links:" || line == "Hidden links";
}

/// The list at the end of a text.
struct LinkList {
  std::size_t begin = 0;      ///< The byte that its heading's line begins at.
  bool is_bracketed = false;  ///< The numbers are in brackets, as those of w3m.
  std::size_t count = 0;      ///< How many links there are; 0 when there is no list.
};

/// Whether `lines` are a list, numbered from 1 on; returns how many links there are, 0 for anything else.
std::size_t count_links(std::string_view lines) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < lines.size();) {
    const auto end = std::min(lines.find('\n', at), lines.size());
    const auto line = lines.substr(at, end - at);
    at = end + 1;
    if (trim_ascii(line).empty() || is_subheading(line)) continue;
    const auto number = list_number(line);
    // What is no entry is the rest of a long address.
    if (!number && (count == 0 || trim_ascii(line).find(' ') != std::string_view::npos)) return 0;
    if (number && *number != count + 1) return 0;
    count += number ? 1 : 0;
  }
  return count;
}

LinkList find_list(std::string_view text) {
  const auto filled = text.substr(0, text.find_last_not_of(" \r\n") + 1);
  if (!list_number(filled.substr(filled.rfind('\n') + 1))) return {};  // Most texts.
  const auto at = text.rfind("References");
  if (at == std::string_view::npos) return {};
  const auto begin = text.rfind('\n', at) + 1;  // 0 at the first line.
  const auto end = std::min(text.find('\n', at), text.size());
  if (!is_heading(text.substr(begin, end - begin))) return {};
  const auto lines = text.substr(std::min(end + 1, text.size()));
  return {begin, trim_ascii(lines).starts_with('['), count_links(lines)};
}

/// Whether a linked word may begin at `at`: a letter, a digit, or what opens a quotation or bracket.
bool begins_word(std::string_view text, std::size_t at) {
  constexpr std::u32string_view quotes = U"\"'«“„‘";
  if (at >= text.size()) return false;
  const auto code = decode_at(text, at).code;
  return character(code).is(is_letter | is_digit | is_opening) || quotes.find(code) != std::u32string_view::npos;
}

/// The end of the number of a link that `text` has at `at`, and the number; nothing when that is text. `last` is the
/// number of the link before.
std::optional<std::size_t> end_of_number(std::string_view text, std::size_t at, const LinkList& list,
                                         std::size_t& last) {
  constexpr std::size_t max_hidden = 8;  // Links in a row that have no text; chosen by hand.
  if (at > 0 && (is_ascii_letter(text[at - 1]) || is_ascii_digit(text[at - 1]))) return std::nullopt;
  auto end = at + 1;
  const auto number = read_number(text, end);
  if (!number || end >= text.size() || text[end] != ']') return std::nullopt;
  ++end;
  if (*number <= last || *number > std::min(list.count, last + max_hidden)) return std::nullopt;
  const bool is_broken = list.is_bracketed && *number == last + 1 && text.substr(end).starts_with('\n');
  if (!is_broken && !begins_word(text, end)) return std::nullopt;
  last = *number;
  return end;
}

}  // namespace

std::string remove_link_numbers(std::string text) {
  const auto list = find_list(text);
  if (list.count == 0) return text;
  text.resize(list.begin);
  std::string kept;
  kept.reserve(text.size());
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text[at] == '[' ? end_of_number(text, at, list, last) : std::nullopt;
    if (end) at = *end;
    else kept += text[at++];
  }
  return kept;
}

}  // namespace zubda
