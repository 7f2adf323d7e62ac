#include "text/direction.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(BeginsRightToLeft, GoesByTheFirstLetter) {
  EXPECT_TRUE(begins_right_to_left("«تونس» in English"));
  EXPECT_TRUE(begins_right_to_left("12. שלום world"));
  EXPECT_FALSE(begins_right_to_left("12 English تونس"));
  EXPECT_FALSE(begins_right_to_left("2026 ..."));
  EXPECT_FALSE(begins_right_to_left(""));
}

TEST(DirectionMarks, AreThoseOfUnicode) {
  for (const char32_t mark : {U'\u200E', U'\u200F', U'\u061C', U'\u202A', U'\u202E', U'\u2066', U'\u2069'})
    EXPECT_TRUE(is_direction_mark(mark));
  for (const char32_t other : {U'a', U'\u200D', U'\u202F', U'\u2065', U'\u206A'})
    EXPECT_FALSE(is_direction_mark(other));
}

}  // namespace
}  // namespace zubda
