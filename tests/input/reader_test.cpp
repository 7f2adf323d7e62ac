#include "input/reader.h"

#include <gtest/gtest.h>

#include <functional>
#include <stdexcept>

#include "input/archive/archive_samples.h"
#include "input/magic.h"

namespace zubda {
namespace {

std::string text_of(const std::string& bytes, std::string_view name, const ReadOptions& options = {}) {
  return read_input(bytes, name, options).document.text;
}

TEST(ReadInput, TakesTheFormatFromTheNameAndTheContent) {
  EXPECT_EQ(text_of("*a*", "notes.MD"), "a");
  EXPECT_EQ(text_of("*a*", "http://example.org/notes.md"), "a");
  EXPECT_EQ(text_of("*a*", "notes.txt"), "*a*");
  EXPECT_EQ(text_of("*a*", ""), "*a*");
  EXPECT_EQ(text_of("# a\n\n[b](c)\n\n# d\n\n```\ne\n```\n", ""), "a\n\nb\n\nd");
}

TEST(ReadInput, TakesANamedFormatAtItsWord) {
  ReadOptions options;
  options.format = find_input_format("text");
  EXPECT_EQ(text_of("*a*", "notes.md", options), "*a*");
  EXPECT_THROW(text_of("%PDF-1.4\n", "", options), std::runtime_error);
  options.format = find_input_format("markdown");
  EXPECT_EQ(text_of("*a*", "notes.txt", options), "a");
}

TEST(ReadInput, HandsTheWarningsOfDecodingOn) {
  EXPECT_EQ(read_input(std::string("a\0b", 3), "", {}).warnings, std::vector<std::string>{"1 NUL character removed"});
}

TEST(ReadInput, AsksTheUsersConvertersFirst) {
  ReadOptions options;
  options.converters = {parse_converter("pdf=wc -c"), parse_converter("up=tr a-z A-Z")};
  EXPECT_EQ(text_of("%PDF-1.4\n", "", options), "9\n");
  EXPECT_EQ(text_of("words", "a.up", options), "WORDS");
  EXPECT_EQ(text_of("words", "a.txt", options), "words");
}

TEST(ReadInput, LimitsWhatConvertersWrite) {
  ReadOptions options;
  options.converters = {parse_converter("x=yes")};
  options.max_bytes = 100;
  EXPECT_THROW(text_of("words", "a.x", options), std::runtime_error);
}

TEST(ReadInput, RefusesWhatIsNoText) {
  for (const char* bytes : {"\x89PNG\r\n\x1A\n", "\x1F\x8B\x08", "PK\x03\x04 no directory",
                            "\x7F"
                            "ELF"})
    EXPECT_THROW(text_of(bytes, "a.txt"), std::runtime_error) << bytes;
}

TEST(ReadInput, TellsDamagedDocumentsFromWhatIsNoText) {
  const std::string cut = "PK\x03\x04 no directory";
  const auto is_no_text = [&](std::string_view name) {
    try {
      read_input(cut, name, {});
    } catch (const NotText&) {
      return true;
    } catch (const std::runtime_error&) {
    }
    return false;
  };
  for (const auto* name : {"a", "a.txt", "a.zip", "a.md", ""}) EXPECT_TRUE(is_no_text(name)) << name;
  for (const auto* name : {"a.docx", "d/a.ODT", "a.epub", ":d/a.xlsx", "a.pdf"}) EXPECT_FALSE(is_no_text(name)) << name;
}

TEST(ReadInput, LimitsWhatTheDocumentsOfAContainerUnpackTogether) {
  const auto packed = write_archive({{"a", std::string(400, 'a')}}, ARCHIVE_FILTER_GZIP, ARCHIVE_FORMAT_RAW);
  const auto book = make_zip({{"mimetype", "application/epub+zip"}, {"a", std::string(400, 'a')}});
  const auto result = [](const std::function<std::size_t()>& read) {
    try {
      return "read: " + std::to_string(read());
    } catch (const std::runtime_error& error) {
      return std::string(error.what());
    }
  };
  const auto over_limit = "expands over limit (--max-archive-bytes 1000)";
  UnpackBudget budget(1000);
  const auto prepared = [&](std::string bytes, std::size_t max_bytes = 5000) {
    return result([&] {
      const bool is_packed = prepare_document(bytes, max_bytes, budget);
      EXPECT_EQ(is_packed, bytes[0] == 'a');
      return bytes.size();
    });
  };
  for (int i = 0; i < 2; ++i) EXPECT_EQ(prepared(packed), "read: 400");
  EXPECT_EQ(prepared("plain"), "read: 5");
  EXPECT_EQ(prepared(book), over_limit);
  EXPECT_EQ(prepared(packed), over_limit);
  const auto response = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + packed;
  budget = UnpackBudget(1000);
  EXPECT_EQ(prepared(response, 600), "read: " + std::to_string(response.size()));
  EXPECT_EQ(prepared(response, 600), over_limit) << "what it becomes is not known";
  const auto whole = [&](const std::vector<ZipMember>& members) {
    ReadOptions options;
    options.whole_file = true;
    options.max_archive_bytes = 1000;
    return result([&] { return text_of(make_zip(members), "", options).size(); });
  };
  EXPECT_EQ(whole({{"a.gz", packed}, {"b.gz", packed}}), "read: 802");
  EXPECT_EQ(whole({{"a.gz", packed}, {"b.gz", packed}, {"c.gz", packed}}), over_limit);
}

}  // namespace
}  // namespace zubda
