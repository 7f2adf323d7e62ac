/// Takes the markup out of captions: of SubRip, WebVTT and Advanced SubStation alike, since programs that convert one
/// into the other leave much of it as it is.
#include <algorithm>
#include <array>
#include <charconv>

#include "input/html/entities.h"
#include "input/transcripts/captions.h"
#include "input/transcripts/transcript_builder.h"
#include "text/ascii.h"
#include "text/characters.h"
#include "text/sentence_end.h"

namespace zubda {
namespace {

constexpr std::array<std::string_view, 13> tag_names = {"i",    "b",    "u", "c",  "v",    "ruby", "rt",
                                                        "lang", "font", "s", "br", "span", "tt"};

/// The name of the tag between `<` and `>`, in lower case; "time" for a time; empty for what is no tag, but text.
std::string tag_name(std::string_view inside) {
  if (inside.starts_with('/')) inside.remove_prefix(1);
  if (!inside.empty() && is_ascii_digit(inside.front())) {
    auto rest = inside;
    return take_caption_time(rest) >= 0 && rest.empty() ? "time" : "";
  }
  const auto name = to_ascii_lower(inside.substr(0, inside.find_first_of(" \t./\n")));
  return std::ranges::find(tag_names, name) == tag_names.end() ? std::string{} : name;
}

/// Whether a line is a drawing of Advanced SubStation, which ffmpeg leaves in the text: `m 0 0 l 100 0 100 50`.
bool is_drawing(std::string_view line) {
  constexpr std::size_t min_words = 5;  // The shortest drawing is a line. Chosen by hand.
  if (!line.starts_with("m ")) return false;
  std::size_t words = 0;
  for (std::size_t at = 0; at < line.size(); ++words) {
    const auto end = std::min(line.find(' ', at), line.size());
    const auto word = line.substr(at, end - at);
    const bool is_command = word.size() == 1 && std::string_view("mnlbspc").find(word[0]) != std::string_view::npos;
    const bool is_number = !word.empty() && word.find_first_not_of("0123456789.-") == std::string_view::npos;
    if (!is_command && !is_number) return false;
    at = end + 1;
  }
  return words >= min_words;
}

bool is_embedding(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

/// A line without embeddings and isolates, which lay out the line and may close in the next one, and with single
/// blanks. Marks between two words stay, since they keep numbers in order.
std::string clean_line(std::string_view line) {
  line = trim_marks(line);
  std::string clean;
  clean.reserve(line.size());
  for (std::size_t at = 0; at < line.size();) {
    const auto [code, length] = decode_at(line, at);
    const bool is_blank = length == 1 && is_ascii_blank(line[at]);
    if (is_blank && !clean.ends_with(' ')) clean += ' ';
    if (!is_blank && !is_embedding(code)) clean += line.substr(at, length);
    at += length;
  }
  // Players that know no right-to-left lines make authors put the mark of the end before the first word.
  constexpr std::string_view marks = ".,!?";
  if (clean.size() > 1 && marks.find(clean[0]) != std::string_view::npos &&
      character(decode_at(clean, 1).code).is(is_rtl) && !ends_in_stop(clean))
    std::rotate(clean.begin(), clean.begin() + 1, clean.end());
  return clean;
}

/// Reads one caption.
class MarkupReader {
 public:
  MarkupReader(std::string_view markup, Braces braces, std::string_view voice, std::vector<CaptionLine>& lines)
      : markup_(markup), braces_(braces), default_voice_(short_voice(voice)), voice_(default_voice_), lines_(lines) {}

  void read() {
    while (at_ < markup_.size()) {
      const char c = markup_[at_];
      if (c == '<' && read_tag()) continue;
      if (c == '{' && braces_ == Braces::commands && read_braces()) continue;
      if (c == '&' && read_entity()) continue;
      if (c == '\\' && read_escape()) continue;
      ++at_;
      if (c == '\n') end_line();
      else if (!in_ruby_text_) line_ += c;
    }
    end_line();
  }

 private:
  void end_line() {
    auto text = clean_line(line_);
    line_.clear();
    if (!text.empty() && !is_drawing(text)) lines_.push_back({std::move(text), voice_});
  }

  bool read_tag() {
    const auto end = markup_.substr(0, at_ + max_tag_bytes).find('>', at_);
    if (end == std::string_view::npos) return false;
    const auto inside = markup_.substr(at_ + 1, end - at_ - 1);
    const auto name = tag_name(inside);
    if (name.empty()) return false;
    at_ = end + 1;
    const bool is_end = inside.starts_with('/');
    if (name == "br") end_line();
    // What is written above the letters to tell how they are read.
    if (name == "rt" || name == "ruby") in_ruby_text_ = name == "rt" && !is_end;
    if (name == "v") {
      if (!trim_marks(line_).empty()) end_line();
      const auto blank = inside.find_first_of(" \t");
      if (is_end) voice_ = default_voice_;
      else if (blank != std::string_view::npos) voice_ = short_voice(decode(trim_ascii(inside.substr(blank))));
    }
    return true;
  }

  static std::string decode(std::string_view name) {
    std::string text;
    for (std::size_t at = 0; at < name.size();) {
      const auto end = name[at] == '&' ? name.find(';', at) : std::string_view::npos;
      if (end == std::string_view::npos) text += name[at++];
      else text += entity_text(name.substr(at, end + 1 - at)), at = end + 1;
    }
    return text;
  }

  /// Braces that hold no letter are text.
  bool read_braces() {
    const auto end = markup_.find_first_of("{}\n", at_ + 1);
    if (end == std::string_view::npos || markup_[end] != '}') return false;
    const auto inside = markup_.substr(at_ + 1, end - at_ - 1);
    // Whether a `char` has a sign depends on the machine.
    const auto may_be_letter = [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; };
    if (!inside.starts_with('\\') && std::ranges::none_of(inside, may_be_letter)) return false;
    at_ = end + 1;
    return true;
  }

  bool read_entity() {
    constexpr std::size_t max_bytes = 12;
    const auto end = markup_.substr(0, at_ + max_bytes).find(';', at_);
    if (end == std::string_view::npos) return false;
    const auto reference = markup_.substr(at_, end + 1 - at_);
    const auto text = entity_text(reference);
    if (text == reference) return false;
    if (!in_ruby_text_) line_ += text == "\u00A0" ? " " : text;
    at_ = end + 1;
    return true;
  }

  /// `\N` and `\n` end a line, `\h` is a blank; not in the name of a file, `C:\new`.
  bool read_escape() {
    if (at_ + 1 == markup_.size() || line_.ends_with(':')) return false;
    const char c = markup_[at_ + 1];
    if (c == 'N' || c == 'n') end_line();
    else if (c == 'h') line_ += ' ';
    else return false;
    at_ += 2;
    return true;
  }

  static constexpr std::size_t max_tag_bytes = 256;  ///< Chosen by hand; keeps a text of `<` linear.

  std::string_view markup_;
  Braces braces_;
  std::string_view default_voice_;
  std::string voice_;
  std::vector<CaptionLine>& lines_;
  std::size_t at_ = 0;
  std::string line_;
  bool in_ruby_text_ = false;
};

/// Digits at the begin of `text`, at most nine, are taken off; -1 when there are none.
std::int64_t take_number(std::string_view& text) {
  constexpr std::size_t max_digits = 9;
  std::int64_t number = -1;
  const auto end = std::min(text.find_first_not_of("0123456789"), std::min(text.size(), max_digits + 1));
  if (end == 0 || end > max_digits) return -1;
  std::from_chars(text.data(), text.data() + end, number);
  text.remove_prefix(end);
  return number;
}

}  // namespace

void append_caption_lines(std::string_view markup, Braces braces, std::string_view voice,
                          std::vector<CaptionLine>& lines) {
  MarkupReader(markup, braces, voice, lines).read();
}

std::string caption_time(std::int64_t milliseconds) {
  std::string time = milliseconds < 0 ? "-" : "";
  const auto value = milliseconds < 0 ? -milliseconds : milliseconds;
  const auto append = [&](std::int64_t number, std::size_t digits, std::string_view after) {
    const auto text = std::to_string(number);
    time.append(digits - std::min(digits, text.size()), '0').append(text).append(after);
  };
  append(value / 3'600'000, 2, ":");
  append(value / 60'000 % 60, 2, ":");
  append(value / 1000 % 60, 2, ".");
  append(value % 1000, 3, "");
  return time;
}

std::int64_t take_caption_time(std::string_view& text) {
  auto rest = text;
  auto seconds = take_number(rest);
  int parts = 1;
  for (; seconds >= 0 && parts < 3 && rest.starts_with(':'); ++parts) {
    rest.remove_prefix(1);
    const auto next = take_number(rest);
    if (next < 0) return -1;
    seconds = seconds * 60 + next;
  }
  if (parts < 2 || seconds < 0) return -1;
  std::int64_t thousandths = 0;
  if (rest.size() > 1 && (rest[0] == '.' || rest[0] == ',') && is_ascii_digit(rest[1])) {
    rest.remove_prefix(1);
    std::int64_t unit = 100;
    for (; !rest.empty() && is_ascii_digit(rest[0]); rest.remove_prefix(1), unit /= 10)
      thousandths += unit * (rest[0] - '0');
  }
  text = rest;
  return seconds * 1000 + thousandths;
}

}  // namespace zubda
