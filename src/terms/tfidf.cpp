#include "terms/tfidf.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <stdexcept>

#include "terms/term_counts.h"

namespace zubda {
namespace {

std::vector<float> inverse_document_frequencies(const std::vector<std::uint32_t>& frequencies, std::size_t sentences) {
  std::vector<float> idf(frequencies.size());
  // Nearly all terms stand in one, two or three sentences: one logarithm for each number of sentences is enough.
  std::vector<float> by_frequency(idf.empty() ? 0 : std::ranges::max(frequencies) + std::size_t{1});
  for (std::size_t term = 0; term < idf.size(); ++term) {
    auto& value = by_frequency[frequencies[term]];
    if (value == 0)
      value = static_cast<float>(std::log1p(static_cast<double>(sentences) / std::max(frequencies[term], 1U)));
    idf[term] = value;
  }
  return idf;
}

/// Fills `matrix` with how often each term stands in each sentence; returns in how many sentences each term stands.
std::vector<std::uint32_t> count_terms(const Terms& terms, TermMatrix& matrix) {
  std::vector<std::uint32_t> frequencies(terms.term_count);
  TermCounts counts(terms.term_count);
  matrix.resizeNonZeros(static_cast<Eigen::Index>(terms.ids.size()));
  int next = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    matrix.outerIndexPtr()[i] = next;
    for (const auto term : terms.of(i)) counts.add(term);
    counts.take([&](TermId term, std::uint32_t count) {
      ++frequencies[term];
      matrix.innerIndexPtr()[next] = static_cast<int>(term);
      matrix.valuePtr()[next++] = static_cast<float>(count);
    });
  }
  matrix.outerIndexPtr()[terms.size()] = next;
  return frequencies;
}

/// 1 + log(count) of the counts in a sentence, nearly all of which are 1, 2 or 3.
class DampedCounts {
 public:
  DampedCounts() {
    for (std::size_t count = 1; count < small_.size(); ++count) small_[count] = damped_count(static_cast<float>(count));
  }
  float operator()(float count) const {
    return count < static_cast<float>(small_.size()) ? small_[static_cast<std::size_t>(count)] : damped_count(count);
  }

 private:
  std::array<float, 16> small_{};
};

}  // namespace

float damped_count(float count) { return 1 + std::log(count); }

void normalize_row(std::span<float> weights) {
  double squares = 0;
  for (const auto weight : weights) squares += static_cast<double>(weight) * weight;
  const auto scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
  for (auto& weight : weights) weight = static_cast<float>(weight * scale);
}

TermMatrix tfidf(const Terms& terms) {
  if (terms.ids.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw std::runtime_error("too many words for one document");
  TermMatrix matrix(static_cast<Eigen::Index>(terms.size()), static_cast<Eigen::Index>(terms.term_count));
  const auto idf = inverse_document_frequencies(count_terms(terms, matrix), terms.size());
  const DampedCounts damped;
  const auto* begins = matrix.outerIndexPtr();
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    for (auto at = begins[i]; at < begins[i + 1]; ++at) {
      auto& value = matrix.valuePtr()[at];
      value = damped(value) * idf[static_cast<std::size_t>(matrix.innerIndexPtr()[at])];
    }
    normalize_row({matrix.valuePtr() + begins[i], static_cast<std::size_t>(begins[i + 1] - begins[i])});
  }
  return matrix;
}

std::vector<std::uint32_t> sentence_frequencies(const TermMatrix& matrix) {
  std::vector<std::uint32_t> frequencies(static_cast<std::size_t>(matrix.cols()));
  for (Eigen::Index i = 0; i < matrix.nonZeros(); ++i)
    ++frequencies[static_cast<std::size_t>(matrix.innerIndexPtr()[i])];
  return frequencies;
}

std::vector<float> inverse_frequencies(const TermMatrix& matrix) {
  return inverse_document_frequencies(sentence_frequencies(matrix), static_cast<std::size_t>(matrix.rows()));
}

TermVector term_vector(const TermMatrix& matrix, std::span<const TermId> ids) {
  TermVector vector = TermVector::Zero(matrix.cols());
  if (ids.empty()) return vector;
  const auto idf = inverse_frequencies(matrix);
  for (const auto id : ids) vector[id] = idf[id];
  vector.normalize();
  return vector;
}

void multiply(const TermMatrix& matrix, const Eigen::VectorXd& terms, Eigen::VectorXd& sentences) {
  sentences.resize(matrix.rows());
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) sentences[i] = row_product(matrix, i, terms);
}

void multiply_transposed(const TermMatrix& matrix, const Eigen::VectorXd& sentences, Eigen::VectorXd& terms) {
  const auto *begins = matrix.outerIndexPtr(), *columns = matrix.innerIndexPtr();
  const auto* values = matrix.valuePtr();
  terms.setZero(matrix.cols());
  for (Eigen::Index i = 0; i < matrix.rows(); ++i)
    for (auto at = begins[i]; at < begins[i + 1]; ++at)
      terms[columns[at]] += static_cast<double>(values[at]) * sentences[i];
}

}  // namespace zubda
