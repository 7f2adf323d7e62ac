#include "input/text/info_marks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

constexpr std::size_t max_name = 300;  ///< Bytes of a label or of a node's name; longer is no reference. By hand.

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// Where the first of `marks` is behind `at`, on the same paragraph and not too far; npos when it is not.
std::size_t find_mark(std::string_view text, std::size_t at, std::string_view marks) {
  const auto found = text.substr(0, std::min(text.size(), at + max_name)).find_first_of(marks, at);
  const auto is_near = found != text.npos && text.substr(at, found - at).find("\n\n") == text.npos;
  return is_near ? found : text.npos;
}

/// Whether the stop at `at`, behind the name of a node, ends a sentence. makeinfo puts two blanks behind such stops; at
/// the end of a line it is told by the next letter.
bool ends_sentence(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at + 1);
  if (std::ranges::all_of(rest, is_ascii_blank) || rest.starts_with("  ") || rest.starts_with("\n\n")) return true;
  if (!rest.starts_with('\n')) return !rest.starts_with(' ');
  const auto next = rest.find_first_not_of(" \n\t");
  return character(decode_at(rest, next).code).is(is_upper);
}

/// A piece of the text that is replaced.
struct Replacement {
  std::size_t end = 0;
  std::string text;
};

/// The cross reference at `at`.
std::optional<Replacement> read_reference(std::string_view text, std::size_t at) {
  constexpr std::string_view sign = "*note";
  const auto written = text.substr(at, sign.size());
  if ((written != sign && written != "*Note") || at + sign.size() >= text.size() || !is_blank(text[at + sign.size()]))
    return std::nullopt;
  const auto begin = text.find_first_not_of(" \n\t", at + sign.size());
  if (text.substr(at, begin - at).find("\n\n") != text.npos) return std::nullopt;
  const auto colon = begin == text.npos ? text.npos : find_mark(text, begin, ":");
  if (colon == text.npos || colon + 1 >= text.size()) return std::nullopt;
  std::string label(text.substr(begin, colon - begin));
  std::erase(label, '\x7F');  // Around names that have a colon.
  // At the begin of a sentence the word is that of the sentence: "Note Walls, for what they cost."
  if (written == "*Note") label.insert(0, "Note ");
  if (text[colon + 1] == ':') return Replacement{colon + 2, label};
  if (!is_blank(text[colon + 1])) return std::nullopt;
  // The file of a node of another manual is in brackets, with a stop in its name.
  auto node = text.find_first_not_of(" \n\t", colon + 1);
  if (node == text.npos) return std::nullopt;
  if (text[node] == '(') node = find_mark(text, node, ")");
  const auto end = node == text.npos ? text.npos : find_mark(text, node, ".,\t");
  if (end == text.npos) return std::nullopt;
  const bool keeps_mark = text[end] == ',' || (text[end] == '.' && ends_sentence(text, end));
  return Replacement{end + (keeps_mark ? 0 : 1), label};
}

/// The address in brackets at `at`, which follows the words of a link.
std::optional<Replacement> read_address(std::string_view text, std::size_t at) {
  const auto inside = text.substr(at + 1);
  const auto colon = inside.find_first_not_of("abcdefghijklmnopqrstuvwxyz+.-");
  if (colon == inside.npos || colon == 0 || inside[colon] != ':') return std::nullopt;
  if (inside.substr(colon, 3) != "://" && inside.substr(0, colon) != "mailto") return std::nullopt;
  constexpr std::size_t max_address = 2000;  // What browsers take; each bracket is searched so far.
  std::size_t open = 1;
  for (std::size_t i = 0; i < std::min(inside.size(), max_address) && !is_blank(inside[i]); ++i) {
    if (inside[i] == '(') ++open;
    if (inside[i] == ')' && --open == 0) return Replacement{at + i + 2, {}};
  }
  return std::nullopt;
}

/// Raised or lowered letters and digits in braces at `at`.
std::optional<Replacement> read_raised(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 10> raised{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  constexpr std::size_t max_raised = 4;  // Longer is the source of a formula. Chosen by hand.
  if (at == 0 || at + 1 >= text.size() || text[at + 1] != '{' || is_blank(text[at - 1])) return std::nullopt;
  const auto end = text.substr(0, at + 2 + max_raised + 1).find('}', at);
  if (end == text.npos || end == at + 2) return std::nullopt;
  Replacement made{end + 1, {}};
  for (const char c : text.substr(at + 2, end - at - 2)) {
    if (!is_ascii_digit(c) && !is_ascii_letter(c)) return std::nullopt;
    if (text[at] == '^' && is_ascii_digit(c)) made.text += raised[static_cast<std::size_t>(c - '0')];
    else made.text += c;
  }
  return made;
}

/// The number in brackets that `text` has at `at`; empty for anything else.
std::string_view bracketed_number(std::string_view text, std::size_t at) {
  const auto end = text.substr(at, 6).find(')');
  if (end == text.npos || end < 2) return {};
  const auto number = text.substr(at + 1, end - 1);
  return std::ranges::all_of(number, [](char c) { return is_ascii_digit(c); }) ? number : std::string_view{};
}

/// The heading of the notes at the end of a node.
constexpr std::string_view note_heading = "\n   ---------- Footnotes ----------\n";

bool is_attached(std::string_view text, std::size_t at) {
  return at > 0 && !is_blank(text[at - 1]) && text[at - 1] != '(' && text[at - 1] != '^';
}

/// The numbers of the notes of a node that have one mark in its text. `ls(1)` looks like a mark, too: a number that is
/// there twice is left. Each note begins an indented line, `   (1) The note.`
std::vector<std::string_view> numbers_of_notes(std::string_view node) {
  const auto heading = node.find(note_heading);
  std::unordered_map<std::string_view, std::size_t> marks;
  for (auto at = node.find('('); at < heading && heading != node.npos; at = node.find('(', at + 1))
    if (is_attached(node, at)) ++marks[bracketed_number(node, at)];
  std::vector<std::string_view> numbers;
  for (auto at = heading; at != node.npos; at = node.find("\n   (", at + 1))
    if (const auto number = bracketed_number(node, at + 4); !number.empty() && marks[number] == 1)
      numbers.push_back(number);
  std::ranges::sort(numbers);
  return numbers;
}

/// The mark of a note directly behind a word or stop.
std::optional<Replacement> read_note_mark(std::string_view text, std::size_t at,
                                          const std::vector<std::string_view>& notes) {
  if (!is_attached(text, at)) return std::nullopt;
  const auto number = bracketed_number(text, at);
  if (number.empty() || !std::ranges::binary_search(notes, number)) return std::nullopt;
  return Replacement{at + number.size() + 2, {}};
}

/// Whether the blank at `at` is the first of the two that makeinfo puts behind the end of a sentence. A mark of a note
/// may follow (`1953.  [17] The dam`), which belongs to that sentence.
bool is_first_of_two_blanks(std::string_view text, std::size_t at) {
  if (at == 0 || at + 2 >= text.size() || text[at + 1] != ' ' || is_blank(text[at + 2])) return false;
  const auto before = decode_before(text, at).code;
  return character(before).is(is_terminal | is_closing) || before == U':';
}

/// Takes the blank before an address away, or the one behind it at the begin of a line.
void close_gap(std::string_view text, std::string& plain, std::size_t& at) {
  const bool goes_on = at < text.size() && text[at] == ' ';
  if (plain.ends_with('\n') && goes_on) ++at;
  else if (plain.ends_with(' ') || plain.ends_with('\n')) plain.pop_back();
}

}  // namespace

std::string plain_info_text(std::string_view node) {
  const auto notes = numbers_of_notes(node);
  std::string plain;
  plain.reserve(node.size());
  for (std::size_t at = 0; at < node.size();) {
    std::optional<Replacement> made;
    bool is_address = false;
    if (node[at] == '*') made = read_reference(node, at);
    else if (node.substr(at).starts_with(note_heading)) made = Replacement{at + note_heading.size() - 1, {}};
    else if (node[at] == '^' || node[at] == '_') made = read_raised(node, at);
    else if (node[at] == '(' && !(made = read_note_mark(node, at, notes)))
      is_address = at > 0 && is_blank(node[at - 1]) && (made = read_address(node, at));
    if (!made) {
      at += node[at] == ' ' && is_first_of_two_blanks(node, at) ? 1 : 0;
      plain += node[at++];
      continue;
    }
    at = made->end;
    plain += made->text;
    if (is_address) close_gap(node, plain, at);
  }
  return plain;
}

}  // namespace zubda
