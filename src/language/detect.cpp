#include "language/detect.h"

#include "language/characters.h"

namespace zubda {

std::string detect_language(std::string_view text) {
  std::size_t arabic = 0;
  std::size_t latin = 0;
  for (std::size_t at = 0; at < text.size() && at < 4000;) {
    const auto [code, length] = decode_at(text, at);
    if (code >= 0x0600 && code < 0x0700) ++arabic;
    if (code < 0x0250 && character(code).is(is_letter)) ++latin;
    at += length;
  }
  if (arabic == 0 && latin == 0) return "und";
  return arabic >= latin ? "ar" : "en";
}

}  // namespace zubda
