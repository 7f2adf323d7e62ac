#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "sentences/sentences.h"

namespace zubda::fuzz {

void fuzz_split(std::string_view bytes) {
  static Languages languages;
  const auto [code, text] = first_line(bytes);
  const Document document{.text = replace_invalid(text).text};
  const auto& language = languages.get(code.size() == 2 || code == "und" ? code : "en");
  std::vector<SplitReason> reasons;
  const auto sentences = split_sentences(document, language, &reasons);
  check(reasons.size() == sentences.size());
  std::size_t end = 0;
  for (const auto& sentence : sentences) {
    check(is_within(sentence.span, document.text) && end <= sentence.span.begin &&
          sentence.span.begin < sentence.span.end);
    end = sentence.span.end;
  }
  for (const auto& unit : cut_clauses(document.text, sentences, language)) check(is_within(unit.span, document.text));
}

}  // namespace zubda::fuzz
