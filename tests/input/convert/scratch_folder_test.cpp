#include "input/convert/scratch_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "failing_memory.h"

namespace zubda {
namespace {

namespace fs = std::filesystem;

void fill(const fs::path& folder) {
  fs::create_directories(folder / "fonts/cache");
  for (const auto* name : {"in.doc", "out.xml", "fonts/cache/a"}) std::ofstream(folder / name) << name;
}

TEST(ScratchFolder, IsForItsOwnerAloneAndRemovedWithAllThatIsInIt) {
  auto folder = std::make_unique<ScratchFolder>();
  const fs::path path = folder->path();
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all);
  fill(path);
  folder.reset();
  EXPECT_FALSE(fs::exists(path));
}

TEST(ScratchFolder, IsRemovedWhenMemoryRunsOut) {
  bool has_happened = true;
  for (std::size_t number = 0; has_happened; ++number) {
    auto folder = std::make_unique<ScratchFolder>();
    const fs::path path = folder->path();
    fill(path);
    {
      const FailingAllocation failing(number);
      folder.reset();
      has_happened = failing.has_happened();
    }
    EXPECT_FALSE(fs::exists(path)) << number;
  }
}

}  // namespace
}  // namespace zubda
