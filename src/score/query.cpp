#include "score/query.h"

#include "terms/corpus_weights.h"

namespace zubda {

Eigen::VectorXd query_similarity(const TermMatrix& matrix, std::span<const TermId> ids,
                                 const std::vector<float>& corpus_weights) {
  if (ids.empty()) return {};
  auto query = term_vector(matrix, ids);
  apply_corpus_weights(corpus_weights, query);
  Eigen::VectorXd similarity = (matrix * query).cast<double>();
  if (similarity.size() == 0 || similarity.maxCoeff() <= 0) return {};
  return similarity;
}

Eigen::VectorXd query_restart(const Eigen::VectorXd& similarity) {
  return similarity.size() > 0 ? Eigen::VectorXd(similarity / similarity.sum()) : Eigen::VectorXd();
}

}  // namespace zubda
