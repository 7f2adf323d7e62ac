#include "output/display.h"

#include <gtest/gtest.h>

#include "linear_time.h"
#include "text/unspaced.h"

namespace zubda {
namespace {

std::string line(std::string_view text) {
  std::string out;
  append_line(text, out);
  return out;
}

TEST(AppendLine, KeepsControlSequencesFromTheTerminal) {
  EXPECT_EQ(line("a\x1B[31mb\x1B]52;c;eA==\x07"
                 "c")
                .find('\x1B'),
            std::string::npos);
  EXPECT_EQ(line("a\xC2\x9B"
                 "31m")
                .find("\xC2\x9B"),
            std::string::npos);
  EXPECT_EQ(line("a\x7F\x08"
                 "b"),
            "ab");
}

TEST(AppendLine, StaysOnOneLine) { EXPECT_EQ(line("one\ntwo\r\nthree\u2028four"), "one two three four"); }

TEST(AppendLine, JoinsScriptsWithoutBlanksWithoutOne) {
  EXPECT_EQ(line("当\n时没有人"), "当时没有人");
  EXPECT_EQ(line("河水涨了，\r\n没有人睡觉"), "河水涨了，没有人睡觉");
  EXPECT_EQ(line("川の水が \n  増えた"), "川の水が増えた");
  EXPECT_EQ(line("ไม่มี\nใครนอน"), "ไม่มีใครนอน");
  EXPECT_EQ(line("아무도\n자지 않았다"), "아무도 자지 않았다");
  EXPECT_EQ(line("没有 人"), "没有 人");
  EXPECT_EQ(line("one\n时"), "one时");
  EXPECT_EQ(line("one\nใคร"), "one ใคร");
}

TEST(AppendLine, ClosesOrDropsBidirectionalControls) {
  EXPECT_EQ(line("a\u202Eb"), "a\u202Eb\u202C");
  EXPECT_EQ(line("a\u202Cb"), "ab");
  EXPECT_EQ(line("a\u2067b\u2069"), "a\u2067b\u2069");
}

TEST(AppendLine, KeepsOrdinaryText) {
  for (const std::string text : {"", "plain", "تونس، 26 فيفري", "a👩‍👩‍👧b", "e\u0301", "نی\u200Cها"})
    EXPECT_EQ(line(text), text);
}

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("日本"), 4U);
  EXPECT_EQ(display_width("e\u0301"), 1U);
}

TEST(AppendLine, TriesTheWhiteSpaceOfALineEndOnce) {
  for (const char end : {'\r', '\n', '\t'})
    expect_linear(1000, [&](std::size_t size) {
      std::string out;
      append_line("a" + std::string(size, end) + "b", out);
      append_lines("a" + std::string(size, end) + "b", out);
      EXPECT_FALSE(has_unspaced_line_end("a" + std::string(size, end) + "b"));
    });
  EXPECT_EQ(line("one\r \r\n \t two\n \n三\r\r四"), "one two三 四");
}

}  // namespace
}  // namespace zubda
