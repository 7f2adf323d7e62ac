#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "sentences/sentences.h"
#include "terms/term_extractor.h"

namespace zubda::fuzz {

/// An extractor that has read other texts finds the terms that a new one finds.
void fuzz_terms(std::string_view bytes) {
  static Languages languages;
  static TermExtractor used;
  const auto [code, text] = first_line(bytes);
  const Document document{.text = replace_invalid(text).text};
  const auto& language = languages.get(code.size() == 2 ? code : "en");
  const auto sentences = split_sentences(document, language);
  TermExtractor fresh;
  const auto terms = fresh.extract(document.text, sentences, language, {});
  check(terms.size() == sentences.size());
  for (const auto id : terms.ids) check(id < terms.term_count);
  check(used.extract(document.text, sentences, language, {}).ids == terms.ids);
}

}  // namespace zubda::fuzz
