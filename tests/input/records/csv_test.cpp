#include "input/records/csv.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "linear_time.h"
#include "repeated.h"

namespace zubda {
namespace {

using Fields = std::vector<std::string>;

TEST(SplitRow, ResolvesQuotationMarks) {
  struct Case {
    std::string row;
    char separator;
    Fields fields;
  };
  const Case cases[] = {
      {"a,b,c", ',', {"a", "b", "c"}},
      {"", ',', {""}},
      {",a,", ',', {"", "a", ""}},
      {"\"a,b\",\"c \"\"d\"\"\",\"\"\r\n", ',', {"a,b", "c \"d\"", ""}},
      {"\"a\nb\",c", ',', {"a\nb", "c"}},
      {"5\" pipe,a\"b\"", ',', {"5\" pipe", "a\"b\""}},
      {"\"a\" b,c", ',', {"a b", "c"}},
      {"\"never closed,b", ',', {"\"never closed", "b"}},
      {"a;\"b;c\"", ';', {"a", "b;c"}},
      {"\"a\tb\"\tc", '\t', {"\"a", "b\"", "c"}},
      {"\"a \"\"b\"\"\"\t\"Hello\" he said\t5\"", '\t', {"a \"b\"", "\"Hello\" he said", "5\""}},
  };
  for (const auto& [row, separator, fields] : cases) EXPECT_EQ(split_row(row, separator), fields) << row;
}

TEST(RowEnd, IsTheFirstLineEndThatIsInNoQuotedField) {
  EXPECT_EQ(row_end("a,b\nc", ','), 4U);
  EXPECT_EQ(row_end("\"a\nb\",c\nd", ','), 8U);
  EXPECT_EQ(row_end("a,\"b\"\"\n\"\n", ','), 9U);
  EXPECT_EQ(row_end("5\" a\nb\" c\n", ','), 5U) << "a mark inside a field is no quotation mark";
  EXPECT_EQ(row_end("\"a\nb\n", ','), std::string_view::npos);
  EXPECT_EQ(row_end("\"a\nb\n", '\t'), 3U);
  EXPECT_EQ(row_end("a", ','), std::string_view::npos);
}

TEST(ReadHeader, NamesTheColumns) {
  EXPECT_EQ(read_header("\xEF\xBB\xBFid, text \r\n", ',', "", "text").names, (Fields{"id", "text"}));
  EXPECT_EQ(read_header("id;text;a\n", ',', "", "text").separator, ';');
  EXPECT_EQ(read_header("a;b,text\n", ',', "", "text").separator, ',');
  EXPECT_EQ(read_header("\xE4\xE4\ttext\n", '\t', "windows-1252", "text").names.front(), "ää");
  EXPECT_THROW(read_header("\xE4,text\n", ',', "", "text"), std::runtime_error);
  EXPECT_THROW(read_header("id,body\n", ',', "", "text"), std::runtime_error);
}

const TableHeader header = read_header("id,text,title,url,words\n", ',', "", "text");
const JsonFields names{.words = "words", .passed = {"url", "none"}};

TEST(ReadRow, MakesARecordOfTheFieldsByTheirNames) {
  const auto record = read_row("\"a \"\"1\"\"\x1b\",\"One,\ntwo.\",T,http://x/,7\r\n", header, names);
  EXPECT_EQ(record.error, "");
  EXPECT_EQ(record.document.id, R"("a \"1\"\u001b")");
  EXPECT_EQ(record.document.text, "One,\ntwo.");
  EXPECT_EQ(record.document.title, "T");
  EXPECT_EQ(record.words, 7U);
  ASSERT_EQ(record.passed.size(), 1U);
  EXPECT_EQ(record.passed[0].name + record.passed[0].value, "url\"http://x/\"");
  EXPECT_TRUE(record.warnings.empty());
}

TEST(ReadRow, SaysWhatIsWrong) {
  EXPECT_EQ(read_row("1", header, names).error, "no field \"text\"");
  EXPECT_EQ(read_row("1", header, names).document.id, "\"1\"");
  EXPECT_EQ(read_row("1,a,b,c,x", header, names).error,
            "the field \"words\" is not a whole number from 1 to 1000000000");
  EXPECT_EQ(read_row("1,a\xFF", header, names).error, "not valid UTF-8; --encoding names another");
  EXPECT_EQ(read_row("1,a,b,c,,e", header, names).warnings, Fields{"6 fields under 5 names of columns"});
  EXPECT_EQ(read_row("1,\"a", header, names).warnings, Fields{"a quotation mark is not closed"});
  EXPECT_EQ(read_row("1,\"a", header, names).document.text, "\"a");
  EXPECT_EQ(read_row(std::string("1,a\0b", 5), header, names).document.text, "ab");
}

/// What comes of `bytes`, `step` bytes at a time.
struct Read {
  std::string rows;
  std::size_t overlong = 0;
};

Read read_all(const std::string& bytes, std::size_t step, std::size_t max_bytes) {
  RowBatches batches(
      [&, at = std::size_t{0}](char* target, std::size_t size) mutable {
        const auto count = bytes.copy(target, std::min(size, step), at);
        at += count;
        return count;
      },
      max_bytes);
  Read read;
  for (bool last = false; !last;) {
    const auto batch = batches.next();
    last = batch.last;
    read.overlong += batch.overlong ? 1 : 0;
    read.rows += batch.lines;
    if (!batch.lines.empty()) read.rows += "|";
  }
  return read;
}

TEST(RowBatches, EndWithRowsHoweverTheBytesCome) {
  const std::string table = "a,\"b\nc\"\n\"d\n\"\"e\",f\ng";
  for (std::size_t step = 1; step < table.size() + 2; ++step) {
    auto rows = read_all(table, step, 1000).rows;
    EXPECT_EQ(rows.find("\n|c"), std::string::npos) << step;
    EXPECT_EQ(rows.find("d\n|"), std::string::npos) << step;
    std::erase(rows, '|');
    EXPECT_EQ(rows, table) << step;
  }
}

TEST(RowBatches, ARowThatIsTooLongIsCutInOnePlaceHoweverTheBytesCome) {
  const std::string table = "a\n\"" + std::string(20, 'x') + "\n" + std::string(20, 'y') + "\"\nb,c\n";
  const auto records = [&](std::size_t step) {
    auto rows = read_all(table, step, 25).rows;
    std::erase(rows, '|');
    return rows;
  };
  for (std::size_t step = 1; step < table.size() + 2; ++step) {
    EXPECT_EQ(records(step), table) << step;
    EXPECT_NE(read_all(table, step, 25).rows.find("x\n|"), std::string::npos) << step;
  }
}

TEST(RowBatches, LoseNothingToAMarkThatIsNotClosed) {
  const std::string table = "a,\"b\nc,d\ne,f\n";
  EXPECT_EQ(read_all(table, 4, 1000).rows, "a,\"b\n|c,d\ne,f\n|");
  EXPECT_EQ(read_all(table, 4, 8).rows.substr(0, 6), "a,\"b\n|");
  const auto long_row = read_all("a\n" + std::string(2'000'000, 'x') + "\nb\n", 300'000, 1000);
  EXPECT_EQ(long_row.overlong, 1U);
  EXPECT_EQ(long_row.rows, "a\n|b\n|");
}

TEST(RowBatches, LeaveOutARowThatAnErrorCuts) {
  for (const std::string rest : {"", "e,", "e,\"f", "e,\"f\ng"}) {
    const std::string table = "a,b\n" + rest;
    RowBatches batches(
        [&, at = std::size_t{0}](char* target, std::size_t size) mutable {
          const auto count = table.copy(target, size, at);
          at += count;
          if (count == 0) throw std::runtime_error("no more");
          return count;
        },
        1000);
    EXPECT_EQ(batches.next().lines, "a,b\n");
    const auto end = batches.next();
    EXPECT_EQ(end.error, "no more");
    EXPECT_EQ(end.lines, "") << rest;
    EXPECT_TRUE(end.last);
  }
}

TEST(ReadRow, FindsColumnsWithoutLookingThroughTheirNames) {
  expect_linear(200, [](std::size_t size) {
    const auto many = read_header(repeated("a,", size) + "text\n", ',', "", "text");
    for (std::size_t i = 0; i < size; ++i) EXPECT_EQ(read_row("x\n", many, {}).error, "no field \"text\"");
  });
  const auto twice = read_header("text,id,text\n", ',', "", "text");
  EXPECT_EQ(read_row("One.,1,Two.\n", twice, {}).document.text, "One.");
}

TEST(ReadRow, RefusesALongId) {
  const auto record = read_row(std::string(4097, 'i') + ",It rose.\n", header, names);
  EXPECT_EQ(record.error, "the field \"id\" has more than 4096 bytes");
  EXPECT_EQ(record.document.id, "");
  EXPECT_EQ(read_row(std::string(4096, 'i') + ",It rose.\n", header, names).error, "");
}

}  // namespace
}  // namespace zubda
