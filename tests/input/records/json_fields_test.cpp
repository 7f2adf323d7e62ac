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

TEST(FindValue, FollowsPathsIntoObjectsAndArrays) {
  const std::string_view json =
      R"({"a":{"b":[1, {"c":"x"} ,[ ]],"b.c":2},"a.b":3,"d":null,"":{"":4},"\u0065":5,"a.b.0":6,"f":"text"})";
  const std::pair<std::string_view, std::string_view> found[] = {{"a.b", "3"},
                                                                 {"a.b.1", R"({"c":"x"})"},
                                                                 {"a.b.1.c", R"("x")"},
                                                                 {"a.b.2", "[ ]"},
                                                                 {"a.b.c", "2"},
                                                                 {"a.b.0", "6"},
                                                                 {"d", "null"},
                                                                 {"", R"({"":4})"},
                                                                 {".", "4"},
                                                                 {"e", "5"}};
  for (const auto& [path, value] : found) EXPECT_EQ(find_value(json, path), value) << path;
  for (const auto path : {"b", "a.c", "a.b.3", "a.b.-1", "a.b.x", "f.x", "a.", "a.b.1.c.d"})
    EXPECT_EQ(find_value(json, path), std::nullopt) << path;
  EXPECT_EQ(find_value("[]", "0"), std::nullopt);
  EXPECT_EQ(find_value(R"(["a",[1,2]])", "1.1"), "2");
}

TEST(DecodeJsonString, ResolvesEscapes) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {R"("")", ""},
      {R"("a\"b\\c\/")", "a\"b\\c/"},
      {R"("\b\f\n\r\t")", "\b\f\n\r\t"},
      {R"("\u0645\u064a\u0627\u0647 \ud83d\ude00")", "مياه 😀"},
      {R"("\ud83d \ude00 \ud83d\n")", "\uFFFD \uFFFD \uFFFD\n"},
  };
  for (const auto& [json, text] : cases) EXPECT_EQ(decode_json_string(json), text) << json;
}

}  // namespace
}  // namespace zubda
