#include "score/query.h"

namespace zubda {

Eigen::VectorXd query_similarity(const TermMatrix& matrix, std::span<const TermId> ids) {
  if (ids.empty()) return {};
  Eigen::VectorXd similarity = (matrix * term_vector(matrix, ids)).cast<double>();
  if (similarity.size() == 0 || similarity.maxCoeff() <= 0) return {};
  return similarity;
}

Eigen::VectorXd query_restart(const Eigen::VectorXd& similarity) {
  return similarity.size() > 0 ? Eigen::VectorXd(similarity / similarity.sum()) : Eigen::VectorXd();
}

}  // namespace zubda
