#include "output/plain_line.h"

#include <cstddef>
#include <cstdint>

#include "text/byte_class.h"

namespace zubda {
namespace {

/// What is cleaned or escaped: controls, quotation marks and backslashes, blanks before a blank, and the first bytes of
/// U+2000 to U+207F, of which dashes and quotation marks are nothing special.
constexpr ByteRange special_bytes[] = {{0x00, 0x1F},
                                       {'"', '"'},
                                       {'\\', '\\'},
                                       {0x7F, 0x7F},
                                       {' ', ' ', ' ', ' '},
                                       {0xC2, 0xC2, 0x80, 0x9F},
                                       {0xE2, 0xE2, 0x80, 0x81}};

/// Whether the three bytes at `at` are a character from U+2000 to U+2027 or from U+2040 to U+2065.
bool is_common_mark(std::string_view text, std::size_t at) {
  if (text[at] != '\xE2' || at + 2 >= text.size()) return false;
  const auto last = static_cast<std::uint8_t>(text[at + 2]);
  return last < (text[at + 1] == '\x80' ? 0xA8 : 0xA6);
}

/// Whether there is a line end at `at` that becomes a blank: around it are characters of one or two bytes, which no
/// script without blanks has, and no blanks.
bool is_plain_line_end(std::string_view text, std::size_t at) {
  if (text[at] != '\n' || at == 0 || at + 1 >= text.size()) return false;
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const bool is_short_before = byte(at - 1) < 0x80 || (at > 1 && byte(at - 2) >= 0xC2 && byte(at - 2) < 0xE0);
  return is_short_before && byte(at - 1) > ' ' && byte(at + 1) > ' ' && byte(at + 1) < 0xE0;
}

}  // namespace

bool append_plain_line(std::string_view text, std::string& json) {
  const auto begin = json.size();
  std::size_t copied = 0;
  ByteFinder special(text, byte_class<special_bytes>);
  for (auto at = special.next(0); at < text.size(); at = special.next(at + 1)) {
    if (is_plain_line_end(text, at)) {
      json.append(text, copied, at - copied) += ' ';
      copied = at + 1;
    } else if (!is_common_mark(text, at)) {
      json.resize(begin);
      return false;
    }
  }
  json.append(text, copied);
  return true;
}

}  // namespace zubda
