// A label is, in this order, each part but the end of the name left out or not:
//   a time                 [00:01:23]  (1:23)  00:01:23 -
//   a mark of turns        >>  >>>
//   a name in up to five words, in square brackets perhaps
//   its end                a colon, or after Q, A and a title with a name in capitals a full stop
// or a name with a time behind it on a line of its own, as Otter and Rev write it: `Anna Weber  0:42`.
#include "input/transcripts/speaker_labels.h"

#include <algorithm>
#include <array>

#include "input/transcripts/captions.h"
#include "input/transcripts/transcript_builder.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

// Chosen by hand: "The Chairman of the Committee (Mr. Lane)" is a name, longer ones are clauses.
constexpr std::size_t max_name_bytes = 80;
constexpr std::size_t max_name_words = 7;
constexpr std::size_t max_names = 10'000;  ///< That are counted: more is no conversation.

void skip_blanks(std::string_view line, std::size_t& at) {
  while (at < line.size()) {
    const auto [code, length] = decode_at(line, at);
    if (!character(code).is(is_space) && code != 0x200E && code != 0x200F && !(code >= 0x202A && code <= 0x202E))
      return;
    at += length;
  }
}

/// A time at `at`, in brackets or before a blank, is passed over and returned.
std::string_view take_time(std::string_view line, std::size_t& at) {
  const char opening = at < line.size() ? line[at] : ' ';
  const char closing = opening == '[' ? ']' : opening == '(' ? ')' : ' ';
  const auto begin = at + (closing == ' ' ? 0 : 1);
  auto rest = line.substr(std::min(begin, line.size()));
  if (take_caption_time(rest) < 0 || (!rest.empty() && rest.front() != closing)) return {};
  const auto end = line.size() - rest.size();
  if (rest.empty() && closing != ' ') return {};
  at = std::min(end + 1, line.size());
  skip_blanks(line, at);
  if (line.substr(at).starts_with("- ")) at += 2;
  skip_blanks(line, at);
  return line.substr(begin, end - begin);
}

/// Whether `c` may be in a name.
bool is_of_name(char32_t c) {
  constexpr std::u32string_view marks = U" .-_'’#()/&,«»\u00A0\u200E\u200F\u200C\u0640";
  return character(c).is(is_letter | is_digit) || character(c).word_break() == WordBreak::extend ||
         marks.find(c) != std::u32string_view::npos;
}

/// The colon (`:` or U+FF1A) that ends the name at the begin of `text`; npos when there is none.
std::size_t find_colon(std::string_view text) {
  std::size_t words = 1;
  for (std::size_t at = 0; at < std::min(text.size(), max_name_bytes);) {
    const auto [code, length] = decode_at(text, at);
    if (code == ':' || code == 0xFF1A) return at;
    if (!is_of_name(code)) return std::string_view::npos;
    if (code == ' ' && ++words > max_name_words) return std::string_view::npos;
    at += length;
  }
  return std::string_view::npos;
}

struct NameShape {
  std::size_t letters = 0;
  bool begins_with_letter = false;
  bool has_lower = false;
  bool has_upper = false;
  bool begins_lower = false;
};

NameShape shape_of(std::string_view name) {
  NameShape shape;
  for (std::size_t at = 0; at < name.size();) {
    const auto [code, length] = decode_at(name, at);
    const auto c = character(code);
    if (at == 0) shape.begins_with_letter = c.is(is_letter), shape.begins_lower = c.is(is_lower);
    shape.letters += c.is(is_letter) ? 1U : 0U;
    shape.has_lower |= c.is(is_lower);
    shape.has_upper |= c.is(is_upper);
    at += length;
  }
  return shape;
}

/// `Q. `, `A. `, and `Mr. LANE. ` as the minutes of the American Congress have it: the bytes of the name.
std::size_t name_before_stop(std::string_view text) {
  if (text.starts_with("Q. ") || text.starts_with("A. ")) return 1;
  constexpr std::array<std::string_view, 6> titles = {"Mr. ", "Mrs. ", "Ms. ", "Miss ", "Dr. ", "Senator "};
  const auto* title = std::ranges::find_if(titles, [&](auto word) { return text.starts_with(word); });
  if (title == titles.end()) return 0;
  auto end = title->size();
  while (end < text.size() && (is_ascii_upper(text[end]) || text[end] == '-' || text[end] == '\'')) ++end;
  const bool is_surname = end >= title->size() + 2 && text.substr(end).starts_with(". ");
  return is_surname ? end : 0;
}

/// `Anna Weber  0:42` without anything behind it: its label is the whole line.
SpeakerLabel name_with_time(std::string_view line) {
  const auto blank = line.find_last_of(' ');
  if (blank == std::string_view::npos || blank == 0) return {};
  auto rest = trim_marks(line.substr(blank));
  const auto time = rest;
  const auto name = trim_marks(line.substr(0, blank));
  if (name.size() > max_name_bytes || take_caption_time(rest) < 0 || !rest.empty()) return {};
  const auto shape = shape_of(name);
  const bool is_gap = line.substr(0, blank).ends_with(' ') || line.substr(0, blank).ends_with('\t');
  if (!is_gap || !shape.begins_with_letter || shape.begins_lower || name.find_first_of(":;!?\"") != name.npos)
    return {};
  return {line.size(), name, time, !shape.has_lower && shape.has_upper};
}

/// The name at `at` with what ends it; `length` is set behind it.
bool read_name(std::string_view line, std::size_t at, SpeakerLabel& label) {
  auto rest = line.substr(at);
  std::size_t colon = std::string_view::npos;
  if (rest.starts_with('[')) {
    const auto close = rest.substr(0, max_name_bytes).find("]:");
    if (close == std::string_view::npos) return false;
    label.name = trim_marks(rest.substr(1, close - 1));
    colon = close + 1;
  } else if (const auto stop = name_before_stop(rest); stop > 0) {
    label.name = rest.substr(0, stop);
    colon = stop;
  } else {
    colon = find_colon(rest);
    if (colon == std::string_view::npos) return false;
    label.name = trim_marks(rest.substr(0, colon));
  }
  const auto shape = shape_of(label.name);
  label.is_upper = shape.has_upper && !shape.has_lower;
  const bool is_wide = rest.substr(colon).starts_with("：");
  auto end = at + colon + (is_wide ? 3 : 1);
  const auto before = end;
  skip_blanks(line, end);
  // A colon without a blank behind it is that of a time or an address.
  if (!shape.begins_with_letter || shape.begins_lower || (end == before && end < line.size() && !is_wide)) return false;
  label.length = end;
  return true;
}

}  // namespace

SpeakerLabel read_speaker_label(std::string_view line) {
  SpeakerLabel label;
  std::size_t at = 0;
  skip_blanks(line, at);
  label.time = take_time(line, at);
  bool is_turn = false;
  if (line.substr(at).starts_with(">>")) {
    at = std::min(line.find_first_not_of('>', at), line.size());
    skip_blanks(line, at);
    is_turn = true;
  }
  if (read_name(line, at, label)) return label;
  if (is_turn) return {at, {}, label.time, false};
  return name_with_time(line);
}

void LabelCounts::add(const SpeakerLabel& label) {
  if (label.name.empty()) return;
  if (const auto found = counts_.find(label.name); found != counts_.end()) repeated_ += ++found->second == 2 ? 1U : 0U;
  else if (counts_.size() < max_names) counts_.emplace(label.name, 1);
}

bool LabelCounts::is_name(const SpeakerLabel& label) const {
  const auto found = counts_.find(label.name);
  return is_conversation() && found != counts_.end() && found->second > 1;
}

}  // namespace zubda
