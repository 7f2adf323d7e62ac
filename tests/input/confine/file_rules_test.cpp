#include "input/confine/file_rules.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <string>
#include <vector>

#include "input/confine/confined_folders.h"

namespace zubda {
namespace {

class FileRulesTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_file_rules()) GTEST_SKIP() << "this kernel has no Landlock";
  }

  /// What `work` returns in a process that has only `grants`.
  static int confined(const std::vector<FileGrant>& grants, const std::function<int()>& work) {
    const FileRules rules(grants);
    const auto child = ::fork();
    if (child == 0) ::_exit(rules.enforce() ? work() : 255);
    int status = -1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  int error_of_open(const std::vector<FileGrant>& grants, const std::string& name, int flags) const {
    const auto path = folders_.path(name);
    return confined(grants, [&] { return ::open(path.c_str(), flags | O_CLOEXEC, 0600) < 0 ? errno : 0; });
  }

  ConfinedFolders folders_;
};

TEST(FileRules, AreThereWhereTheKernelSaysSo) {
  const auto version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  EXPECT_EQ(has_file_rules(), version > 0);
}

TEST_F(FileRulesTest, GrantWhatIsAskedForAndNoMore) {
  const std::vector<FileGrant> none;
  const std::vector<FileGrant> file{{folders_.path("documents/report"), FileAccess::read},
                                    {folders_.path("no/such/file"), FileAccess::read}};
  const std::vector<FileGrant> readable{{folders_.path("documents"), FileAccess::read}};
  const std::vector<FileGrant> writable{{folders_.path("documents"), FileAccess::write}};
  const struct {
    const std::vector<FileGrant>& grants;
    const char* name;
    int flags;
    int error;
  } cases[] = {
      {none, "documents/report", O_RDONLY, EACCES},        {file, "documents/report", O_RDONLY, 0},
      {file, "documents/report", O_WRONLY, EACCES},        {file, "documents/marker", O_RDONLY, EACCES},
      {file, "documents", O_RDONLY | O_DIRECTORY, EACCES}, {readable, "documents/marker", O_RDONLY, 0},
      {readable, "documents", O_RDONLY | O_DIRECTORY, 0},  {readable, "documents/new", O_WRONLY | O_CREAT, EACCES},
      {readable, "new", O_WRONLY | O_CREAT, EACCES},       {writable, "documents/new", O_WRONLY | O_CREAT, 0},
      {writable, "documents/report", O_RDWR, 0},           {writable, "new", O_WRONLY | O_CREAT, EACCES},
  };
  for (const auto& [grants, name, flags, error] : cases)
    EXPECT_EQ(error_of_open(grants, name, flags), error) << name << ' ' << flags;
}

TEST_F(FileRulesTest, RunProgramsOnlyWhereThatIsGranted) {
  const auto program = folders_.write_program("programs/ok", "exit 7");
  const auto run = [&](FileAccess access) {
    return confined({{folders_.path("programs"), access},
                     {"/usr", FileAccess::run},
                     {"/lib", FileAccess::run},
                     {"/lib64", FileAccess::run},
                     {"/bin", FileAccess::run},
                     {"/etc/ld.so.cache", FileAccess::read}},
                    [&] {
                      ::execl(program.c_str(), "ok", nullptr);
                      return errno;
                    });
  };
  EXPECT_EQ(run(FileAccess::run), 7);
  EXPECT_EQ(run(FileAccess::read), EACCES);
  EXPECT_EQ(run(FileAccess::write), EACCES);
}

TEST_F(FileRulesTest, ShowTheProcessItselfAndNoOther) {
  EXPECT_EQ(confined({}, [] { return ::open("/proc/self/status", O_RDONLY) < 0 ? errno : 0; }), 0);
  const auto other = "/proc/" + std::to_string(::getpid()) + "/status";
  EXPECT_EQ(confined({}, [&] { return ::open(other.c_str(), O_RDONLY) < 0 ? errno : 0; }), EACCES);
}

TEST_F(FileRulesTest, MakeNoDevices) {
  const auto device = folders_.path("documents/null");
  EXPECT_EQ(confined({{folders_.path("documents"), FileAccess::write}},
                     [&] { return ::mknod(device.c_str(), S_IFCHR | 0600, 0x103) < 0 ? errno : 0; }),
            ::geteuid() == 0 ? EACCES : EPERM);
}

}  // namespace
}  // namespace zubda
