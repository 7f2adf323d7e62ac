#include "output/plain_line.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "output/display.h"
#include "output/json.h"
#include "text/fold.h"

namespace zubda {
namespace {

std::string plain(const std::string& text) {
  std::string json = "{";
  return append_plain_line(text, json) ? json.substr(1) : json == "{" ? "no" : "something was left";
}

std::string cleaned(const std::string& text) {
  std::string line;
  append_line(text, line);
  std::string json;
  append_json_string(line, json);
  return json.substr(1, json.size() - 2);
}

TEST(PlainLine, WritesOrdinaryText) {
  for (const std::string text : {"", "A sentence, with a stop.", "“Quoted” – it’s…", "قال: نعم.", "日本語。"})
    EXPECT_EQ(plain(text), text);
  EXPECT_EQ(plain("one line\nand the next"), "one line and the next");
}

TEST(PlainLine, LeavesWhatNeedsACloserLook) {
  for (const std::string text : {"a  b", "a\tb", "say \"a\"", "a\\b", "a\x7F", "\u0085", "a\u2028b", "\u202Eabc",
                                 "a\u2069", "日本\n語", "a \nb", "a\n b", "a\n", "\na", "a\r\nb"})
    EXPECT_EQ(plain(text), "no") << text;
}

TEST(PlainLine, WritesWhatIsCleanedAndEscaped) {
  const auto expect_same = [](const std::string& text) {
    const auto written = plain(text);
    EXPECT_TRUE(written == "no" || written == cleaned(text)) << text;
  };
  for (char32_t c = 1; c < 0x3000; ++c) {
    std::string text = "some text before it ";
    append_utf8(c, text);
    expect_same(text + "and after it, so that a block is full before the end comes");
    expect_same(text);
  }
  const std::string pieces[] = {"word",   " ",      "\n", ".",      "\"",     "\u2019", "\u202A", "\u202C",
                                "\u2066", "\u2028", "é",  "\u0081", "\u3002", "\u202F", "\u0E01"};
  std::mt19937 random(9);
  std::uniform_int_distribution<std::size_t> any(0, std::size(pieces) - 1);
  for (int i = 0; i < 30000; ++i) {
    std::string text;
    for (auto left = any(random); left > 0; --left) text += pieces[any(random)];
    expect_same(text);
  }
}

}  // namespace
}  // namespace zubda
