#include "input/archive/unpack_budget.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "input/archive/archive_samples.h"

namespace zubda {
namespace {

constexpr auto over_limit = "expands over limit (--max-archive-bytes 1000)";

std::string failure(const auto& work) {
  try {
    work();
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "none";
}

std::string packed(std::size_t bytes) {
  return write_archive({{"a", std::string(bytes, 'a')}}, ARCHIVE_FILTER_GZIP, ARCHIVE_FORMAT_RAW);
}

TEST(UnpackBudget, IsForAllDocumentsTogether) {
  UnpackBudget budget(1000);
  EXPECT_EQ(budget.unpack(packed(400), 500), std::string(400, 'a'));
  EXPECT_EQ(failure([&] { budget.unpack(packed(501), 500); }), "expands over limit (--max-bytes 500)");
  EXPECT_EQ(budget.unpack(packed(100), 500).size(), 100U);
  EXPECT_EQ(failure([&] { budget.unpack(packed(1), 500); }), over_limit);
  EXPECT_EQ(failure([&] { budget.unpack("no stream", 500); }), "damaged: truncated header");
}

TEST(UnpackBudget, IsSpentWhereItIsPassed) {
  UnpackBudget budget(1000);
  EXPECT_EQ(failure([&] { budget.unpack(packed(1001), 5000); }), over_limit);
  EXPECT_EQ(failure([&] { budget.unpack(packed(1), 5000); }), over_limit);
}

TEST(UnpackBudget, CountsWhatACutStreamGave) {
  constexpr std::size_t megabyte = 1'000'000;
  UnpackBudget budget(megabyte);
  auto cut = packed(megabyte / 2);
  cut.resize(cut.size() - 8);  // The checksum and the size. What comes before is given in pieces of at most 64 KB.
  for (int i = 0; i < 2; ++i) EXPECT_TRUE(failure([&] { budget.unpack(cut, megabyte); }).starts_with("damaged"));
  EXPECT_EQ(failure([&] { budget.unpack(cut, megabyte); }), "expands over limit (--max-archive-bytes 1000000)");
}

TEST(UnpackBudget, CountsWhatAZipArchiveSaysUpToTheLimitOfItsReader) {
  UnpackBudget budget(1000);
  const auto zip = make_zip({{"a", std::string(300, 'a')}, {.name = "b", .data = "b", .size = 2'000'000'000}});
  budget.take_zip(zip, 500);
  budget.take_zip(zip, 500);
  EXPECT_EQ(failure([&] { budget.take_zip(zip, 500); }), over_limit);
  budget.take_zip("no archive", 500);
}

}  // namespace
}  // namespace zubda
