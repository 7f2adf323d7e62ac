#include "input/records/json_fields.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace zubda {
namespace {

TEST(RawFields, FindsKeysAndValuesAsTheyStand) {
  const std::string_view object = R"( {"a" : 1e999 , "b\"\\":"x,}\\", "c":{"a":[1,{"b":"]}"}]}, "d" :[ ] ,"":null} )";
  const auto fields = raw_fields(object);
  ASSERT_EQ(fields.size(), 5U);
  const std::pair<std::string_view, std::string_view> expected[] = {
      {"a", "1e999"}, {R"(b\"\\)", R"("x,}\\")"}, {"c", R"({"a":[1,{"b":"]}"}]})"}, {"d", "[ ]"}, {"", "null"}};
  for (std::size_t i = 0; i < fields.size(); ++i) {
    EXPECT_EQ(fields[i].key, expected[i].first);
    EXPECT_EQ(fields[i].value, expected[i].second);
  }
  EXPECT_TRUE(raw_fields("{}").empty());
  EXPECT_EQ(raw_fields(R"({"deep":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}").size(), 1U);
}

TEST(WithoutLargeNumbers, TouchesNumbersOfJsonOnly) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"[1,-2.5,12345678901234567890]", "[1,-2.5,0                   ]"},
      {"[1e400]", "[0    ]"},
      {"[-12345678901234567890.5E+10]", "[0                          ]"},
      {R"({"12345678901234567890":"1e400 \" 1e400"})", R"({"12345678901234567890":"1e400 \" 1e400"})"},
      {"[01e400]", "[01e400]"},
      {"[1e]", "[1e]"},
      {"[.5e10]", "[.5e10]"},
      {"[1.e10]", "[1.e10]"},
      {"[-]", "[-]"},
  };
  for (const auto& [json, expected] : cases) EXPECT_EQ(without_large_numbers(json), expected) << json;
}

}  // namespace
}  // namespace zubda
