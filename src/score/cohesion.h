/// Whether a text holds together from sentence to sentence, and some of its sentences with all others.
#pragma once

#include <Eigen/Core>
#include <span>

#include "terms/tfidf.h"

namespace zubda {

/// The mean cosine of neighbours among the sentences `rows` of `matrix` (at least two), as a multiple of that of any
/// two of them: about 1 where sentences stand in no order, 2 to 4 in a text that goes from one matter to the next
/// (lexical cohesion, on which TextTiling rests: Hearst, 1997). Infinite where no two have anything in common. Linear
/// in the nonzeros.
double cohesion(const TermMatrix& matrix, std::span<const Eigen::Index> rows);

/// The mean similarity (sum of cosines) of the sentences `part` to all others among the sentences `rows`, of which they
/// are some (one at least), as a multiple of the mean of all `rows`; 1 where no two have anything in common. Linear in
/// the nonzeros.
double likeness_to_all(const TermMatrix& matrix, std::span<const Eigen::Index> rows,
                       std::span<const Eigen::Index> part);

}  // namespace zubda
