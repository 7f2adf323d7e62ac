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

/// Fills a matrix row by row with how often each term stands in each sentence.
class CountedRows {
 public:
  /// `total` is the number of terms of all sentences.
  CountedRows(TermMatrix& matrix, std::size_t total)
      : matrix_(matrix),
        counts_(static_cast<std::size_t>(matrix.cols())),
        frequencies_(static_cast<std::size_t>(matrix.cols())) {
    if (total > static_cast<std::size_t>(std::numeric_limits<int>::max()))
      throw std::runtime_error("too many words for one document");
    matrix.resizeNonZeros(static_cast<Eigen::Index>(total));
  }

  void add(std::span<const TermId> sentence) {
    for (const auto term : sentence) counts_.add(term);
    counts_.take([this](TermId term, std::uint32_t count) {
      ++frequencies_[term];
      matrix_.innerIndexPtr()[next_] = static_cast<int>(term);
      matrix_.valuePtr()[next_++] = static_cast<float>(count);
    });
    matrix_.outerIndexPtr()[++row_] = next_;
  }

  /// In how many sentences each term stands.
  const std::vector<std::uint32_t>& frequencies() const { return frequencies_; }

 private:
  TermMatrix& matrix_;
  TermCounts counts_;
  std::vector<std::uint32_t> frequencies_;
  std::size_t row_ = 0;
  int next_ = 0;  ///< The next entry.
};

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

/// Turns the counts of `matrix`, whose terms stand in so many sentences, into weights.
void weigh(const std::vector<std::uint32_t>& frequencies, TermMatrix& matrix) {
  const auto idf = inverse_document_frequencies(frequencies, static_cast<std::size_t>(matrix.rows()));
  const DampedCounts damped;
  const auto* begins = matrix.outerIndexPtr();
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    const auto begin = begins[i], end = begins[i + 1];
    for (auto at = begin; at < end; ++at) {
      auto& value = matrix.valuePtr()[at];
      value = damped(value) * idf[static_cast<std::size_t>(matrix.innerIndexPtr()[at])];
    }
    normalize_row({matrix.valuePtr() + begin, static_cast<std::size_t>(end - begin)});
  }
}

}  // namespace

float damped_count(float count) { return 1 + std::log(count); }

void normalize_row(std::span<float> weights) {
  double squares = 0;
  for (const auto weight : weights) squares += static_cast<double>(weight) * weight;
  const auto scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
  for (auto& weight : weights) weight = static_cast<float>(weight * scale);
}

TermMatrix tfidf(const Terms& terms) {
  TermMatrix matrix(static_cast<Eigen::Index>(terms.size()), static_cast<Eigen::Index>(terms.term_count));
  CountedRows rows(matrix, terms.ids.size());
  for (std::size_t i = 0; i < terms.size(); ++i) rows.add(terms.of(i));
  weigh(rows.frequencies(), matrix);
  return matrix;
}

TermMatrix tfidf(const PackedTerms& terms, std::size_t term_count) {
  TermMatrix matrix(static_cast<Eigen::Index>(terms.size()), static_cast<Eigen::Index>(term_count));
  CountedRows rows(matrix, terms.total());
  terms.for_each([&](std::span<const TermId> sentence) { rows.add(sentence); });
  weigh(rows.frequencies(), matrix);
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
