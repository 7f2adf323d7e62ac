#include "terms/word_corrections.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

bool is_ascii_alphanumeric(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

bool is_alphanumeric(char32_t code) { return character(code).is(is_letter | is_digit); }

bool is_word_part(char32_t code) {
  return is_alphanumeric(code) || code == '_' || character(code).word_break() == WordBreak::extend;
}

/// What a run of letters and digits is made of.
struct Shape {
  std::size_t letters = 0;
  std::size_t digits = 0;
  std::size_t capitals = 0;

  std::size_t size() const { return letters + digits; }
  void add(char32_t code) {
    const auto c = character(code);
    (c.is(is_digit) ? digits : letters) += 1;
    capitals += c.is(is_upper) ? 1U : 0U;
  }
};

/// Longer runs are data. They end the search too, so that no text makes it slow.
constexpr std::size_t max_run = 24;

/// Where the run of letters and digits begins that ends at `end`; sets `shape`.
std::size_t run_before(std::string_view text, std::size_t end, Shape& shape) {
  auto at = end;
  while (at > 0 && shape.size() <= max_run) {
    const auto [code, length] = decode_before(text, at);
    if (!is_alphanumeric(code)) break;
    shape.add(code);
    at -= length;
  }
  return at;
}

/// Where the run of letters and digits ends that begins at `begin`; sets `shape`.
std::size_t run_after(std::string_view text, std::size_t begin, Shape& shape) {
  auto at = begin;
  while (at < text.size() && shape.size() <= max_run) {
    const auto [code, length] = decode_at(text, at);
    if (!is_alphanumeric(code)) break;
    shape.add(code);
    at += length;
  }
  return at;
}

/// Whether `text` goes on with a hyphen or another mark and a letter or digit, so that what ends at `at` is only the
/// begin of something longer: `F-16-0`, `12-5.3`.
bool goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (is_word_part(decode_at(text, at).code)) return true;
  constexpr std::string_view inner_marks = "-.,:/&";
  return inner_marks.find(text[at]) != std::string_view::npos && at + 1 < text.size() &&
         is_alphanumeric(decode_at(text, at + 1).code);
}

/// The same for what is before `at`.
bool began_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  constexpr std::string_view inner_marks = "-.,:/&_@";
  return inner_marks.find(text[at - 1]) != std::string_view::npos || is_word_part(decode_before(text, at).code);
}

/// Whether a hyphen between two runs makes a name of them.
bool is_numbered_name(const Shape& before, const Shape& after) {
  constexpr std::size_t model_digits = 3;
  if (before.size() == 0 || before.size() > max_run || after.size() > max_run) return false;
  if (before.letters == 0) return before.digits == model_digits && after.digits == model_digits && after.letters == 0;
  if (after.letters > 2 || after.letters != after.capitals) return false;
  // Four digits after a small letter are mostly a year: `mid-1990`.
  return before.capitals == before.letters ? after.digits <= 4 : after.digits <= model_digits && before.size() > 1;
}

/// The name around the hyphen from `at` to `after`; an empty span when there is none.
Span numbered_name(std::string_view text, std::size_t at, std::size_t after) {
  Shape left;
  Shape right;
  const auto begin = run_before(text, at, left);
  const auto end = run_after(text, after, right);
  if (right.digits == 0 || !character(decode_at(text, after).code).is(is_digit)) return {};
  if (!is_numbered_name(left, right) || began_before(text, begin) || goes_on(text, end)) return {};
  return {begin, end};
}

/// `AT&T`.
Span name_with_ampersand(std::string_view text, std::size_t at) {
  Shape left;
  Shape right;
  const auto begin = run_before(text, at, left);
  const auto end = run_after(text, at + 1, right);
  if (left.size() == 0 || left.size() > max_run || right.size() > max_run) return {};
  const bool is_name = character(decode_before(text, at).code).is(is_upper);
  return is_name && !began_before(text, begin) && !(end < text.size() && text[end] == ';') ? Span{begin, end} : Span{};
}

/// `C++` and `C#`: `size` signs from `at` on after a word that begins with a capital; before `#` a single one.
Span programming_language(std::string_view text, std::size_t at, std::size_t size) {
  Shape left;
  const auto begin = run_before(text, at, left);
  const auto end = at + size;
  if (left.size() == 0 || left.size() > max_run || left.digits > 0) return {};
  if (!character(decode_at(text, begin).code).is(is_upper) || (size == 1 && left.size() > 1)) return {};
  if (begin > 0 && is_word_part(decode_before(text, begin).code)) return {};
  const bool ends = end >= text.size() || (!is_word_part(decode_at(text, end).code) && text[end] != text[at]);
  return ends ? Span{begin, end} : Span{};
}

/// The tag from `at` on if low lines hold several words together; else an empty span.
Span divided_hashtag(std::string_view text, std::size_t at) {
  if (at > 0 && is_word_part(decode_before(text, at).code)) return {};
  auto end = at + 1;
  bool has_low_line = false;
  while (end < text.size()) {
    const auto [code, length] = decode_at(text, end);
    if (!is_word_part(code)) break;
    has_low_line = has_low_line || code == '_';
    end += length;
  }
  return has_low_line ? Span{at + 1, end} : Span{};
}

/// The end of an address that has begun before `at`: blanks and quotes end it, and above ASCII all that is no letter of
/// a script with blanks.
std::size_t address_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto [code, length] = decode_at(text, at);
    if (code <= ' ' || code == '<' || code == '>' || code == '"' || code == '`') break;
    if (code >= 0x80 && (!is_word_part(code) || character(code).is(is_ideograph))) break;
    at += length;
  }
  return at;
}

/// Where the characters of a scheme, a domain or the name before `@` begin that end at `end`.
std::size_t address_begin(std::string_view text, std::size_t end) {
  constexpr std::string_view inner_marks = ".-_+%";
  auto begin = end;
  while (begin > 0 &&
         (is_ascii_alphanumeric(text[begin - 1]) || inner_marks.find(text[begin - 1]) != std::string_view::npos))
    --begin;
  return begin;
}

/// Whether `name` is a domain as they are written in running text: small letters, and at least two after the last stop.
bool is_domain(std::string_view name) {
  const auto stop = name.rfind('.');
  if (stop == std::string_view::npos || stop == 0 || name.size() - stop < 3) return false;
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return std::ranges::all_of(name.substr(stop + 1), is_small) && is_ascii_alphanumeric(name[stop - 1]) &&
         std::ranges::none_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

Span address_with_slash(std::string_view text, std::size_t at) {
  const bool is_scheme = at > 0 && text[at - 1] == ':' && at + 1 < text.size() && text[at + 1] == '/';
  const auto before = is_scheme ? at - 1 : at;
  const auto begin = address_begin(text, before);
  if (begin == before || (!is_scheme && !is_domain(text.substr(begin, before - begin)))) return {};
  return {begin, address_end(text, at)};
}

Span address_of_mail(std::string_view text, std::size_t at) {
  const auto begin = address_begin(text, at);
  auto end = at + 1;
  while (end < text.size() && (is_ascii_alphanumeric(text[end]) || text[end] == '.' || text[end] == '-')) ++end;
  const auto host = text.substr(at + 1, end - at - 1);
  const auto stop = host.find('.');
  const bool has_host = stop != std::string_view::npos && stop > 0 && stop + 1 < host.size();
  return begin < at && has_host ? Span{begin, end} : Span{};
}

/// Calls `sink` with each place of `byte`. The C library looks at 32 bytes or more at a time: a pass for each mark
/// takes a fifth of the instructions of one pass of ours for all of them.
template <class Sink>
void for_each_place(std::string_view text, char byte, Sink&& sink) {
  for (auto at = text.find(byte); at != std::string_view::npos; at = text.find(byte, at + 1)) sink(at);
}

void find_numbered_names(std::string_view text, const auto& add) {
  const auto is_digit_at = [&](std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); };
  for_each_place(text, '-', [&](std::size_t at) {
    if (is_digit_at(at + 1)) add(numbered_name(text, at, at + 1));
  });
  // The last byte of U+2011, the hyphen that does not break, which is E2 80 91.
  for_each_place(text, '\x91', [&](std::size_t at) {
    if (is_digit_at(at + 1) && at >= 2 && text[at - 1] == '\x80' && text[at - 2] == '\xE2')
      add(numbered_name(text, at - 2, at + 1));
  });
}

void find_names(std::string_view text, const auto& add) {
  find_numbered_names(text, add);
  for_each_place(text, '&', [&](std::size_t at) {
    if (at + 1 < text.size() && is_ascii_upper(text[at + 1])) add(name_with_ampersand(text, at));
  });
  for_each_place(text, '+', [&](std::size_t at) {
    if (at + 1 < text.size() && text[at + 1] == '+') add(programming_language(text, at, 2));
  });
}

/// Sorts corrections and takes out those that overlap an address or an earlier one.
void resolve_overlaps(std::vector<WordCorrection>& corrections) {
  std::ranges::sort(corrections, {}, [](const WordCorrection& correction) { return correction.span.begin; });
  std::vector<WordCorrection> resolved;
  for (const auto& correction : corrections) {
    const bool is_address = correction.kind == WordCorrection::Kind::drop;
    if (!resolved.empty() && resolved.back().span.end > correction.span.begin) {
      if (!is_address || resolved.back().kind == WordCorrection::Kind::drop) continue;
      resolved.pop_back();
    }
    resolved.push_back(correction);
  }
  corrections = std::move(resolved);
}

/// The words in `tag` between low lines.
void append_parts(std::string_view text, Span tag, std::vector<Span>& words) {
  for (auto at = text.find_first_not_of('_', tag.begin); at < tag.end;) {
    const auto end = std::min(text.find('_', at), tag.end);
    words.push_back({at, end});
    at = text.find_first_not_of('_', end);
  }
}

}  // namespace

std::vector<WordCorrection> find_word_corrections(std::string_view text) {
  std::vector<WordCorrection> corrections;
  auto kind = WordCorrection::Kind::join;
  const auto add = [&](Span span) {
    if (span.end > 0) corrections.push_back({span, kind});
  };
  find_names(text, add);
  for_each_place(text, '#', [&](std::size_t at) {
    kind = WordCorrection::Kind::join;
    add(programming_language(text, at, 1));
    kind = WordCorrection::Kind::split;
    add(divided_hashtag(text, at));
  });
  kind = WordCorrection::Kind::drop;
  std::size_t end = 0;  // Of the last address, whose own slashes begin none.
  for_each_place(text, '/', [&](std::size_t at) {
    if (at < end) return;
    const auto address = address_with_slash(text, at);
    end = std::max(end, address.end);
    add(address);
  });
  for_each_place(text, '@', [&](std::size_t at) { add(address_of_mail(text, at)); });
  if (corrections.size() > 1) resolve_overlaps(corrections);
  return corrections;
}

void correct_words(std::string_view text, std::span<const WordCorrection> corrections, std::vector<Span>& words) {
  std::vector<Span> corrected;
  auto rest = words.begin();  // What is not yet in `corrected`.
  for (const auto& [span, kind] : corrections) {
    const auto first = std::find_if(rest, words.end(), [begin = span.begin](Span word) { return word.end > begin; });
    const auto last = std::find_if(first, words.end(), [end = span.end](Span word) { return word.begin >= end; });
    corrected.insert(corrected.end(), rest, first);
    rest = first;
    if (first == last) continue;
    if (kind == WordCorrection::Kind::join) {
      rest = std::prev(last);
      *rest = {first->begin, std::max(span.end, rest->end)};
      continue;
    }
    if (kind == WordCorrection::Kind::split) {
      // Several words are those of a dictionary, which knows better.
      if (std::next(first) != last) continue;
      append_parts(text, span, corrected);
    }
    rest = last;
  }
  corrected.insert(corrected.end(), rest, words.end());
  words.swap(corrected);
}

}  // namespace zubda
