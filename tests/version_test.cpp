#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include <zubda/version.h>

namespace zubda {
namespace {

TEST(Version, IsThatOfTheProject) {
  std::ifstream file(ZUBDA_SOURCE_DIR "/CMakeLists.txt");
  const std::string build((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  EXPECT_NE(build.find("project(zubda VERSION " + std::string(version()) + " "), std::string::npos);
}

}  // namespace
}  // namespace zubda
