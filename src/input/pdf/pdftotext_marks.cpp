#include "input/pdf/pdftotext_marks.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "input/pdf/glyphs.h"
#include "text/characters.h"

namespace zubda {
namespace {

constexpr char32_t left_to_right_run = 0x202A;
constexpr char32_t right_to_left_run = 0x202B;
constexpr char32_t end_of_run = 0x202C;

/// As pdftotext sorts characters: signs of numbers go with numbers.
enum class Side : std::uint8_t { left, right, neutral };

Side side_of(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC: return Side::right;
    case U_LEFT_TO_RIGHT:
    case U_EUROPEAN_NUMBER:
    case U_ARABIC_NUMBER:
    case U_EUROPEAN_NUMBER_SEPARATOR:
    case U_EUROPEAN_NUMBER_TERMINATOR:
    case U_COMMON_NUMBER_SEPARATOR: return Side::left;
    default: return Side::neutral;
  }
}

/// Reads one line from its first to its last character and finds what pdftotext would not have written.
class MarkCheck {
 public:
  bool is_right(std::string_view line) {
    for (std::size_t at = 0; at < line.size() && !wrong_; at += decode_at(line, at).length)
      take(decode_at(line, at).code);
    return !wrong_ && depth_ == 0;
  }

 private:
  void take(char32_t c) {
    if (c == right_to_left_run) return open(0);
    if (c == left_to_right_run) return open(1);
    if (c == end_of_run) return close();
    const auto side = side_of(c);
    if (after_left_run_) wrong_ |= side != Side::right && !is_mark(c);
    after_left_run_ = false;
    // Within a run there is nothing that belongs to the other direction.
    if (depth_ == 1) wrong_ |= side == Side::left;
    if (depth_ == 2) wrong_ |= side == Side::right;
    last_ = side;
    ++length_;
  }

  void open(int depth) {
    wrong_ |= depth_ != depth || after_left_run_;
    ++depth_;
    length_ = 0;
  }

  void close() {
    wrong_ |= depth_ == 0 || (length_ == 0 && !after_left_run_);
    // A run of numbers or Latin letters begins at its right end with one of them.
    if (depth_ == 2) wrong_ |= last_ != Side::left;
    after_left_run_ = depth_ == 2;
    --depth_;
  }

  int depth_ = 0;
  bool wrong_ = false;
  bool after_left_run_ = false;
  Side last_ = Side::neutral;
  std::size_t length_ = 0;  ///< Of the present run.
};

/// Calls `visit(line)` for each line until it returns false; returns whether none did.
template <class Visit>
bool all_lines(std::string_view text, Visit&& visit) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of("\n\f", at), text.size());
    if (!visit(text.substr(at, end - at))) return false;
    at = end + 1;
  }
  return true;
}

/// The end of the run that begins at `at`, behind its opening mark: the place of its closing mark.
std::size_t end_of_run_at(std::string_view line, std::size_t at) {
  return std::min(line.find("\u202C", at), line.size());
}

/// Appends the run of right-to-left letters at `at`, behind its opening mark, as it lies on the page. Returns its end,
/// behind its closing mark.
std::size_t append_reversed(std::string_view line, std::size_t at, std::string& visual) {
  std::vector<std::string_view> pieces;
  while (at < line.size()) {
    const auto [code, length] = decode_at(line, at);
    at += length;
    if (code == end_of_run) break;
    if (code != left_to_right_run) {
      pieces.push_back(line.substr(at - length, length));
      continue;
    }
    const auto end = end_of_run_at(line, at);
    pieces.push_back(line.substr(at, end - at));
    at = std::min(line.size(), end + std::string_view("\u202C").size());
  }
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) visual += *piece;
  return at;
}

/// Whether `text` has the mark U+202B, found by its last byte: the first one is that of all quotation marks, too.
bool has_right_to_left_run(std::string_view text) {
  constexpr std::string_view mark = "\u202B";
  for (auto at = text.find(mark.back()); at != std::string_view::npos; at = text.find(mark.back(), at + 1))
    if (text.substr(0, at + 1).ends_with(mark)) return true;
  return false;
}

}  // namespace

bool is_pdftotext_output(std::string_view text) {
  if (!has_right_to_left_run(text)) return false;
  // No page is so wide; reading takes longer than in proportion to the line.
  constexpr std::size_t longest_line = 8000;
  return all_lines(text, [](std::string_view line) {
    const bool marked = line.find("\u202A") != std::string_view::npos || line.find("\u202B") != std::string_view::npos;
    return !marked || (line.size() <= longest_line && MarkCheck().is_right(line));
  });
}

std::string visual_line(std::string_view line) {
  std::string visual;
  for (std::size_t at = 0; at < line.size();) {
    const auto [code, length] = decode_at(line, at);
    at += length;
    if (code == right_to_left_run) at = append_reversed(line, at, visual);
    else if (code != left_to_right_run && code != end_of_run) visual.append(line, at - length, length);
  }
  return visual;
}

}  // namespace zubda
