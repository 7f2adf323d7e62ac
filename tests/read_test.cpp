#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <string>

#include <zubda/read.h>

namespace zubda {
namespace {

TEST(ReadDocument, TellsTheFormatByBytesAndName) {
  EXPECT_EQ(read_document("<!DOCTYPE html><title>Rivers</title><p>The river rose in the night.</p>").document.title,
            "Rivers");
  EXPECT_EQ(read_document("# Rivers\n\nThe *river* rose.\n", "rivers.md").document.text.find('*'), std::string::npos);
  EXPECT_NE(read_document("The *river* rose.\n").document.text.find('*'), std::string::npos);
}

TEST(ReadDocument, HasWarnings) {
  const auto empty = read_document("");
  EXPECT_EQ(empty.warnings, std::vector<std::string>{"empty"});
  EXPECT_TRUE(read_document("The river rose.").warnings.empty());
}

TEST(ReadDocument, ThrowsOneKindOfError) {
  EXPECT_THROW(read_document(std::string("\x7f"
                                         "ELF\0\0\0\0",
                                         8)),
               ReadError);
  EXPECT_THROW(read_file("/no/such/file"), ReadError);
  EXPECT_THROW(read_file("/"), ReadError);
}

TEST(ReadFile, ReadsAFile) {
  const auto path = testing::TempDir() + "zubda_read_test.txt";
  std::ofstream(path) << "The river rose.";
  EXPECT_EQ(read_file(path).document.text, "The river rose.");
  std::remove(path.c_str());
}

}  // namespace
}  // namespace zubda
