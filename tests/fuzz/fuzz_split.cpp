#include "check.h"
#include "input/encoding/decode.h"
#include "input/encoding/utf8_repair.h"
#include "sentences/sentences.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  const Document document{.text = replace_invalid(bytes_of(data, size)).text};
  for (const auto* code : {"en", "ar", "ja", "el", "hy", "und"}) {
    const Language language(code);
    const auto sentences = split_sentences(document, language);
    std::size_t end = 0;
    for (const auto& sentence : sentences) {
      check(is_within(sentence.span, document.text) && end <= sentence.span.begin &&
            sentence.span.begin < sentence.span.end);
      end = sentence.span.end;
    }
    for (const auto& unit : cut_clauses(document.text, sentences, language)) check(is_within(unit.span, document.text));
  }
  return 0;
}
