#include "score/factor_columns.h"

#include <algorithm>
#include <utility>

namespace zubda {
FactorColumn::FactorColumn(Eigen::ArrayXd values) {
  const auto count = (values != 1).count();
  if (count > values.size() / max_share_of_exceptions) {
    values_ = std::move(values);
    return;
  }
  exceptions_.reserve(static_cast<std::size_t>(count));
  for (Eigen::Index i = 0; i < values.size(); ++i)
    if (values[i] != 1) exceptions_.push_back({static_cast<std::uint32_t>(i), values[i]});
}

void FactorColumn::spread(Eigen::Index count) {
  values_ = Eigen::ArrayXd::Ones(count);
  for (const auto& [row, value] : exceptions_) values_[row] = value;
  exceptions_.clear();
}

double FactorColumn::operator[](Eigen::Index row) const {
  if (values_.size() > 0) return values_[row];
  const auto found = std::ranges::lower_bound(exceptions_, static_cast<std::uint32_t>(row), {}, &Exception::row);
  return found != exceptions_.end() && found->row == static_cast<std::uint32_t>(row) ? found->value : 1;
}

void FactorColumn::multiply(Eigen::VectorXd& products) const {
  if (values_.size() > 0) products.array() *= values_;
  for (const auto& [row, value] : exceptions_) products[row] *= value;
}

Eigen::VectorXd multiply_factors(const FactorColumns& columns, Eigen::Index sentences) {
  Eigen::VectorXd products = Eigen::VectorXd::Ones(sentences);
  for (const auto& column : columns.columns) column.multiply(products);
  return products;
}

}  // namespace zubda
