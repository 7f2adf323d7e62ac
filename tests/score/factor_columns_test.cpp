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

TEST(FactorColumns, MultiplyToOneWhereThereAreNone) { EXPECT_TRUE((multiply_factors({}, 4).array() == 1).all()); }

}  // namespace
}  // namespace zubda
