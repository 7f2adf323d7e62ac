#include "input/convert/confinement.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "input/confine/confined_folders.h"
#include "input/confine/network_filter.h"
#include "input/convert/converters.h"
#include "input/convert/process.h"

namespace zubda {
namespace {

class Confinement : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_file_rules()) GTEST_SKIP() << "this kernel has no Landlock";
  }

  /// What `script` prints, which gets the path of the document as `$1` and that of the marker as `$2`.
  std::string output_of(const std::string& script) const {
    ProcessLimits limits{.document = folders_.path("documents/report")};
    return run_process({"sh", "-c", script, "sh", limits.document, folders_.path("documents/marker")}, "", limits)
        .output;
  }

  ConfinedFolders folders_;
};

TEST(MissingConfinement, IsNothingWhereTheKernelHasAll) {
  EXPECT_EQ(missing_confinement().empty(), has_file_rules() && has_network_filter());
}

TEST_F(Confinement, LeavesTheDocumentAndNothingBesideIt) {
  const struct {
    const char* script;
    const char* output;
  } cases[] = {
      {"cat \"$1\"", "The report.\n"},
      {"cat \"$2\" || echo refused", "refused\n"},
      {"ls \"$(dirname \"$1\")\" || echo refused", "refused\n"},
      {"cd \"$(dirname \"$1\")\" && cat marker || echo refused", "refused\n"},
      {"echo x > \"$1\" || echo refused", "refused\n"},
      {"echo x > \"$1.new\" || echo refused", "refused\n"},
      {"rm -f \"$1\" || echo refused", "refused\n"},
      {"ln \"$2\" \"$HOME/x\" || echo refused", "refused\n"},
      {"ls / || echo refused", "refused\n"},
      {"ls /tmp || echo refused", "refused\n"},
      {"ls /home || echo refused", "refused\n"},
      {"ls /root || echo refused", "refused\n"},
      {"cat /etc/shadow || echo refused", "refused\n"},
      {"cat /proc/$PPID/status || echo refused", "refused\n"},
      {"echo x > /dev/null && echo written", "written\n"},
  };
  for (const auto& [script, output] : cases) EXPECT_EQ(output_of(script), output) << script;
}

TEST_F(Confinement, GivesAHomeThatIsRemoved) {
  EXPECT_EQ(output_of("test \"$HOME\" = \"$TMPDIR\" && cd \"$HOME\" && mkdir -p a/b && echo x > a/b/c && mv a d && "
                      "ln -s d e && cat e/b/c"),
            "x\n");
  const auto home = output_of("mkdir -p \"$HOME/a\"; echo x > \"$HOME/a/b\"; printf %s \"$HOME\"");
  EXPECT_NE(home, std::getenv("HOME") != nullptr ? std::getenv("HOME") : "");
  EXPECT_FALSE(std::filesystem::exists(home));
  EXPECT_EQ(output_of("cp /bin/true \"$HOME/x\" && { \"$HOME/x\" || echo refused; }"), "refused\n");
}

TEST_F(Confinement, KeepsWhatWasLeftOpenFromPrograms) {
  const int folder = ::open(folders_.path("documents").c_str(), O_RDONLY | O_DIRECTORY);
  ASSERT_GE(folder, 3);
  EXPECT_EQ(output_of("test -e /proc/self/fd/" + std::to_string(folder) + " || echo closed"), "closed\n");
  ::close(folder);
}

TEST_F(Confinement, LetsProgramsAnywhereReadTheirOwnParts) {
  folders_.write("apart/lib/words", "Its words.\n");
  const auto program = folders_.write_program("apart/bin/tool", "cat \"$(dirname \"$0\")/../lib/words\"");
  EXPECT_EQ(run_process({program}, "", {}).output, "Its words.\n");
  const auto script = folders_.write("scripts/convert", "cat; cat \"$1\"");
  const auto convert = [&](const std::string& file) {
    return run_converter(parse_converter("x=sh " + script + " " + file), "From the document. ",
                         folders_.path("documents/report"), {});
  };
  EXPECT_EQ(convert("{}"), "From the document. The report.\n");
  EXPECT_EQ(convert(folders_.path("documents/marker")), "From the document. The marker.\n");  // The user named it.
  EXPECT_THROW(convert("{}/../marker"), std::runtime_error);
}

TEST_F(Confinement, CanBeSwitchedOff) {
  confine_programs(false);
  EXPECT_EQ(output_of("cat \"$2\""), "The marker.\n");
  EXPECT_EQ(output_of("printf %s \"$HOME\""), std::getenv("HOME") != nullptr ? std::getenv("HOME") : "");
  confine_programs(true);
  EXPECT_EQ(output_of("cat \"$2\" || echo refused"), "refused\n");
}

TEST(VariablesOfProgram, AreThoseOfThisProcessWithAnotherHome) {
  ::setenv("ZUBDA_TEST_VARIABLE", "1", 1);
  ::setenv("SSH_AUTH_SOCK", "/run/agent", 1);
  const auto has = [](const std::vector<std::string>& variables, const std::string& one) {
    return std::ranges::find(variables, one) != variables.end();
  };
  const auto confined = variables_of_program(std::vector<std::string>{"ZUBDA_TEST_OTHER=2"}, "/scratch", true);
  for (const auto* one : {"HOME=/scratch", "TMPDIR=/scratch", "ZUBDA_TEST_VARIABLE=1", "ZUBDA_TEST_OTHER=2"})
    EXPECT_TRUE(has(confined, one)) << one;
  EXPECT_FALSE(has(confined, "SSH_AUTH_SOCK=/run/agent"));
  EXPECT_TRUE(has(variables_of_program({}, "", true), "HOME=/nonexistent"));
  const auto free = variables_of_program(std::vector<std::string>{"ZUBDA_TEST_VARIABLE=2"}, "/scratch", false);
  EXPECT_TRUE(has(free, "SSH_AUTH_SOCK=/run/agent") && has(free, "ZUBDA_TEST_VARIABLE=2"));
  EXPECT_FALSE(has(free, "HOME=/scratch") || has(free, "ZUBDA_TEST_VARIABLE=1"));
  ::unsetenv("ZUBDA_TEST_VARIABLE");
  ::unsetenv("SSH_AUTH_SOCK");
}

}  // namespace
}  // namespace zubda
