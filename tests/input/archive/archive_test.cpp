#include "input/archive/archive.h"

#include <gtest/gtest.h>
#include <locale.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "input/archive/archive_samples.h"
#include "random/split_mix.h"

namespace zubda {
namespace {

/// "name=data|" of each member.
std::string contents(std::string_view bytes, ArchiveMode mode = ArchiveMode::members, ArchiveLimits limits = {}) {
  std::string all;
  for (Archive archive(bytes, mode, limits); archive.next();) all += archive.name() + "=" + archive.read_all() + "|";
  return all;
}

std::string failure(std::string_view bytes, ArchiveMode mode = ArchiveMode::members, ArchiveLimits limits = {}) {
  try {
    return "read: " + contents(bytes, mode, limits);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
}

const std::vector<ZipMember> two_members = {{"a.txt", "The dam."}, {"كتاب/b.txt", "السد."}};
const std::vector<int> filters = {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD,
                                  ARCHIVE_FILTER_LZ4};

TEST(Archive, WalksOverZipAndTar) {
  const std::string expected = "a.txt=The dam.|كتاب/b.txt=السد.|";
  EXPECT_EQ(contents(make_zip(two_members)), expected);
  for (const int format : {ARCHIVE_FORMAT_TAR_GNUTAR, ARCHIVE_FORMAT_TAR_USTAR}) {
    EXPECT_EQ(contents(write_archive(two_members, ARCHIVE_FILTER_NONE, format)), expected) << format;
    for (const int filter : filters) EXPECT_EQ(contents(write_archive(two_members, filter, format)), expected);
  }
  EXPECT_EQ(contents(make_zip({})), "");
}

TEST(Archive, HasUtf8NamesWhateverTheLocale) {
  for (const char* name : {"C", "C.UTF-8"}) {
    const locale_t locale = newlocale(LC_ALL_MASK, name, nullptr);
    const locale_t before = uselocale(locale);
    EXPECT_EQ(contents(make_zip(two_members)), "a.txt=The dam.|كتاب/b.txt=السد.|") << name;
    EXPECT_EQ(contents(write_archive({{"ف.txt", "x"}}, ARCHIVE_FILTER_NONE, ARCHIVE_FORMAT_TAR_GNUTAR)), "ف.txt=x|");
    EXPECT_EQ(uselocale(nullptr), locale) << "the locale of the thread is as it was";
    uselocale(before);
    freelocale(locale);
  }
  EXPECT_EQ(contents(make_zip({{.name = "caf\xE9.txt", .data = "x", .flags = 0}})), "caf\uFFFD.txt=x|");
}

TEST(Archive, EndsAMemberAtTheSizeThatItClaims) {
  EXPECT_EQ(failure(make_zip({{.name = "a", .data = std::string(200'000, 'a'), .size = 100}})),
            "damaged: a member has more data than it says");
  EXPECT_EQ(failure(make_zip({{.name = "a", .data = "four", .size = 3}})),
            "damaged: ZIP uncompressed data is wrong size (read 4, expected 3)");
}

TEST(Archive, TellsWhatAMemberIs) {
  const auto bytes = make_zip({{"a", "four"}, {"folder/", ""}, {.name = "secret", .data = "x", .flags = 0x801}});
  Archive archive(bytes, ArchiveMode::members);
  ASSERT_TRUE(archive.next());
  EXPECT_TRUE(archive.is_file() && !archive.is_encrypted());
  EXPECT_EQ(archive.size(), 4U);
  EXPECT_EQ(archive.compression(), "none");
  ASSERT_TRUE(archive.next());
  EXPECT_FALSE(archive.is_file());
  ASSERT_TRUE(archive.next());
  EXPECT_TRUE(archive.is_encrypted());
  EXPECT_THROW(archive.read(), std::runtime_error);
  EXPECT_FALSE(archive.next());
}

TEST(Archive, UnpacksStreams) {
  const std::string text(300'000, 'x');
  const std::vector<std::string> names = {"gzip", "bzip2", "xz", "zstd", "lz4"};
  for (std::size_t i = 0; i < filters.size(); ++i) {
    const auto bytes = write_archive({{"data", text}}, filters[i], ARCHIVE_FORMAT_RAW);
    EXPECT_EQ(contents(bytes, ArchiveMode::stream), "=" + text + "|") << names[i];
    // Several streams one after another are one text.
    EXPECT_EQ(contents(bytes + bytes, ArchiveMode::stream), "=" + text + text + "|") << names[i];
    Archive archive(bytes, ArchiveMode::stream);
    ASSERT_TRUE(archive.next());
    EXPECT_EQ(archive.compression(), names[i]);
    EXPECT_EQ(archive.size(), std::nullopt);
    EXPECT_TRUE(archive.is_file());
    const auto cut = failure(std::string_view(bytes).substr(0, bytes.size() / 2), ArchiveMode::stream);
    EXPECT_TRUE(cut.starts_with("damaged: ")) << names[i] << " " << cut;
  }
}

TEST(Archive, OfNothingIsAnEmptyStream) {
  const auto bytes = write_archive({{"data", ""}}, ARCHIVE_FILTER_GZIP, ARCHIVE_FORMAT_RAW);
  const auto read = contents(bytes, ArchiveMode::stream);
  EXPECT_TRUE(read.empty() || read == "=|") << read;
}

TEST(Archive, SaysWhatIsWrong) {
  EXPECT_EQ(failure("plain text, which is no archive"), "no archive");
  EXPECT_EQ(failure(""), "no archive");
  EXPECT_EQ(failure(make_zip({{.name = "a", .data = "data", .crc = 1}})).substr(0, 9), "damaged: ");
  EXPECT_EQ(failure(make_zip({{.name = "a", .data = "data", .flags = 1}})), "encrypted");
  const auto zip = make_zip({{"a", std::string(1000, 'x')}, {"b", std::string(1000, 'y')}});
  EXPECT_EQ(failure(zip.substr(0, 1500)).substr(0, 9), "damaged: ");
  EXPECT_EQ(failure(zip.substr(0, 500)).substr(0, 9), "damaged: ");
}

TEST(Archive, KeepsItsLimits) {
  const auto zip = make_zip({{"a", std::string(1000, 'x')}, {"b", std::string(1000, 'y')}});
  EXPECT_EQ(failure(zip, ArchiveMode::members, {.unpacked_bytes = 1999}), "expands over limit (1999 bytes)");
  EXPECT_EQ(failure(zip, ArchiveMode::members, {.unpacked_bytes = 2000}).substr(0, 6), "read: ");
  EXPECT_EQ(failure(zip, ArchiveMode::members, {.members = 1}), "more than 1 members");
  const auto bomb = write_archive({{"data", std::string(8'000'000, ' ')}}, ARCHIVE_FILTER_BZIP2, ARCHIVE_FORMAT_RAW);
  EXPECT_THROW(contents(bomb, ArchiveMode::stream, {.unpacked_bytes = 1'000'000}), ArchiveTooLarge);
  // Only what is read counts.
  Archive archive(zip, ArchiveMode::members, {.unpacked_bytes = 1000});
  ASSERT_TRUE(archive.next() && archive.next());
  EXPECT_EQ(archive.read_all(), std::string(1000, 'y'));
}

TEST(Archive, CutAnywhereEndsWithAReason) {
  const auto zip = make_zip(two_members);
  for (std::size_t length = 0; length < zip.size(); ++length) {
    const auto read = failure(std::string_view(zip).substr(0, length));
    EXPECT_EQ(read.find('\n'), std::string::npos) << length;
  }
}

TEST(Archive, WithDamageEndsWithinItsLimits) {
  const auto zip = make_zip(two_members);
  const auto tar = write_archive(two_members, ARCHIVE_FILTER_GZIP, ARCHIVE_FORMAT_TAR_USTAR);
  SplitMix64 random(5);
  std::size_t failed = 0;
  for (int round = 0; round < 2000; ++round) {
    auto damaged = round % 2 == 0 ? zip : tar;
    for (int i = 0; i < 3; ++i) damaged[random.below(damaged.size())] = static_cast<char>(random.next());
    const auto read = failure(damaged, ArchiveMode::members, {.unpacked_bytes = 100'000, .members = 100});
    failed += read.starts_with("read: ") ? 0U : 1U;
  }
  EXPECT_GT(failed, 500U) << "damage that nobody notices tests nothing";
}

}  // namespace
}  // namespace zubda
