#include "tfidf.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <stdexcept>

namespace zubda {
namespace {

/// Sorts the terms of each sentence, so that equal ones stand together.
std::vector<TermId> sorted_by_sentence(const Terms& terms) {
  auto ids = terms.ids;
  for (std::size_t i = 0; i < terms.size(); ++i)
    std::sort(ids.begin() + static_cast<std::ptrdiff_t>(terms.begins[i]),
              ids.begin() + static_cast<std::ptrdiff_t>(terms.begins[i + 1]));
  return ids;
}

/// Calls `sink(term, frequency)` for the distinct terms of the sorted range [at, end).
template <class Sink>
void for_each_distinct(const std::vector<TermId>& ids, std::size_t at, std::size_t end, Sink&& sink) {
  while (at < end) {
    const auto begin = at;
    while (at < end && ids[at] == ids[begin]) ++at;
    sink(ids[begin], at - begin);
  }
}

std::vector<float> inverse_document_frequencies(const std::vector<std::uint32_t>& frequencies, std::size_t sentences) {
  const auto of_frequency = [&](std::uint32_t df) {
    return static_cast<float>(std::log1p(static_cast<double>(sentences) / std::max(df, 1U)));
  };
  // Most terms are in a few sentences: their logarithms are worked out once.
  std::array<float, 16> of_rare{};
  for (std::uint32_t df = 0; df < of_rare.size(); ++df) of_rare[df] = of_frequency(df);
  std::vector<float> idf(frequencies.size());
  std::ranges::transform(frequencies, idf.begin(),
                         [&](std::uint32_t df) { return df < of_rare.size() ? of_rare[df] : of_frequency(df); });
  return idf;
}

void normalize_row(float* values, std::size_t count) {
  double squares = 0;
  for (std::size_t i = 0; i < count; ++i) squares += static_cast<double>(values[i]) * values[i];
  const auto scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
  for (std::size_t i = 0; i < count; ++i) values[i] = static_cast<float>(values[i] * scale);
}

}  // namespace

TermMatrix tfidf(const Terms& terms) {
  const auto n = terms.size();
  if (terms.ids.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw std::runtime_error("too many words for one document");
  const auto ids = sorted_by_sentence(terms);
  std::vector<std::uint32_t> frequencies(terms.term_count);
  std::size_t nonzeros = 0;
  for (std::size_t i = 0; i < n; ++i)
    for_each_distinct(ids, terms.begins[i], terms.begins[i + 1], [&](TermId term, std::size_t) {
      ++frequencies[term];
      ++nonzeros;
    });
  const auto idf = inverse_document_frequencies(frequencies, n);

  TermMatrix matrix(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(terms.term_count));
  matrix.resizeNonZeros(static_cast<Eigen::Index>(nonzeros));
  std::size_t next = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const auto row = next;
    matrix.outerIndexPtr()[i] = static_cast<int>(row);
    for_each_distinct(ids, terms.begins[i], terms.begins[i + 1], [&](TermId term, std::size_t frequency) {
      matrix.innerIndexPtr()[next] = static_cast<int>(term);
      // Nearly all terms stand once in their sentence: no logarithm.
      matrix.valuePtr()[next++] =
          frequency == 1 ? idf[term] : (1 + std::log(static_cast<float>(frequency))) * idf[term];
    });
    normalize_row(matrix.valuePtr() + row, next - row);
  }
  matrix.outerIndexPtr()[n] = static_cast<int>(next);
  return matrix;
}

TermVector term_vector(const TermMatrix& matrix, std::span<const TermId> ids) {
  TermVector vector = TermVector::Zero(matrix.cols());
  if (ids.empty()) return vector;
  std::vector<std::uint32_t> frequencies(static_cast<std::size_t>(matrix.cols()));
  for (Eigen::Index i = 0; i < matrix.nonZeros(); ++i)
    ++frequencies[static_cast<std::size_t>(matrix.innerIndexPtr()[i])];
  const auto idf = inverse_document_frequencies(frequencies, static_cast<std::size_t>(matrix.rows()));
  for (const auto id : ids) vector[id] = idf[id];
  vector.normalize();
  return vector;
}

Eigen::VectorXd multiply(const TermMatrix& matrix, const Eigen::VectorXd& terms) {
  const auto *begins = matrix.outerIndexPtr(), *columns = matrix.innerIndexPtr();
  const auto* values = matrix.valuePtr();
  Eigen::VectorXd sentences(matrix.rows());
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    double sum = 0;
    for (auto at = begins[i]; at < begins[i + 1]; ++at) sum += static_cast<double>(values[at]) * terms[columns[at]];
    sentences[i] = sum;
  }
  return sentences;
}

void multiply_transposed(const TermMatrix& matrix, const Eigen::VectorXd& sentences, Eigen::VectorXd& terms) {
  const auto *begins = matrix.outerIndexPtr(), *columns = matrix.innerIndexPtr();
  const auto* values = matrix.valuePtr();
  terms.setZero(matrix.cols());
  for (Eigen::Index i = 0; i < matrix.rows(); ++i)
    for (auto at = begins[i]; at < begins[i + 1]; ++at)
      terms[columns[at]] += static_cast<double>(values[at]) * sentences[i];
}

Eigen::VectorXd multiply_transposed(const TermMatrix& matrix, const Eigen::VectorXd& sentences) {
  Eigen::VectorXd terms;
  multiply_transposed(matrix, sentences, terms);
  return terms;
}

}  // namespace zubda
