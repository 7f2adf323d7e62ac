#include "input/confine/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "input/confine/confined_folders.h"

namespace zubda {
namespace {

/// Sets a variable of the environment while it lives.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name), old_(std::getenv(name) ? std::getenv(name) : "") {
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() { ::setenv(name_, old_.c_str(), 1); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::string old_;
};

class Places : public testing::Test {
 protected:
  /// What is granted to a program, below the folder of the test.
  std::set<std::string> places(const std::string& program, const std::string& document = "") const {
    std::vector<FileGrant> grants;
    add_places_of_program(folders_.path(program), document.empty() ? "" : folders_.path(document), grants);
    std::set<std::string> names;
    for (const auto& grant : grants)
      if (grant.path.starts_with(root_)) names.insert(grant.path.substr(root_.size()));
    return names;
  }

  ConfinedFolders folders_;
  std::string root_ = folders_.path("");
  Variable path_{"PATH", folders_.path("tools") + ":relative:/usr/bin"};
  Variable libraries_{"LD_LIBRARY_PATH", ""};
};

using Names = std::set<std::string>;

TEST_F(Places, OfAProgramAreItsFolderAndWhatIsInstalledWithIt) {
  folders_.write_program("conda/bin/tool", "");
  folders_.write("conda/lib/x", "");
  folders_.write("conda/share/x", "");
  folders_.write("conda/work/notes", "");
  folders_.write("elsewhere/x", "");
  EXPECT_EQ(places("conda/bin/tool"), (Names{"conda/bin", "conda/lib", "conda/share"}));
  folders_.write_program("package/tool", "");
  EXPECT_EQ(places("package/tool"), Names{"package"});
  std::filesystem::create_directories(folders_.path("tools"));
  std::filesystem::create_symlink(folders_.path("conda/bin/tool"), folders_.path("tools/tool"));
  EXPECT_EQ(places("tools/tool"), (Names{"conda/bin", "conda/lib", "conda/share", "tools"}));
}

TEST_F(Places, HoldNothingOfTheUser) {
  folders_.write_program("documents/tool", "");
  EXPECT_EQ(places("documents/tool", "documents/report"), Names{"documents/tool"});
  EXPECT_EQ(places("documents/tool"), Names{"documents"});
  folders_.write("documents/share/report", "");
  folders_.write_program("documents/bin/tool", "");
  EXPECT_EQ(places("documents/bin/tool", "documents/share/report"), Names{"documents/bin"});
  const Variable home("HOME", folders_.path("home"));
  folders_.write_program("home/bin/tool", "");
  folders_.write_program("home/.local/bin/tool", "");
  for (const auto* name : {"home/lib/x", "home/share/x", "home/.local/lib/x", "home/.local/share/x"})
    folders_.write(name, "");
  EXPECT_EQ(places("home/bin/tool"), (Names{"home/bin", "home/lib"}));
  EXPECT_EQ(places("home/.local/bin/tool"), (Names{"home/.local/bin", "home/.local/lib"}));
  folders_.write_program("home/tool", "");
  EXPECT_EQ(places("home/tool"), Names{"home/tool"});
}

TEST_F(Places, OfTheSystemHaveNoPasswordsAndNoHome) {
  std::vector<FileGrant> grants;
  add_system_places(grants);
  for (const auto& [path, access] : grants) {
    for (const std::string secret : {"/etc/shadow", "/etc/ssh/x", "/home/x", "/root/x", "/tmp/x", "/var/log/x",
                                     "/var/mail/x", "/run/user/0/bus", "/dev/sda", "/dev/tty", "/proc/1/environ"})
      EXPECT_FALSE(secret == path || secret.starts_with(path + "/")) << path;
    EXPECT_EQ(access == FileAccess::write, path == "/dev/null") << path;
  }
}

}  // namespace
}  // namespace zubda
