/// The real program with too little memory. AddressSanitizer itself needs more address space than there is.
#ifndef __SANITIZE_ADDRESS__
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

class Limits : public testing::Test {
 protected:
  Limits() {
    fs::create_directory(folder_);
    std::ofstream text(folder_ / "text");
    for (int i = 0; i < 400'000; ++i) text << "It ends on the day number " << i << ".\n";
  }
  ~Limits() override { fs::remove_all(folder_); }

  /// The exit status of the program, with at most so many kilobytes of address space.
  int run(std::size_t kilobytes, const std::string& arguments) const {
    const auto command = "cd '" + folder_.string() + "' && ulimit -v " + std::to_string(kilobytes) +
                         " && '" ZUBDA_PROGRAM "' --no-config -n 1 " + arguments + " > out 2> err < /dev/null";
    const int result = std::system(command.c_str());
    return WIFEXITED(result) ? WEXITSTATUS(result) : 128 + WTERMSIG(result);
  }

  std::string messages() const {
    std::ifstream file(folder_ / "err");
    return {std::istreambuf_iterator<char>(file), {}};
  }

  const fs::path folder_ = fs::temp_directory_path() / ("zubda-limits-" + std::to_string(::getpid()));
};

TEST_F(Limits, MemoryThatRunsOutIsSaidInOneLineAndLeavesNoFile) {
  for (const std::string arguments : {"text", "-o summary text", "-j 2 -o summary text text"}) {
    int refused = 0;
    for (std::size_t kilobytes = 100'000; kilobytes <= 300'000; kilobytes += 40'000) {
      const int status = run(kilobytes, arguments);
      if (status == 0) {
        fs::remove(folder_ / "summary");
        continue;
      }
      ++refused;
      EXPECT_EQ(status, 3) << kilobytes << ' ' << messages();
      EXPECT_EQ(messages(), "zubda: text: out of memory\n") << kilobytes;
      for (const auto& entry : fs::directory_iterator(folder_))
        EXPECT_FALSE(entry.path().filename().string().starts_with(".zubda-"));
      EXPECT_FALSE(fs::exists(folder_ / "summary")) << kilobytes;
    }
    EXPECT_GT(refused, 0) << arguments;
    EXPECT_EQ(run(4'000'000, arguments), 0) << messages();
    fs::remove(folder_ / "summary");
  }
}

}  // namespace
#endif
