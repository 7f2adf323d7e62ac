#include "input/lines/divided_words.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "input/lines/hyphens.h"
#include "input/lines/whole_words.h"
#include "text/characters.h"

namespace zubda {
namespace {

/// A line end right behind a hyphen.
struct DividedLine {
  std::size_t hyphen_end = 0;  ///< Behind the hyphen; blanks may follow it (djvutxt leaves one).
  std::size_t next = 0;        ///< The first character of the next line that is no blank.
  std::size_t rest_end = 0;    ///< The end of the part of the word on the next line.
};

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

/// Whether the line that ends before `line_end` ends with a letter or digit and a hyphen: most lines are told apart by
/// one byte.
bool ends_divided(std::string_view text, std::size_t line_end, std::size_t& hyphen_end) {
  auto end = line_end;
  if (end > 0 && text[end - 1] == '\r') --end;
  if (end > 0 && text[end - 1] == ' ') --end;
  const auto last = end > 0 ? text[end - 1] : ' ';
  if (last != '-' && last != '\x90' && last != '\xAD') return false;
  hyphen_end = end;
  return ends_with_hyphen(text.substr(0, end));
}

/// Whether `line_end`, the place of a line feed, divides a word or may do so; then `divided` says where its parts are.
bool read_divided_line(std::string_view text, std::size_t line_end, DividedLine& divided) {
  if (!ends_divided(text, line_end, divided.hyphen_end)) return false;
  divided.next = skip_blanks(text, line_end + 1);
  divided.rest_end = std::min(text.find_first_of(" \t\r\n", divided.next), text.size());
  return divided.rest_end > divided.next;
}

/// A number before a capital letter is the end of an item: `Tel. 555-` before `Fax`.
bool are_apart(std::string_view text, const DividedLine& divided) {
  const auto hyphen = hyphen_length(text.substr(0, divided.hyphen_end));
  const auto before = decode_before(text, divided.hyphen_end - hyphen).code;
  return character(before).is(is_digit) && character(decode_at(text, divided.next).code).is(is_upper);
}

/// Whether any line ends with the last byte of a hyphen. Most texts have none, and looking at each line end would take
/// one in a hundred of all instructions.
bool may_divide_words(std::string_view text) {
  for (const char last : {'-', '\x90', '\xAD'})
    for (auto at = text.find(last); at != std::string_view::npos; at = text.find(last, at + 1)) {
      auto end = at + 1;
      if (end < text.size() && text[end] == ' ') ++end;
      if (end < text.size() && text[end] == '\r') ++end;
      if (end < text.size() && text[end] == '\n') return true;
    }
  return false;
}

WholeWords read_words(std::string_view text) {
  constexpr std::size_t max_bytes = std::size_t{256} << 10;
  WholeWords words;
  const auto sample = text.substr(0, max_bytes);
  for (std::size_t at = 0; at < sample.size();) {
    const auto end = std::min(sample.find('\n', at), sample.size());
    if (end == sample.size() && end < text.size()) break;  // The sample may end inside a letter.
    auto line = sample.substr(skip_blanks(sample, at), std::string_view::npos);
    line = line.substr(0, end - std::min(end, skip_blanks(sample, at)));
    while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
    words.add_line(line);
    at = end + 1;
  }
  return words;
}

class Joiner {
 public:
  explicit Joiner(std::string_view text) : text_(text), words_(read_words(text)) { joined_.reserve(text.size()); }

  /// Joins the word at `divided`, or leaves it.
  void join(const DividedLine& divided) {
    if (divided.hyphen_end <= done_) return;  // The line had nothing but the rest of a word.
    const auto line_end = text_.find_first_of("\r\n", divided.hyphen_end);
    const auto before = text_.substr(0, divided.hyphen_end);
    const auto begin = before.rfind('\n') + 1;
    const auto ending =
        read_hyphen_ending(before.substr(begin), text_.substr(divided.next, line_size(divided.next)), words_);
    if (ending == HyphenEnding::kept_with_blank) return;
    const auto hyphen = ending == HyphenEnding::divided ? hyphen_length(before) : 0;
    joined_ += text_.substr(done_, divided.hyphen_end - hyphen - done_);
    joined_ += text_.substr(divided.next, divided.rest_end - divided.next);
    const auto after = skip_blanks(text_, divided.rest_end);
    const bool is_whole_line = after == text_.size() || text_[after] == '\n' || text_[after] == '\r';
    if (!is_whole_line) joined_ += text_.substr(line_end, divided.next - line_end);  // The line end, and the indent.
    done_ = after;
  }

  std::string finish() {
    joined_ += text_.substr(done_);
    return std::move(joined_);
  }

 private:
  std::size_t line_size(std::size_t begin) const { return std::min(text_.find('\n', begin), text_.size()) - begin; }

  std::string_view text_;
  WholeWords words_;
  std::string joined_;
  std::size_t done_ = 0;
};

}  // namespace

std::string join_divided_words(std::string text) {
  if (!may_divide_words(text)) return text;
  const std::string_view all = text;
  DividedLine divided;
  std::optional<Joiner> joiner;
  for (auto line_end = all.find('\n'); line_end != std::string_view::npos; line_end = all.find('\n', line_end + 1)) {
    if (!read_divided_line(all, line_end, divided) || are_apart(all, divided)) continue;
    if (!joiner) joiner.emplace(all);
    joiner->join(divided);
  }
  if (!joiner) return text;
  return joiner->finish();
}

}  // namespace zubda
