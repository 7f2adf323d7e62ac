#include "decoded.h"

namespace zubda::fuzz {

void fuzz_decode(std::string_view bytes) {
  const auto [encoding, text] = first_line(bytes);
  check_decoded(text, encoding.empty() ? "windows-1256" : encoding);
}

}  // namespace zubda::fuzz
