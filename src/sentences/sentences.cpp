#include "sentences/sentences.h"

#include "language/characters.h"

namespace zubda {

std::vector<Sentence> split_sentences(const Document& document, const Language&) {
  std::vector<Sentence> sentences;
  const std::string_view text = document.text;
  std::uint32_t paragraph = 0;
  for (std::size_t line = 0; line < text.size();) {
    const auto line_end = std::min(text.find('\n', line), text.size());
    std::size_t begin = line;
    const auto add = [&](std::size_t end) {
      Span span{begin, end};
      while (span.begin < span.end && character(decode_at(text, span.begin).code).is(is_space))
        span.begin += decode_at(text, span.begin).length;
      while (span.begin < span.end && character(decode_before(text, span.end).code).is(is_space))
        span.end -= decode_before(text, span.end).length;
      if (span.begin < span.end) sentences.push_back({span, paragraph, Role::prose});
      begin = end;
    };
    for (std::size_t at = line; at < line_end;) {
      const auto [code, length] = decode_at(text, at);
      at += length;
      if (character(code).is(is_terminal) && at < line_end && text[at] == ' ') add(at);
    }
    add(line_end);
    ++paragraph;
    line = line_end + 1;
  }
  return sentences;
}

std::vector<Sentence> cut_clauses(std::string_view, const std::vector<Sentence>& sentences, const Language&) {
  return sentences;
}

}  // namespace zubda
