#include "terms/corpus_weights.h"

#include <cmath>

namespace zubda {

std::vector<float> corpus_weights(const DocumentFrequencies& frequencies, const Language& language,
                                  TermExtractor& extractor) {
  const auto documents = static_cast<double>(frequencies.documents(language.code));
  if (documents == 0) return {};
  return extractor.term_values(&frequencies, [&](std::string_view term) {
    const auto containing = static_cast<double>(frequencies.documents_with(language.code, term));
    return static_cast<float>(std::log((documents + 1) / (containing + 0.5)));
  });
}

void apply_corpus_weights(const std::vector<float>& weights, TermMatrix& matrix) {
  if (weights.empty()) return;
  const auto* begins = matrix.outerIndexPtr();
  const auto* columns = matrix.innerIndexPtr();
  auto* values = matrix.valuePtr();
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    double squares = 0;
    for (auto at = begins[i]; at < begins[i + 1]; ++at) {
      values[at] *= std::sqrt(weights[static_cast<std::size_t>(columns[at])]);
      squares += static_cast<double>(values[at]) * values[at];
    }
    const auto scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
    for (auto at = begins[i]; at < begins[i + 1]; ++at) values[at] = static_cast<float>(values[at] * scale);
  }
}

void apply_corpus_weights(const std::vector<float>& weights, TermVector& vector) {
  if (weights.empty()) return;
  for (Eigen::Index i = 0; i < vector.size(); ++i) vector[i] *= std::sqrt(weights[static_cast<std::size_t>(i)]);
  vector.normalize();
}

}  // namespace zubda
