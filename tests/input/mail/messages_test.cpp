#include "input/mail/messages.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

/// A stream that gives a few bytes at a time.
ByteStream slowly(std::string bytes, std::size_t step) {
  return [bytes = std::move(bytes), at = std::size_t{0}, step](char* to, std::size_t size) mutable {
    const auto count = bytes.copy(to, std::min(size, step), at);
    at += count;
    return count;
  };
}

std::vector<std::string> cut(const std::string& bytes, std::size_t step = 1U << 20) {
  std::vector<std::string> messages;
  MessageCutter cutter(slowly(bytes, step));
  while (auto message = cutter.next()) messages.push_back(std::move(*message));
  return messages;
}

const std::string line = "From ana@example.org Mon Feb  3 10:00:00 2020\n";

TEST(MessageCutter, CutsAtDividingLinesOnly) {
  EXPECT_EQ(cut(line + "A: b\n\nText.\n\n" + line + "C: d\n\nMore.\n"),
            (std::vector<std::string>{"A: b\n\nText.\n\n", "C: d\n\nMore.\n"}));
  EXPECT_EQ(cut(line + "A: b\n\nText.\n" + line + "C: d\n"), (std::vector<std::string>{"A: b\n\nText.\n", "C: d\n"}))
      << "without the blank line";
  EXPECT_EQ(cut("A: b\n\nText.\n"), std::vector<std::string>{"A: b\n\nText.\n"});
  EXPECT_EQ(cut(line + "A: b\n\nFrom here.\n\nFrom 10:30 on, 2020 people came.\nThey left.\n").size(), 1U);
  EXPECT_EQ(cut("").size(), 0U);
}

TEST(MessageCutter, TakesOneMarkOffQuotedDividingLines) {
  EXPECT_EQ(cut(line + "A: b\n\n>From x\n>>From y\n>Fro\n> From z\n"),
            std::vector<std::string>{"A: b\n\nFrom x\n>From y\n>Fro\n> From z\n"});
}

TEST(MessageCutter, CutsInTheSamePlacesHoweverTheBytesCome) {
  std::string mailbox;
  for (int i = 0; i < 9; ++i)
    mailbox += line + "A: " + std::to_string(i) + "\r\n\r\n" + std::string(static_cast<std::size_t>(i) * 1300, 'x') +
               "\r\n\r\n";
  const auto expected = cut(mailbox);
  EXPECT_EQ(expected.size(), 9U);
  for (const std::size_t step : {1U, 7U, 4096U, 5000U}) EXPECT_EQ(cut(mailbox, step), expected) << step;
}

TEST(MessageCutter, FindsTheNextMessageBehindALongOne) {
  const std::string text(3'000'000, 'x');
  const auto messages = cut(line + "A: b\n\n" + text + "\n\n" + line + "C: d\n");
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0].size(), text.size() + 8);
}

TEST(SplitDigest, IsDoneWhereThereAreHeadersBelowTheRules) {
  const std::string first(70, '-');
  const std::string between(30, '-');
  EXPECT_TRUE(is_plain_digest("x\n" + first + "\n\nFrom: a\n\nb\n" + between + "\n\nFrom: c\n\nd\n"));
  EXPECT_FALSE(is_plain_digest("x\n" + first + "\n\nProse here.\n" + between + "\n\nFrom: c\n\nd\n"));
  EXPECT_FALSE(is_plain_digest("x\n" + first + "\n\nFrom: a\n\nb\n"));
  EXPECT_TRUE(split_digest("no digest").empty());
}

}  // namespace
}  // namespace zubda
