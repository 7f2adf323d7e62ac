#include "cli/nearest.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(NearestName, IsTheOneThatWasProbablyMeant) {
  const std::vector<std::string> names = {"text", "json", "jsonl", "markdown", "html"};
  EXPECT_EQ(nearest_name("md", names), "markdown");
  EXPECT_EQ(nearest_name("mkd", names), "markdown");
  EXPECT_EQ(nearest_name("MarkDwn", names), "markdown");
  EXPECT_EQ(nearest_name("jso", names), "json");  // Short for two of them: the nearer one.
  EXPECT_EQ(nearest_name("JSON", names), "json");
  EXPECT_EQ(nearest_name("txt", names), "text");
  EXPECT_EQ(nearest_name("htm", names), "html");
  EXPECT_EQ(nearest_name("pdf", names), "");
  EXPECT_EQ(nearest_name("", names), "");
  EXPECT_EQ(nearest_name("textrnk", {"zubda", "textrank", "lexrank"}), "textrank");
}

}  // namespace
}  // namespace zubda
