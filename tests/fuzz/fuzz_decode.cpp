#include <stdexcept>

#include "check.h"
#include "input/encoding/decode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  constexpr const char* encodings[] = {"", "UTF-8", "UTF-16", "windows-1256", "Shift_JIS", "ISO-2022-JP", "UTF-7"};
  for (const auto* encoding : encodings) {
    try {
      const auto text = decode(bytes_of(data, size), encoding).text;
      check(decode(text, "UTF-8").text.size() <= text.size());
    } catch (const std::runtime_error&) {
    }
  }
  return 0;
}
