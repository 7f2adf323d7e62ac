#include "long_document.h"

namespace zubda {

bool is_long_document(const Rows& rows) {
  constexpr std::size_t min_terms = std::size_t{1} << 19;
  return rows.terms.ids.size() >= min_terms && rows.corpus_weights.empty();
}

// Assigned with braces alone, vectors would keep their memory.

void pack_terms(Rows& rows) {
  rows.packed_terms = PackedTerms(rows.terms);
  rows.terms.ids = std::vector<TermId>();
  rows.terms.begins = std::vector<std::size_t>();
}

PackedSentences pack_sentences(Rows& rows) {
  PackedSentences packed(rows.sentences, rows.terms.word_counts);
  rows.sentences = std::vector<Sentence>();
  rows.terms.word_counts = std::vector<std::uint32_t>();
  return packed;
}

void drop_matrix(Rows& rows) {
  rows.inverse_frequencies = inverse_frequencies(rows.matrix);
  TermMatrix none;
  rows.matrix.swap(none);
}

}  // namespace zubda
