/// Whether a text holds together from sentence to sentence.
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

}  // namespace zubda
