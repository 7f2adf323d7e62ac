/// The factors of many sentences in little memory: nearly all values of most factors are 1.
///
/// As a plain matrix the seven factors were 91 of 743 MB at the peak for 130 MB of text; four of them are 1 but for a
/// few sentences, and take nothing.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zubda {

/// One factor of n sentences.
class FactorColumn {
 public:
  explicit FactorColumn(Eigen::ArrayXd values);

  double operator[](Eigen::Index row) const;
  /// Multiplies each of n values with that of its row.
  void multiply(Eigen::VectorXd& products) const;

 private:
  struct Exception {
    std::uint32_t row;
    double value;
  };
  std::vector<Exception> exceptions_;  ///< The values other than 1, in order of their rows, if they are few.
  Eigen::ArrayXd values_;              ///< n, unless `exceptions_` has all that there is to say.
};

/// Factors of n sentences, one column each; none when there are no names.
struct FactorColumns {
  std::vector<std::string_view> names;
  std::vector<FactorColumn> columns;
};

/// The product of each of `sentences` rows; 1 where there are no columns.
Eigen::VectorXd multiply_factors(const FactorColumns& columns, Eigen::Index sentences);

}  // namespace zubda
