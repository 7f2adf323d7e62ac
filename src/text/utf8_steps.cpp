#include "text/utf8_steps.h"

#include <cstdint>
#include <cstring>

namespace zubda {
namespace {

bool begins_with_eight_ascii(std::string_view text) {
  std::uint64_t eight = 0;
  if (text.size() < sizeof eight) return false;
  std::memcpy(&eight, text.data(), sizeof eight);
  return (eight & 0x8080808080808080) == 0;
}

}  // namespace

int utf8_step(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return -1;
  const int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return -1;
  for (int i = 2; i < length; ++i)
    if ((byte(static_cast<std::size_t>(i)) & 0xC0) != 0x80) return -i;
  return length;
}

// ASCII and characters of two bytes, of which most texts consist, are looked at here.
bool is_valid_utf8_by_steps(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  std::size_t at = 0;
  while (at < text.size()) {
    if (byte(at) < 0x80) {
      at += begins_with_eight_ascii(text.substr(at)) ? 8 : 1;
    } else if (byte(at) >= 0xC2 && byte(at) < 0xE0 && at + 1 < text.size() && (byte(at + 1) & 0xC0) == 0x80) {
      at += 2;
    } else {
      const int step = utf8_step(text, at);
      if (step < 0) return false;
      at += static_cast<std::size_t>(step);
    }
  }
  return true;
}

}  // namespace zubda
