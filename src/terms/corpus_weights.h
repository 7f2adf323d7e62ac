/// The weights that a collection gives to the terms of a document.
#pragma once

#include <vector>

#include "language/language.h"
#include "terms/term_extractor.h"
#include "terms/tfidf.h"
#include <zubda/document_frequencies.h>

namespace zubda {

/// The inverse document frequency of each of the t terms of the last document of `extractor`, in its numbering:
/// log((N + 1) / (df + 0.5)), of N documents in `language` of which df have the term; > 0. Half a document in place of
/// none is that of Robertson and Spärck Jones (1976), and with one document more no weight is 0. Empty when
/// `frequencies` lacks the language.
std::vector<float> corpus_weights(const DocumentFrequencies& frequencies, const Language& language,
                                  TermExtractor& extractor);

/// Multiplies the columns of `matrix`, n x t, by the square roots of `weights`, t values, and makes its rows unit rows
/// again. Does nothing when there are no weights.
void apply_corpus_weights(const std::vector<float>& weights, TermMatrix& matrix);

/// The same for a row vector.
void apply_corpus_weights(const std::vector<float>& weights, TermVector& vector);

}  // namespace zubda
