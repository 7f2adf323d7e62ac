#include "terms/joined_sentence.h"

#include "text/unspaced.h"

namespace zubda {

JoinedSentence::JoinedSentence(std::string_view text, Span sentence) : begin_(sentence.begin) {
  const auto characters = slice(text, sentence);
  for (std::size_t at = 0; at < characters.size();) {
    const auto next = skip_unspaced_line_end(characters, at);
    if (next > at) removed_.emplace_back(text_.size(), next - at);
    at = next;
    if (at < characters.size()) text_ += characters[at++];
  }
}

Span JoinedSentence::source(Span word) const {
  Span span{begin_ + word.begin, begin_ + word.end};
  for (const auto& [place, length] : removed_) {
    if (place >= word.end) break;
    span.end += length;
    if (place <= word.begin) span.begin += length;
  }
  return span;
}

}  // namespace zubda
