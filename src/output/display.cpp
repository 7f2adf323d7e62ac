#include "output/display.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "text/byte_class.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/unspaced.h"

namespace zubda {
namespace {

constexpr char32_t pop_isolate = 0x2069;
constexpr char32_t pop_embedding = 0x202C;

/// Keeps bidirectional controls only in pairs, so that they cannot reorder what follows (CVE-2021-42574).
class BidiBalance {
 public:
  /// Whether `c` may be written.
  bool accept(char32_t c) {
    if (c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E) open_.push_back(pop_embedding);
    else if (c >= 0x2066 && c <= 0x2068) open_.push_back(pop_isolate);
    else if (c == pop_isolate || c == pop_embedding) {
      if (open_.empty() || open_.back() != c) return false;
      open_.pop_back();
    }
    return true;
  }

  void close(std::string& out) {
    for (; !open_.empty(); open_.pop_back()) append_utf8(open_.back(), out);
  }

 private:
  std::vector<char32_t> open_;
};

bool is_line_end(char32_t c) { return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// The first bytes of all characters that may not be written as they are: controls and line ends, bidirectional
/// controls (and others of U+2000 to U+207F), blanks before a blank.
constexpr ByteRange special_bytes[] = {
    {0x00, 0x1F}, {0x7F, 0x7F}, {' ', ' ', ' ', ' '}, {0xC2, 0xC2, 0x80, 0x9F}, {0xE2, 0xE2, 0x80, 0x81}};

/// The first bytes of bidirectional controls, and of others of U+2000 to U+207F.
constexpr ByteRange direction_bytes[] = {{0xE2, 0xE2, 0x80, 0x81}};

/// The end of a line end at `at` that scripts without blanks are joined over; the blanks before it leave `out` then.
/// Where they are not joined, no line end of the same white space is tried again: `tried` is behind it.
std::size_t skip_unspaced(std::string_view text, std::size_t at, std::size_t& tried, std::string& out) {
  if (at < tried) return at;
  auto begin = at;
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\r')) --begin;
  const auto end = skip_unspaced_line_end(text, begin);
  if (end == begin) {
    tried = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    return at;
  }
  while (out.ends_with(' ')) out.pop_back();
  return end;
}

void append_clean(std::string_view text, bool keep_line_ends, std::string& out) {
  BidiBalance bidi;
  std::size_t tried = 0;
  ByteFinder special(text, byte_class<special_bytes>);
  for (std::size_t at = 0; at < text.size();) {
    const bool repeats_blank = text[at] == ' ' && out.ends_with(' ');
    if (const auto end = repeats_blank ? at : special.next(at); end > at) {
      out.append(text, at, end - at);
      at = end;
      continue;
    }
    const auto [code, length] = decode_at(text, at);
    if (code == '\r' && text.substr(at + 1).starts_with('\n')) {
      // The line feed says it all.
    } else if (is_line_end(code) || code == '\t') {
      if (keep_line_ends && (code == '\n' || code == '\t')) {
        if (code == '\n') bidi.close(out);
        out += static_cast<char>(code);
      } else if (const auto after = skip_unspaced(text, at, tried, out); after > at) {
        at = after;
        continue;
      } else if (!out.empty() && out.back() != ' ' && out.back() != '\n') {
        out += ' ';
      }
    } else if (!is_control(code) && bidi.accept(code) && !(code == ' ' && !keep_line_ends && out.ends_with(' '))) {
      out.append(text, at, length);
    }
    at += length;
  }
  bidi.close(out);
}

}  // namespace

void append_line(std::string_view text, std::string& out) { append_clean(text, false, out); }

void append_lines(std::string_view text, std::string& out) { append_clean(text, true, out); }

void append_balanced(std::string_view piece, std::string& out) {
  BidiBalance bidi;
  ByteFinder marks(piece, byte_class<direction_bytes>);
  for (std::size_t at = 0; at < piece.size();) {
    const auto next = marks.next(at);
    out.append(piece, at, next - at);
    if (next == piece.size()) break;
    const auto [code, length] = decode_at(piece, next);
    if (bidi.accept(code)) out.append(piece, next, length);
    at = next + length;
  }
  bidi.close(out);
}

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    at += length;
    if (code < 0x300) {
      ++columns;
      continue;
    }
    if (character(code).word_break() == WordBreak::extend) continue;
    const auto width = u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_EAST_ASIAN_WIDTH);
    columns += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
  }
  return columns;
}

}  // namespace zubda
