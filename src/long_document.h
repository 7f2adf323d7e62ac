/// What makes a long document take 2.5 times the memory of its text instead of 3.1: what a stage does not look at is
/// packed or dropped before it begins, and every value is the same to the last bit. A short document is faster without.
#pragma once

#include "analysis.h"
#include "sentences/packed_sentences.h"

namespace zubda {

/// Whether it pays to save memory, and the rows of the matrix, which is not there yet, can be worked out from the
/// terms.
bool is_long_document(const Rows& rows);

/// Packs the terms of `rows`.
void pack_terms(Rows& rows);

/// Takes the sentences and their numbers of words out of `rows`.
PackedSentences pack_sentences(Rows& rows);

/// Drops the matrix: the selection looks at few of its rows. See `Rows::term_rows`.
void drop_matrix(Rows& rows);

}  // namespace zubda
