#include "input/records/jsonl.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "failing_memory.h"

namespace zubda {
namespace {

JsonRecord read(std::string_view line) { return JsonlReader({.words = "words"}).read(line); }

TEST(JsonlReader, TakesTheFieldsOfARecord) {
  const auto record =
      read(R"({"id": {"a": 1}, "title": "T", "text": "One.\nTwo.", "query": "q", "words": 7, "more": [1]})");
  EXPECT_EQ(record.error, "");
  EXPECT_EQ(record.document.id, R"({"a": 1})");
  EXPECT_EQ(record.document.title, "T");
  EXPECT_EQ(record.document.text, "One.\nTwo.");
  EXPECT_EQ(record.query, "q");
  EXPECT_EQ(record.words, 7U);
}

TEST(JsonlReader, FollowsPathsAndPassesFieldsOn) {
  JsonlReader reader({"story.body", "story.head", "meta.id", "q.0", "n.w", {"url", "meta.date", "none", "story.head"}});
  const auto record = reader.read(
      R"( {"story":{"body":"One.","head":"T"},"meta":{"id":1e400,"date":"2024-01-02"},"url":["a", 1],"n":{"w":5}} )");
  EXPECT_EQ(record.error, "");
  EXPECT_EQ(record.document.text, "One.");
  EXPECT_EQ(record.document.title, "T");
  EXPECT_EQ(record.document.id, "1e400");
  EXPECT_EQ(record.words, 5U);
  ASSERT_EQ(record.passed.size(), 3U);
  EXPECT_EQ(record.passed[0].name + record.passed[0].value, R"(url["a", 1])");
  EXPECT_EQ(record.passed[1].name + record.passed[1].value, R"(meta.date"2024-01-02")");
  EXPECT_EQ(record.passed[2].name + record.passed[2].value, R"(story.head"T")");
  EXPECT_EQ(reader.read(R"({"story.body":"Two.","story":{"body":"One."}})").document.text, "Two.");
  const auto failed = reader.read(R"({"story":{},"meta":{"id":7},"url":"u"})");
  EXPECT_EQ(failed.error, "no field \"story.body\"");
  EXPECT_EQ(failed.document.id, "7");
  ASSERT_EQ(failed.passed.size(), 1U);
}

TEST(JsonlReader, EchoesTheIdOfABadRecord) {
  const auto record = read(R"({"id": 17, "body": "x"})");
  EXPECT_EQ(record.document.id, "17");
  EXPECT_EQ(record.error, "no field \"text\"");
}

TEST(JsonlReader, EchoesTheIdOfARecordWithHalfACharacter) {
  for (const char* text : {"a \\ud800 b", "\\udc00", "\\ud83d\\ud83d\\ude00", "\\ud800\\u0041", "\\\\\\ud800"}) {
    const auto record = read(std::string(R"({"id": 17, "text": ")") + text + "\"}");
    EXPECT_EQ(record.document.id, "17") << text;
    EXPECT_TRUE(record.error.starts_with("half a character in a string")) << record.error;
  }
  EXPECT_EQ(read(R"({"id": 17, "text": "\ud83d\ude00 \\ud800"})").document.text, "😀 \\ud800");
  EXPECT_EQ(read(R"({"id": 17, "text": "\ud800 \x"})").document.id, "");
}

TEST(JsonlReader, EchoesIdsAsTheyStand) {
  for (const std::string id :
       {"123456789012345678901234567890", "-0.50", "1e999", R"("\u0041\/\n")", R"([1, {"text":"}"}])", "true"}) {
    const auto record = read(R"({"text": "a", "id" : )" + id + " }");
    EXPECT_EQ(record.error, "") << id;
    EXPECT_EQ(record.document.id, id);
  }
  EXPECT_EQ(read(R"({"\u0069d": 7, "text": "a"})").document.id, "7");
  EXPECT_EQ(read(R"({"id": null, "text": "a"})").document.id, "");
}

TEST(JsonlReader, TakesNumbersOfAnySize) {
  const auto record = read(R"({"text": "a 1e999", "n": [12345678901234567890123, -1e999], "words": 5})");
  EXPECT_EQ(record.error, "");
  EXPECT_EQ(record.document.text, "a 1e999");
  EXPECT_EQ(record.words, 5U);
  EXPECT_NE(read(R"({"text": "a", "n": 01e999})").error, "");
}

TEST(JsonlReader, WarnsOfWhatItDoesNotTakeAsItIs) {
  using Warnings = std::vector<std::string>;
  const auto twice = read(R"({"text": "first", "text": "second", "id": 1, "id": 2, "more": 1, "more": 2})");
  EXPECT_EQ(twice.document.text, "first");
  EXPECT_EQ(twice.document.id, "1");
  EXPECT_EQ(twice.warnings, (Warnings{"the field \"text\" is there twice; the first counts",
                                      "the field \"id\" is there twice; the first counts"}));
  const auto nul = read(R"({"text": "a\u0000b"})");
  EXPECT_EQ(nul.document.text, "ab");
  EXPECT_EQ(nul.warnings, (Warnings{"NUL removed from the field \"text\""}));
  const auto title = read(R"({"text": "a", "title": 7})");
  EXPECT_EQ(title.error, "");
  EXPECT_EQ(title.warnings, (Warnings{"the field \"title\" is not a string and is not used"}));
}

TEST(JsonlReader, RefusesWhatIsNoRecord) {
  const std::string deep(100000, '[');
  for (const std::string line :
       {R"({"text": null})", R"({"text": 1})", R"({"text": ["a"]})", R"({"text": "a")", R"({"text": "a"} x)",
        R"({"text": "a"}{"text": "b"})", R"({"text": NaN})", R"({"text": "\ud800"})", R"(["text"])", "7", "x",
        "{\"text\": \"\xFF\"}", R"({"text": "a", "words": 0})", R"({"text": "a", "words": "x"})",
        R"({"text": "a", "words": 2.5})", R"({"text": "a", "query": 1})"})
    EXPECT_NE(read(line).error, "") << line;
  EXPECT_NE(read(deep).error, "");
}

TEST(JsonlReader, GoesOnAfterABadLine) {
  JsonlReader reader({});
  EXPECT_NE(reader.read("{").error, "");
  EXPECT_EQ(reader.read(R"({"text": "good"})").document.text, "good");
}

/// A record with an escaped name, one with a number that is too large for the parser, one with half a character.
TEST(JsonlReader, StaysRightWhenMemoryRunsOut) {
  const std::vector<std::string> lines = {
      R"({"id": 1, "t\u0065xt": "The river rose.", "text": "twice"})",
      R"({"id": 123456789012345678901234567890, "text": "Fields were under water."})",
      R"({"id": 3, "text": "a \ud800 b"})",
      R"({"id": 4, "text": ")" + std::string(5'000, 'x') + "\"}",
      R"({"id": 5)",
  };
  expect_failures_leave_no_trace([] { return JsonlReader({}); },
                                 [&](JsonlReader& reader) {
                                   std::vector<std::string> read;
                                   for (const auto& line : lines) {
                                     const auto record = reader.read(line);
                                     read.insert(read.end(), {record.document.id, record.document.text, record.error});
                                     read.insert(read.end(), record.warnings.begin(), record.warnings.end());
                                   }
                                   return read;
                                 });
}

TEST(JsonlReader, RefusesALongId) {
  const auto record = read(R"({"id":")" + std::string(4095, 'i') + R"(","text":"It rose."})");
  EXPECT_EQ(record.error, "the field \"id\" has more than 4096 bytes");
  EXPECT_EQ(record.document.id, "");
  EXPECT_EQ(read(R"({"id":")" + std::string(4094, 'i') + R"(","text":"It rose."})").error, "");
}

}  // namespace
}  // namespace zubda
