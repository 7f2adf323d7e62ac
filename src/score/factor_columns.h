/// The factors of many sentences in little memory: nearly all values of most factors are 1.
///
/// As a plain matrix the seven factors were 91 of 743 MB at the peak for 130 MB of text; four of them are 1 but for a
/// few sentences, and take nothing.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

namespace zubda {

/// One factor of n sentences.
class FactorColumn {
 public:
  /// Of any number of sentences, 1 for all.
  FactorColumn() = default;
  explicit FactorColumn(Eigen::ArrayXd values);
  /// `value(i)`, which is nearly always 1, for each of `count` sentences in their order.
  template <class Value>
  static FactorColumn of_exceptions(Eigen::Index count, Value&& value) {
    FactorColumn column;
    for (Eigen::Index i = 0; i < count; ++i) column.add(i, value(static_cast<std::size_t>(i)), count);
    return column;
  }

  double operator[](Eigen::Index row) const;
  /// Multiplies each of n values with that of its row.
  void multiply(Eigen::VectorXd& products) const;

 private:
  /// An exception takes two values' place, and is searched for.
  static constexpr Eigen::Index max_share_of_exceptions = 8;

  struct Exception {
    std::uint32_t row;
    double value;
  };
  void add(Eigen::Index row, double value, Eigen::Index count) {
    if (value == 1) return;
    if (values_.size() > 0) values_[row] = value;
    else exceptions_.push_back({static_cast<std::uint32_t>(row), value});
    if (std::ssize(exceptions_) > count / max_share_of_exceptions) spread(count);
  }
  /// Makes `count` values of the exceptions.
  void spread(Eigen::Index count);

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
