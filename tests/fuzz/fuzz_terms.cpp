#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "sentences/sentences.h"
#include "terms/term_extractor.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  const Document document{.text = replace_invalid(bytes_of(data, size)).text};
  static Languages languages;
  static TermExtractor used;
  for (const auto* code : {"en", "ar", "th", "tr", "fr"}) {
    const auto& language = languages.get(code);
    const auto sentences = split_sentences(document, language);
    TermExtractor fresh;
    const auto terms = fresh.extract(document.text, sentences, language, {});
    check(terms.size() == sentences.size());
    for (const auto id : terms.ids) check(id < terms.term_count);
    check(used.extract(document.text, sentences, language, {}).ids == terms.ids);
  }
  return 0;
}
