#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <string>

#include "input/convert/helper_program.h"

namespace zubda {
namespace {

struct End {
  std::string said;
  int status;
};

/// zubda-mail reads a message with so many KB of addresses.
End read_mail_within(int kilobytes) {
  const std::string message = "Subject: s\n\nThe river rose.\n";
  const auto command = "{ ulimit -v " + std::to_string(kilobytes) + "; printf '" + std::to_string(message.size()) +
                       "\\n%s' '" + message + "' | timeout 20 '" + find_helper_program("zubda-mail") + "' 2>&1; }";
  auto* pipe = ::popen(command.c_str(), "r");
  End end;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) end.said += static_cast<char>(c);
  end.status = WEXITSTATUS(::pclose(pipe));
  return end;
}

/// From what the thread cannot be started with, over what GMime cannot be started with, to enough.
TEST(MemoryEnd, EndsAtOnceAndSaysWhy) {
  for (int megabytes = 160; megabytes < 640; megabytes += megabytes < 512 ? 64 : 3) {
    const auto end = read_mail_within(megabytes * 1024);
    if (end.status == 0) {
      EXPECT_NE(end.said.find("The river rose."), std::string::npos) << megabytes;
    } else {
      EXPECT_EQ(end.status, 1) << megabytes;
      EXPECT_TRUE(end.said.ends_with("out of memory\n")) << megabytes << ": " << end.said;
    }
  }
  EXPECT_EQ(read_mail_within(1 << 20).status, 0);
}

}  // namespace
}  // namespace zubda
