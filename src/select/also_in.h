/// Which other documents say what a chosen sentence says.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "select/statements.h"
#include "terms/tfidf.h"

namespace zubda {

/// For each of the `chosen` rows of `matrix`, the documents other than its own that have a sentence which says the same
/// or is similar (see score/weights.h) without another figure or negation, ascending. `documents` has the document of
/// each of the n rows, ascending. Linear in the nonzeros: a sentence is compared with 16 chosen ones at most.
std::vector<std::vector<std::size_t>> find_also_in(const TermMatrix& matrix, const Statements& statements,
                                                   std::span<const std::size_t> chosen,
                                                   std::span<const std::size_t> documents);

}  // namespace zubda
