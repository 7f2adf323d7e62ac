#include "input/convert/zip.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "random/split_mix.h"

namespace zubda {
namespace {

struct Entry {
  std::string name;
  std::string bytes;
  std::uint32_t unpacked_bytes;
};

void put(std::string& bytes, std::uint32_t value, int count) {
  for (int i = 0; i < count; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// An archive of stored entries whose directory says `unpacked_bytes`.
std::string archive(const std::vector<Entry>& entries) {
  std::string bytes;
  std::string directory;
  for (const auto& entry : entries) {
    directory += "PK\x01\x02" + std::string(20, '\0');
    put(directory, entry.unpacked_bytes, 4);
    put(directory, static_cast<std::uint32_t>(entry.name.size()), 2);
    directory += std::string(16, '\0') + entry.name;
    bytes += "PK\x03\x04" + std::string(22, '\0');
    put(bytes, static_cast<std::uint32_t>(entry.name.size()), 2);
    put(bytes, 0, 2);
    bytes += entry.name + entry.bytes;
  }
  const auto begin = static_cast<std::uint32_t>(bytes.size());
  bytes += directory + "PK\x05\x06" + std::string(8, '\0');
  put(bytes, static_cast<std::uint32_t>(directory.size()), 4);
  put(bytes, begin, 4);
  put(bytes, 0, 2);
  return bytes;
}

TEST(Zip, TellsDocuments) {
  EXPECT_EQ(zip_content(archive({{"[Content_Types].xml", "x", 1}, {"word/document.xml", "x", 1}})), ZipContent::docx);
  EXPECT_EQ(zip_content(archive({{"mimetype", "application/vnd.oasis.opendocument.text", 39}})), ZipContent::odt);
  EXPECT_EQ(zip_content(archive({{"mimetype", "application/epub+zip", 20}})), ZipContent::epub);
  EXPECT_EQ(zip_content(archive({{"a", "x", 1}, {"META-INF/container.xml", "x", 1}})), ZipContent::epub);
  EXPECT_EQ(zip_content(archive({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", 46}})),
            ZipContent::unknown);
  EXPECT_EQ(zip_content(archive({{"../word/document.xml", "x", 1}})), ZipContent::unknown);
  EXPECT_EQ(zip_content("plain text"), ZipContent::no_zip);
}

TEST(Zip, AddsUpWhatItUnpacksTo) {
  EXPECT_EQ(zip_unpacked_bytes(archive(
                {{"a.xml", "x", 4'000'000'000U}, {"b.xml", "x", 4'000'000'000U}, {"word/media/c.png", "x", 7}})),
            8'000'000'000U);
  EXPECT_EQ(zip_unpacked_bytes("plain text"), 0U);
}

/// The most that two entries can say they unpack to.
constexpr std::uint64_t max_unpacked = 2 * std::uint64_t{0xFFFFFFFF};

TEST(Zip, OfWhichThePartIsMissingIsJudgedByItsFirstEntry) {
  const auto whole = archive({{"mimetype", "application/epub+zip", 20}, {"word/document.xml", "x", 1}});
  const auto first_entry = whole.find("application/epub+zip") + 20;
  for (std::size_t length = 0; length <= whole.size(); ++length) {
    const auto content = zip_content(whole.substr(0, length));
    const auto expected = length < 4             ? ZipContent::no_zip
                          : length < first_entry ? ZipContent::unknown
                                                 : ZipContent::epub;
    EXPECT_EQ(content, expected) << length;
    // What the directory says counts once its place, at the end of the archive, is there.
    const auto unpacked = zip_unpacked_bytes(whole.substr(0, length));
    EXPECT_TRUE(length >= whole.size() - 6 || unpacked == 0) << length;
    EXPECT_TRUE(length < whole.size() - 2 || unpacked == 21) << length;
  }
}

TEST(Zip, WithDamageGivesSomeAnswerWithinBounds) {
  const auto whole = archive({{"mimetype", "application/epub+zip", 20}, {"word/document.xml", "x", 1}});
  SplitMix64 random(3);
  std::size_t changed = 0;
  for (int round = 0; round < 2000; ++round) {
    auto damaged = whole;
    for (int i = 0; i < 4; ++i) damaged[random.below(damaged.size())] = static_cast<char>(random.next());
    EXPECT_EQ(zip_content(damaged) == ZipContent::no_zip, !damaged.starts_with("PK\x03\x04"));
    EXPECT_LE(zip_unpacked_bytes(damaged), max_unpacked);
    changed += zip_unpacked_bytes(damaged) != 21 ? 1U : 0U;
  }
  EXPECT_GT(changed, 0U) << "damage that changes nothing tests nothing";
}

}  // namespace
}  // namespace zubda
