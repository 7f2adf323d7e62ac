#include "input/lines/compound_parts.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(CompoundParts, AreWholeWords) {
  EXPECT_TRUE(begins_compounds("self"));
  EXPECT_FALSE(begins_compounds("sel"));
  EXPECT_TRUE(ends_compounds("based"));
  EXPECT_TRUE(ends_compounds("même"));
  EXPECT_FALSE(ends_compounds("bas"));
  EXPECT_TRUE(is_suffix("ments"));
  EXPECT_FALSE(is_suffix("mentality"));
}

TEST(CompoundParts, AreOfOneKindOfPrefix) {
  EXPECT_TRUE(is_loose_prefix("pre"));
  EXPECT_FALSE(is_closed_prefix("pre"));
  EXPECT_TRUE(is_closed_prefix("under"));
  EXPECT_FALSE(is_loose_prefix("under"));
}

}  // namespace
}  // namespace zubda
