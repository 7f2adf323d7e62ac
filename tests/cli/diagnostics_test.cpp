#include "cli/diagnostics.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(ShellQuoted, GivesWhatAShellTakesAsTheName) {
  EXPECT_EQ(shell_quoted("a/b-1.txt"), "a/b-1.txt");
  EXPECT_EQ(shell_quoted("مقال.txt"), "مقال.txt");
  EXPECT_EQ(shell_quoted("it's"), "'it'\\''s'");
  EXPECT_EQ(shell_quoted("a\nb\x1B"), "$'a\\nb\\033'");
  EXPECT_EQ(shell_quoted("caf\xE9"), "$'caf\\351'");
  EXPECT_EQ(shell_quoted(""), "''");
}

TEST(ValidText, EncodesNamesThatAreNoUtf8) {
  EXPECT_EQ(valid_text("100% مقال"), "100% مقال");
  EXPECT_EQ(valid_text("100% caf\xE9"), "100%25 caf%E9");
}

TEST(Message, IsOneCleanLine) {
  EXPECT_EQ(message("a b", "no\nsuch\x1B[2J"), "zubda: 'a b': no such[2J\n");
  EXPECT_EQ(message("", "bad \xFF"), "zubda: bad %FF\n");
}

}  // namespace
}  // namespace zubda
