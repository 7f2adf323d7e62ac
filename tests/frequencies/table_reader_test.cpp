#include "frequencies/table_reader.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "df/tables.h"

namespace zubda::df {
namespace {

struct Sample {
  Counts counts;
  TableHeader header;
  std::string table;
};

Sample make_sample(std::size_t documents, std::size_t max_terms = 100) {
  Random random(documents);
  Sample sample;
  sample.counts = random_counts(random, documents, sample.header, max_terms);
  sample.table = table_of(sample.counts, sample.header);
  return sample;
}

/// `table` with its checksum made right again.
std::string signed_again(std::string table) {
  table.resize(table.size() - 4);
  const auto crc =
      ::crc32(0, reinterpret_cast<const unsigned char*>(table.data()), static_cast<unsigned>(table.size()));
  append_fixed(crc, 4, table);
  return table;
}

/// Why a table cannot be read; empty when it can.
std::string fault_of(std::string_view table) {
  try {
    read_counts(table);
  } catch (const BadTable& reason) {
    return reason.what();
  }
  return {};
}

TEST(TableReader, ReadsWhatWasWritten) {
  for (const std::size_t documents : {0, 1, 3, 400}) {
    const auto sample = make_sample(documents);
    EXPECT_EQ(read_counts(sample.table), sample.counts);
    TableReader reader(source_of(sample.table));
    EXPECT_EQ(reader.header().documents, documents);
    EXPECT_EQ(reader.header().document_sum, sample.header.document_sum);
    EXPECT_EQ(reader.header().sample, sample.header.sample);
  }
}

TEST(TableReader, ReadsPiecesOfAnySize) {
  const auto sample = make_sample(400);
  std::string_view left = sample.table;
  TableReader reader([&](char* buffer, std::size_t size) {
    const auto count = left.copy(buffer, std::min<std::size_t>(size, 1 + left.size() % 3));
    left.remove_prefix(count);
    return count;
  });
  std::size_t terms = 0;
  std::string before;
  while (reader.next_section())
    for (before.clear(); reader.next_term(); before = reader.term(), ++terms) {
      EXPECT_LT(before, reader.term());
      EXPECT_EQ(before.substr(0, reader.shared()), reader.term().substr(0, reader.shared()));
      EXPECT_TRUE(reader.shared() == before.size() || before[reader.shared()] != reader.term()[reader.shared()]);
    }
  EXPECT_GT(terms, 3000U);
}

TEST(TableReader, HasTheBytesOfThePageOnEveryMachine) {
  TableHeader header;
  header.stemmed = false;
  header.add_document(0x0102030405060708);
  header.add_document(0x0102030405060708);
  const auto table = table_of({{"en", {2, {{"water", 1}, {"wave", 2}}}}}, header);
  const std::string expected(
      "\x89zdf\r\n\x1A\n"
      "\1\0\0\0"
      "\2\0\0\0"
      "\0\0\0\0\0\0\0\0"
      "\2\0\0\0\0\0\0\0"
      "\x10\x0E\x0C\x0A\x08\6\4\2"
      "\1\0\0\0"
      "\x08\7\6\5\4\3\2\1"
      "\2\0\0\0\0\0\0\0"
      "\2en\2\0"
      "\2\x0D\0\5water\1\2\2ve\2"
      "\0"
      "\0\2",
      60 + 5 + 15 + 1 + 2);
  EXPECT_EQ(table.substr(0, table.size() - 4), expected);
  EXPECT_EQ(table, signed_again(table));
}

TEST(TableReader, SaysThatATableIsCutShortWhereverItEnds) {
  const auto sample = make_sample(6, 12);
  EXPECT_EQ(fault_of(""), "is no table of document frequencies");
  EXPECT_EQ(fault_of(sample.table.substr(0, 7)), "is no table of document frequencies");
  for (std::size_t size = 8; size < sample.table.size(); ++size)
    EXPECT_EQ(fault_of(std::string_view(sample.table).substr(0, size)), "the table is cut short") << size;
}

TEST(TableReader, FindsEachByteThatChanged) {
  const auto sample = make_sample(6, 12);
  for (std::size_t at = 0; at < sample.table.size(); ++at)
    for (const int change : {1, 0x80}) {
      auto table = sample.table;
      table[at] = static_cast<char>(table[at] ^ change);
      EXPECT_NE(fault_of(table), "") << at;
    }
  EXPECT_EQ(fault_of(sample.table + '\0'), "the table is damaged: bytes follow its end");
}

TEST(TableReader, SaysWhichVersionItCannotRead) {
  auto table = make_sample(1).table;
  table[8] = 7;
  EXPECT_EQ(fault_of(table), "is a table of version 7; this program reads version 1");
  EXPECT_EQ(fault_of("a text and no table, though it is longer than the head of one"),
            "is no table of document frequencies");
}

/// A table of one language, `section` being what comes behind its name.
std::string table_with(std::string_view section, std::uint64_t documents = 2) {
  TableHeader header;
  header.documents = documents;
  auto table = table_of({}, header);
  table.resize(table.size() - 6);  // The end of the languages, the number of terms and the checksum.
  table.append("\2en").append(section);
  return signed_again(table + std::string("\0\2....", 6));
}

TEST(TableReader, RefusesWhatIsNoTableThoughItsChecksumIsRight) {
  using namespace std::string_literals;
  EXPECT_EQ(fault_of(table_with("\2\0\2\x09\0\2ab\1\1\1c\1\0"s)), "");
  const auto damaged = "the table is damaged: "s;
  // The languages and documents.
  EXPECT_EQ(fault_of(table_with("\0\0\2\x09\0\2ab\1\1\1c\1\0"s)), damaged + "wrong number of documents");
  EXPECT_EQ(fault_of(table_with("\3\0\2\x09\0\2ab\1\1\1c\1\0"s)), damaged + "wrong number of documents");
  EXPECT_EQ(fault_of(table_with("\1\0\2\x09\0\2ab\1\1\1c\1\0"s)), damaged + "wrong number of documents");
  EXPECT_EQ(fault_of(table_with("\2\1\2\x09\0\2ab\1\1\1c\1\0"s)), damaged + "wrong count of a dropped term");
  EXPECT_EQ(fault_of(table_with("\1\0\0\2en\1\0\0"s)), damaged + "its languages are not in order");
  EXPECT_EQ(fault_of(table_with("\1\0\0\2EN\1\0\0"s)), damaged + "no language where one begins");
  // The terms: no order, equal ones, none, NUL, a shared beginning that is too long, beyond the block, counts.
  for (const auto& block :
       {"\0\2ab\1\0\1a\1"s, "\0\2ab\1\0\2ab\1"s, "\0\2ab\1\2\0\1"s, "\0\2ab\1\1\1\0\1"s, "\0\2ab\1\3\1c\1"s,
        "\0\2ab\1\1\7c\1"s, "\0\2ab\0\1\1c\1"s, "\0\2ab\3\1\1c\1"s, "\0\2ab\1\1\1c\x80"s}) {
    auto section = "\2\0\2"s;
    append_varint(block.size(), section);
    EXPECT_TRUE(fault_of(table_with(section + block + '\0')).starts_with(damaged)) << block;
  }
  // The first term of a block, which does not follow the last one of the block before.
  EXPECT_EQ(fault_of(table_with("\2\0\1\5\0\2ab\1\1\5\0\2ac\1\0"s)), "");
  EXPECT_EQ(fault_of(table_with("\2\0\1\5\0\2ab\1\1\5\0\2ab\1\0"s)), damaged + "its terms are not in order");
  EXPECT_EQ(fault_of(table_with("\2\0\1\5\0\2ab\1\1\5\0\2aa\1\0"s)), damaged + "its terms are not in order");
  // Blocks: too few bytes, too many, more terms than there are.
  EXPECT_TRUE(fault_of(table_with("\2\0\2\x08\0\2ab\1\1\1c\1\0"s)).starts_with(damaged));
  EXPECT_TRUE(fault_of(table_with("\2\0\2\x0A\0\2ab\1\1\1c\1\0"s)).starts_with(damaged));
  EXPECT_TRUE(fault_of(table_with("\2\0\3\x09\0\2ab\1\1\1c\1\0"s)).starts_with(damaged));
  EXPECT_TRUE(fault_of(table_with("\2\0\2\xFF\xFF\xFF\x7F\0\2ab\1\1\1c\1\0"s)).starts_with(damaged));
}

}  // namespace
}  // namespace zubda::df
