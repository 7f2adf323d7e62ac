#include "sentences/split_lines.h"

#include <algorithm>
#include <utility>

#include "text/byte_class.h"
#include "text/characters.h"
#include "text/columns.h"

namespace zubda {
namespace {

/// The first bytes of line ends (U+000A to U+000D, U+0085, U+2028 and U+2029) and of the signs that `is_standalone`
/// looks for inside a line, the last of which are box drawings, and of other marks above U+2000.
constexpr ByteRange line_bytes[] = {
    {'\t', '\r'}, {'|', '|'}, {'=', '='}, {':', ':', '/', '/'}, {0xC2, 0xC2, 0x85, 0x85}, {0xE2, 0xE2, 0x80, 0x94}};

/// The length of the line end at `at`; 0 when there is none.
std::size_t line_end_length(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return 1;
  const auto rest = text.substr(at, 3);
  if (rest.starts_with("\r\n")) return 2;
  if (rest[0] >= '\n' && rest[0] <= '\r') return 1;
  if (rest.starts_with("\xC2\x85")) return 2;
  return rest == "\u2028" || rest == "\u2029" ? 3 : 0;
}

/// Whatever its letters are, a line of more bytes is wider than any that was wrapped.
constexpr std::size_t max_bytes = 4 * (max_wrap_width + 11);

Line make_line(std::string_view text, std::size_t begin, std::size_t end, bool has_signs) {
  Line line;
  while (begin < end && character(decode_at(text, begin).code).is(is_space)) {
    begin += decode_at(text, begin).length;
    ++line.indent;
  }
  while (begin < end && character(decode_before(text, end).code).is(is_space)) end -= decode_before(text, end).length;
  line.span = {begin, end};
  const auto bytes = end - begin;
  line.columns = bytes > max_bytes ? static_cast<std::uint32_t>(bytes / 4) : count_columns(slice(text, line.span));
  line.has_signs = has_signs;
  return line;
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  constexpr std::size_t usual_bytes = 64;
  lines.reserve(text.size() / usual_bytes + 1);
  std::size_t begin = 0;
  bool has_signs = false;
  ByteFinder found(text, byte_class<line_bytes>);
  for (auto at = found.next(0); at < text.size();) {
    const auto length = line_end_length(text, at);
    if (length > 0) {
      lines.push_back(make_line(text, begin, at, std::exchange(has_signs, false)));
      begin = at + length;
    } else {
      has_signs |= text[at] != '\xE2' || text[at + 1] == '\x94';
    }
    at = found.next(at + std::max<std::size_t>(length, 1));
  }
  if (begin < text.size()) lines.push_back(make_line(text, begin, text.size(), has_signs));
  return lines;
}

}  // namespace zubda
