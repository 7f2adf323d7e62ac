#include "input/archive/compression.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <string>

#include "input/archive/archive_samples.h"
#include "input/files/extension.h"

namespace zubda {
namespace {

TEST(WithoutCompressionEnding, TakesOffTheEndingsOfAllCompressions) {
  for (const auto& compression : compressions())
    EXPECT_EQ(without_compression_ending("a.txt" + std::string(compression.ending)), "a.txt");
  EXPECT_EQ(without_compression_ending("a.TXT.GZ"), "a.TXT");
  for (const auto name : {"a.txt", "gz", ".gz", "a/.gz", "a.tgz"}) EXPECT_EQ(without_compression_ending(name), name);
}

TEST(CompressionOf, TellsCompressedBytesByTheirMarks) {
  const std::string rest(8, '\0');
  EXPECT_EQ(compression_of("\x1F\x8B\x08" + rest), "gzip");
  EXPECT_EQ(compression_of("BZh91AY&SY..."), "bzip2");
  EXPECT_EQ(compression_of(std::string("\xFD"
                                       "7zXZ\0",
                                       6) +
                           rest),
            "xz");
  EXPECT_EQ(compression_of("\x28\xB5\x2F\xFD..."), "zstd");
  EXPECT_EQ(compression_of("\x04\x22\x4D\x18..."), "lz4");
  for (const auto text : {"", "BZh9", "BZhou is a town in China.", "\x1F\x8B", "text"})
    EXPECT_EQ(compression_of(text), "") << text;
}

TEST(IsTar, WantsARightCheckSum) {
  std::string header(512, '\0');
  header.replace(0, 5, "a.txt");
  header.replace(148, 8, "        ");
  std::size_t sum = 0;
  for (const char c : header) sum += static_cast<unsigned char>(c);
  char digits[8];
  std::snprintf(digits, sizeof digits, "%06zo", sum);
  header.replace(148, 6, digits);
  EXPECT_TRUE(is_tar(header));
  EXPECT_FALSE(is_tar(header.substr(0, 511)));
  header[0] = 'b';
  EXPECT_FALSE(is_tar(header));
  EXPECT_FALSE(is_tar(std::string(1024, '\0')));
  EXPECT_FALSE(is_tar(std::string(1024, 'x')));
}

TEST(Unpacked, GivesTheBytesOfEveryCompressionHoweverTheyCome) {
  std::string text;
  for (int i = 0; i < 30'000; ++i) text += "Line " + std::to_string(i * 7919) + "\n";
  for (const int filter :
       {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_LZ4}) {
    const auto packed = write_archive({{"", text}}, filter, ARCHIVE_FORMAT_RAW);
    ASSERT_NE(compression_of(packed), "") << filter;
    EXPECT_EQ(unpack(packed, text.size()), text) << filter;
    EXPECT_THROW(unpack(packed, text.size() - 1), std::runtime_error) << filter;
    EXPECT_THROW(unpack(packed.substr(0, packed.size() / 2), text.size()), std::runtime_error) << filter;
    for (const std::size_t step : {std::size_t{1000}, packed.size()}) {
      const auto stream = unpacked([&, at = std::size_t{0}](char* bytes, std::size_t size) mutable {
        const auto count = packed.copy(bytes, std::min(size, step), at);
        at += count;
        return count;
      });
      EXPECT_EQ(read_up_to(stream, std::size_t{1} << 30), text) << filter;
      char byte = 0;
      EXPECT_EQ(stream(&byte, 1), 0U) << "the end stays the end";
    }
  }
}

TEST(Unpacked, IsNothingForAnEmptyText) {
  for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD})
    EXPECT_EQ(unpack(write_archive({{"", ""}}, filter, ARCHIVE_FORMAT_RAW), 1), "") << filter;
  // As the program lz4 writes it: header, the end of the blocks, the sum of nothing.
  const std::string lz4("\x04\x22\x4D\x18\x64\x40\xA7\0\0\0\0\x05\x5D\xCC\x02", 15);
  EXPECT_EQ(unpack(lz4, 1), "");
}

TEST(Unpacked, PassesOnWhatItsSourceThrows) {
  const auto packed = write_archive({{"", std::string(100'000, 'x')}}, ARCHIVE_FILTER_GZIP, ARCHIVE_FORMAT_RAW);
  const auto read = [&] {
    const auto stream = unpacked([&, at = std::size_t{0}](char* bytes, std::size_t size) mutable {
      if (at > 0) throw std::runtime_error("Input/output error");
      at = packed.copy(bytes, std::min(size, std::size_t{60}));
      return at;
    });
    read_up_to(stream, 100'000);
  };
  try {
    read();
    FAIL() << "nothing was thrown";
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "Input/output error");
  }
}

}  // namespace
}  // namespace zubda
