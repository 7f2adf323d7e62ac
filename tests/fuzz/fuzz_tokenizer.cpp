#include <fstream>
#include <iterator>
#include <stdexcept>

#include "check.h"
#include "input/encoding/utf8_repair.h"
#include <zubda/tokenizer.h>

namespace zubda::fuzz {
namespace {

const Tokenizer& known_tokenizer() {
  static const Tokenizer tokenizer = [] {
    std::ifstream file(ZUBDA_SOURCE_DIR "/tests/golden/tokens-by-a-tokenizer/encoder.json");
    return Tokenizer(std::string(std::istreambuf_iterator<char>(file), {}));
  }();
  return tokenizer;
}

}  // namespace

/// The bytes are the file of a tokenizer; what is no JSON is a text.
void fuzz_tokenizer(std::string_view bytes) {
  if (!bytes.starts_with('{')) {
    const auto text = replace_invalid(bytes).text;
    const auto count = known_tokenizer().count(text);
    return check(count <= text.size() && (count > 0 || text.empty()));
  }
  try {
    const std::string text = "It's the 2nd mill, naïve as it is.\n\n  (Or not?)";
    check(Tokenizer(bytes).count(text) <= 4 * text.size());
  } catch (const std::invalid_argument&) {
  } catch (const std::runtime_error&) {  // Its pattern takes ICU too long.
  }
}

}  // namespace zubda::fuzz
