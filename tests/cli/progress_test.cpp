#include "cli/progress.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(ProgressLine, TellsRateAndTimeLeftWhereTheTotalIsKnown) {
  EXPECT_EQ(progress_line(120, std::nullopt, 2), "120 done, 60 a second");
  EXPECT_EQ(progress_line(120, 2000, 2), "120 of 2000, 60 a second, 32 s left");
  EXPECT_EQ(progress_line(1, 101, 1.5), "1 of 101, 1 a second, 2:30 left");
  EXPECT_EQ(progress_line(1, 3601, 1), "1 of 3601, 1 a second, 1:00:00 left");
  EXPECT_EQ(progress_line(0, 10, 2), "0 of 10, 0 a second");
  EXPECT_EQ(progress_line(12, 10, 2), "12 done, 6 a second");
}

}  // namespace
}  // namespace zubda
