#include "input/jsonl.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

JsonRecord read(std::string_view line) { return JsonlReader({.words = "words"}).read(line); }

TEST(JsonlReader, TakesTheFieldsOfARecord) {
  const auto record = read(R"({"id": {"a": 1}, "title": "T", "text": "One.\nTwo.", "query": "q", "words": 7, "more": [1]})");
  EXPECT_EQ(record.error, "");
  EXPECT_EQ(record.document.id, R"({"a":1})");
  EXPECT_EQ(record.document.title, "T");
  EXPECT_EQ(record.document.text, "One.\nTwo.");
  EXPECT_EQ(record.query, "q");
  EXPECT_EQ(record.words, 7U);
}

TEST(JsonlReader, EchoesTheIdOfABadRecord) {
  const auto record = read(R"({"id": 17, "body": "x"})");
  EXPECT_EQ(record.document.id, "17");
  EXPECT_EQ(record.error, "no field \"text\"");
}

TEST(JsonlReader, RefusesWhatIsNoRecord) {
  const std::string deep(100000, '[');
  for (const std::string line : {R"({"text": null})", R"({"text": 1})", R"({"text": ["a"]})", R"({"text": "a")", R"({"text": "a"} x)",
                                 R"({"text": "a"}{"text": "b"})", R"({"text": NaN})", R"({"text": "\ud800"})", R"(["text"])", "7",
                                 "x", "{\"text\": \"\xFF\"}", R"({"text": "a", "words": 0})", R"({"text": "a", "words": "x"})"})
    EXPECT_NE(read(line).error, "") << line;
  EXPECT_NE(read(deep).error, "");
}

TEST(JsonlReader, GoesOnAfterABadLine) {
  JsonlReader reader({});
  EXPECT_NE(reader.read("{").error, "");
  EXPECT_EQ(reader.read(R"({"text": "good"})").document.text, "good");
}

}  // namespace
}  // namespace zubda
