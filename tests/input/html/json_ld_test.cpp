#include "input/html/json_ld.h"

#include <gtest/gtest.h>

#include "linear_time.h"
#include "repeated.h"

namespace zubda {
namespace {

TEST(StatedArticle, HasTheNamesOfWhatItRefersTo) {
  const auto article = stated_article({R"([{"@id":"a","name":"Salma"},{"@id":"a","name":"Ben"},{"@id":"b"},)"
                                       R"({"@type":"Article","author":[{"@id":"a"},{"@id":"b"},{"@id":"c"}]}])"});
  ASSERT_TRUE(article);
  EXPECT_EQ(article->authors, (std::vector<std::string>{"Salma", ""}));
}

TEST(StatedArticle, IsNoneOfSeveralWithDifferentHeadlines) {
  const std::string one = R"({"@type":"Article","headline":"A"})";
  EXPECT_TRUE(stated_article({"[" + one + "," + one + "]"}));
  EXPECT_FALSE(stated_article({"[" + one + R"(,{"@type":"Article","headline":"B"},)" + one + "]"}));
}

TEST(StatedArticle, IsFoundInLinearTime) {
  const auto names = "[" + repeated(R"({"@id":"x"},)", 199) + R"({"@id":"x"}])";
  const auto item = R"(,{"@type":"Article","author":)" + names + R"(,"publisher":)" + names + "}";
  expect_linear(20, [&](std::size_t size) {
    EXPECT_TRUE(stated_article({R"([{"@id":"y","name":"Salma"})" + repeated(item, size) + "]"}));
  });
}

}  // namespace
}  // namespace zubda
