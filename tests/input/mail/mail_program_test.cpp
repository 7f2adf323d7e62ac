#include "input/mail/mail_program.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace zubda {
namespace {

using namespace std::chrono_literals;

TEST(MessageParser, ThatTheProgramDiesOnIsTheOnlyOneThatFails) {
  std::vector<std::string> messages(3, "From: a@b.c\nSubject: s\n\nText.\n");
  messages[1].clear();
  const auto parsed = MessageParser().parse(messages);
  ASSERT_EQ(parsed.size(), 3U);
  for (const auto i : {0U, 2U}) EXPECT_NE(parsed[i].output.find("Text."), std::string::npos);
  EXPECT_EQ(parsed[1].error.empty(), !parsed[1].output.empty());
}

/// A program that repeats messages, hangs on `hang`, dies on `die`, and writes without end for `large`.
class MessageParserOfAScript : public testing::Test {
 protected:
  MessageParserOfAScript() : folder_(std::filesystem::temp_directory_path() / "zubda-mail-XXXXXX") {
    auto name = folder_.string();
    if (::mkdtemp(name.data()) != nullptr) folder_ = name;
    std::ofstream(file()) << "#!/bin/sh\n"
                             "while read -r size; do\n"
                             "  text=$(head -c \"$size\")\n"
                             "  case $text in\n"
                             "    hang) sleep 100 ;;\n"
                             "    die) exit 3 ;;\n"
                             "    large) yes ;;\n"
                             "  esac\n"
                             "  printf 'text %d\\n%s\\ndone 0\\n\\n' \"$size\" \"$text\"\n"
                             "done\n";
    ::chmod(file().c_str(), 0755);
  }
  ~MessageParserOfAScript() override { std::filesystem::remove_all(folder_); }

  std::string file() const { return folder_ / "program"; }

  /// A letter for each message: `.` for one that was parsed.
  std::string parse(const std::vector<std::string>& messages, std::chrono::milliseconds time) {
    MessageParser parser(file(), time);
    std::string letters;
    for (const auto& [output, error] : parser.parse(messages)) {
      if (error.empty() == output.empty()) return "neither an output nor an error";
      if (error.empty())
        letters += output.find("\n" + messages[letters.size()] + "\n") == std::string::npos ? '?' : '.';
      else
        letters += error.find("messages of this mailbox") != std::string::npos ? 'm'
                   : error.find("too long") != std::string::npos               ? 't'
                   : error.find("status 3") != std::string::npos               ? '3'
                                                                               : 'l';
    }
    return letters;
  }

 private:
  std::filesystem::path folder_;
};

TEST_F(MessageParserOfAScript, GoesOnBehindWhatItDiesOn) {
  EXPECT_EQ(parse({"a", "die", "b", "die", "die", "c"}, 1min), ".3.33.");
  EXPECT_EQ(parse({"a", "large", "b"}, 1min), ".l.");
}

TEST_F(MessageParserOfAScript, GivesUpWhenTheTimeOfAMailboxIsOver) {
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(parse({"a", "hang", "b"}, 4s), ".t.") << "where a program starts in a fraction of a second";
  std::vector<std::string> messages(200, "hang");
  const auto letters = parse(messages, 400ms);
  EXPECT_EQ(letters.find_first_not_of("t"), letters.find('m'));
  EXPECT_EQ(letters.back(), 'm');
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 30s);
}

}  // namespace
}  // namespace zubda
