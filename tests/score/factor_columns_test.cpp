#include "score/factor_columns.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(FactorColumn, HasTheValuesThatItWasMadeOf) {
  for (const Eigen::Index step : {1, 2, 30, 100}) {
    Eigen::ArrayXd values = Eigen::ArrayXd::Ones(90);
    for (Eigen::Index i = 0; i < values.size(); i += step) values[i] = 1.0 / static_cast<double>(i + 2);
    const FactorColumn column(values);
    Eigen::VectorXd products = Eigen::VectorXd::Constant(90, 0.7);
    column.multiply(products);
    for (Eigen::Index i = 0; i < values.size(); ++i) {
      EXPECT_EQ(column[i], values[i]);
      EXPECT_EQ(products[i], 0.7 * values[i]);
    }
  }
}

TEST(FactorColumn, IsTheSameMadeOfExceptions) {
  for (const Eigen::Index distance : {1, 3, 8, 9, 100}) {
    const auto value = [&](std::size_t i) {
      return static_cast<Eigen::Index>(i) % distance == 0 ? 2.0 + static_cast<double>(i) : 1.0;
    };
    const auto column = FactorColumn::of_exceptions(64, value);
    const FactorColumn whole(
        Eigen::ArrayXd::NullaryExpr(64, [&](Eigen::Index i) { return value(static_cast<std::size_t>(i)); }));
    Eigen::VectorXd products = Eigen::VectorXd::Ones(64);
    column.multiply(products);
    for (Eigen::Index i = 0; i < 64; ++i) {
      EXPECT_EQ(column[i], whole[i]);
      EXPECT_EQ(products[i], whole[i]);
    }
  }
  EXPECT_EQ(FactorColumn()[5], 1);
}

TEST(FactorColumns, MultiplyToOneWhereThereAreNone) { EXPECT_TRUE((multiply_factors({}, 4).array() == 1).all()); }

}  // namespace
}  // namespace zubda
