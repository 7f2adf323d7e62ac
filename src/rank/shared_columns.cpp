#include "rank/shared_columns.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace zubda {
namespace {

/// The new number of each column that has several entries; -1 for the others.
std::vector<int> number_shared(const TermMatrix& matrix) {
  const auto frequencies = sentence_frequencies(matrix);
  std::vector<int> numbers(frequencies.size());
  std::ranges::transform(frequencies, numbers.begin(),
                         [next = 0](std::uint32_t frequency) mutable { return frequency > 1 ? next++ : -1; });
  return numbers;
}

}  // namespace

SharedColumns::SharedColumns(const TermMatrix& matrix) {
  const auto* begins = matrix.outerIndexPtr();
  // A sentence without terms is not even similar to itself.
  loops_ = Eigen::VectorXd::NullaryExpr(matrix.rows(),
                                        [&](Eigen::Index i) { return begins[i] < begins[i + 1] ? -1.0 : 0.0; });
  const auto numbers = number_shared(matrix);
  shared_.resize(matrix.rows(), matrix.cols() - std::ranges::count(numbers, -1));
  shared_.resizeNonZeros(matrix.nonZeros());
  int next = 0;
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    shared_.outerIndexPtr()[i] = next;
    for (auto at = begins[i]; at < begins[i + 1]; ++at) {
      const auto value = matrix.valuePtr()[at];
      const auto number = numbers[static_cast<std::size_t>(matrix.innerIndexPtr()[at])];
      loops_[i] += number < 0 ? static_cast<double>(value) * static_cast<double>(value) : 0.0;
      shared_.innerIndexPtr()[next] = number;
      shared_.valuePtr()[next] = value;
      next += number < 0 ? 0 : 1;
    }
  }
  shared_.outerIndexPtr()[matrix.rows()] = next;
}

void SharedColumns::multiply(Eigen::VectorXd& v) {
  multiply_transposed(shared_, v, terms_);
  for (Eigen::Index i = 0; i < v.size(); ++i) v[i] = row_product(shared_, i, terms_) + loops_[i] * v[i];
}

}  // namespace zubda
