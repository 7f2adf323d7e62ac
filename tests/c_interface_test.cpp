#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "tokens/small_tokenizer.h"
#include <zubda/tokenizer.h>
#include <zubda/version.h>
#include <zubda/zubda.h>

namespace {

const std::string text =
    "The river rose in the night. The council of the old town asked the ministry for help with the river. Nobody "
    "slept.\n\n"
    "The ministry closed the bridge over the river, and the council of the town waited for the ministry.";

/// Objects that are freed at the end of a test.
struct Objects {
  zubda_document* document = nullptr;
  zubda_options* options = zubda_options_new();
  zubda_summary* summary = nullptr;
  zubda_keywords* keywords = nullptr;
  char* message = nullptr;

  Objects() { EXPECT_EQ(zubda_document_new(text.data(), text.size(), &document, &message), ZUBDA_OK); }
  Objects(const Objects&) = delete;
  Objects& operator=(const Objects&) = delete;
  ~Objects() {
    zubda_document_free(document);
    zubda_options_free(options);
    zubda_summary_free(summary);
    zubda_keywords_free(keywords);
    zubda_message_free(message);
  }
};

std::string text_of(const zubda_sentence& sentence) {
  return text.substr(sentence.begin, sentence.end - sentence.begin);
}

TEST(CInterface, Summarizes) {
  Objects o;
  ASSERT_EQ(zubda_options_set(o.options, "sentences", "1", nullptr), ZUBDA_OK);
  ASSERT_EQ(zubda_summarize(o.document, o.options, &o.summary, &o.message), ZUBDA_OK) << o.message;
  EXPECT_EQ(o.message, nullptr);
  EXPECT_STREQ(zubda_summary_language(o.summary), "en");
  ASSERT_EQ(zubda_summary_count(o.summary), 1U);
  const auto sentence = zubda_summary_sentence(o.summary, 0);
  EXPECT_EQ(text_of(sentence).front(), 'T');
  EXPECT_EQ(text_of(sentence).back(), '.');
  EXPECT_STREQ(sentence.role, "prose");
  EXPECT_GT(sentence.score, 0);
  EXPECT_EQ(sentence.truncated, 0);
}

TEST(CInterface, CountsTokensWithATokenizerOfAFile) {
  Objects o;
  const auto file = zubda::small_encoder(zubda::small_pattern);
  ASSERT_EQ(zubda_options_set(o.options, "tokens", "60", &o.message), ZUBDA_OK);
  ASSERT_EQ(zubda_options_set_tokenizer(o.options, file.data(), file.size(), &o.message), ZUBDA_OK) << o.message;
  ASSERT_EQ(zubda_summarize(o.document, o.options, &o.summary, &o.message), ZUBDA_OK) << o.message;
  ASSERT_EQ(zubda_summary_count(o.summary), 1U);
  const auto chosen = text_of(zubda_summary_sentence(o.summary, 0)) + "\n";
  EXPECT_LE(zubda::Tokenizer(file).count(chosen), 60U);
  EXPECT_GT(chosen.size(), 60U) << "tokens are not bytes";
  // Without a tokenizer they are.
  ASSERT_EQ(zubda_options_set_tokenizer(o.options, nullptr, 0, nullptr), ZUBDA_OK);
  zubda_summary_free(o.summary);
  ASSERT_EQ(zubda_summarize(o.document, o.options, &o.summary, nullptr), ZUBDA_OK);
  ASSERT_EQ(zubda_summary_count(o.summary), 1U);
  EXPECT_LE(text_of(zubda_summary_sentence(o.summary, 0)).size(), 59U);
}

TEST(CInterface, NamesFilesThatAreNone) {
  for (const auto set : {&zubda_options_set_tokenizer, &zubda_options_set_frequencies}) {
    Objects o;
    EXPECT_EQ(set(o.options, "{}", 2, &o.message), ZUBDA_INVALID);
    EXPECT_NE(o.message, nullptr);
    EXPECT_EQ(set(o.options, nullptr, 0, nullptr), ZUBDA_OK);
  }
}

TEST(CInterface, SplitsAndFindsKeywords) {
  Objects o;
  ASSERT_EQ(zubda_split(o.document, nullptr, &o.summary, nullptr), ZUBDA_OK);
  ASSERT_EQ(zubda_summary_count(o.summary), 4U);
  EXPECT_EQ(text_of(zubda_summary_sentence(o.summary, 2)), "Nobody slept.");
  EXPECT_EQ(zubda_summary_sentence(o.summary, 3).paragraph, 1U);
  ASSERT_EQ(zubda_find_keywords(o.document, nullptr, 2, &o.keywords, nullptr), ZUBDA_OK);
  ASSERT_EQ(zubda_keywords_count(o.keywords), 2U);
  EXPECT_DOUBLE_EQ(zubda_keywords_score(o.keywords, 0), 1);
  EXPECT_GT(std::strlen(zubda_keywords_text(o.keywords, 1)), 0U);
}

TEST(CInterface, ReadsBytesOfAnyFormat) {
  const std::string page =
      "<html><head><title>Rivers</title></head><body><p>The river rose in the night.</p></body></html>";
  zubda_document* document = nullptr;
  ASSERT_EQ(zubda_document_read(page.data(), page.size(), "page.html", &document, nullptr), ZUBDA_OK);
  std::size_t size = 0;
  EXPECT_STREQ(zubda_document_text(document, &size), "The river rose in the night.");
  EXPECT_EQ(size, 28U);
  EXPECT_STREQ(zubda_document_title(document), "Rivers");
  EXPECT_EQ(zubda_document_warning_count(document), 0U);
  zubda_document_free(document);

  ASSERT_EQ(zubda_document_read(nullptr, 0, nullptr, &document, nullptr), ZUBDA_OK);
  ASSERT_EQ(zubda_document_warning_count(document), 1U);
  EXPECT_STREQ(zubda_document_warning(document, 0), "empty");
  zubda_document_free(document);
}

TEST(CInterface, SaysWhatIsWrong) {
  Objects o;
  struct Case {
    const char* name;
    const char* value;
    const char* message;
  };
  constexpr Case cases[] = {{"sentences", "many", "sentences: 'many' is no number in range"},
                            {"sentences", "-1", "sentences: '-1' is no number in range"},
                            {"ratio", "0.5x", "ratio: '0.5x' is no number in range"},
                            {"stem", "maybe", "stem: must be yes or no"},
                            {"colour", "red", "unknown option 'colour'"}};
  for (const auto& [name, value, message] : cases) {
    EXPECT_EQ(zubda_options_set(o.options, name, value, &o.message), ZUBDA_INVALID);
    EXPECT_STREQ(o.message, message);
    zubda_message_free(o.message);
    o.message = nullptr;
  }
  ASSERT_EQ(zubda_options_set(o.options, "method", "guess", nullptr), ZUBDA_OK);
  EXPECT_EQ(zubda_summarize(o.document, o.options, &o.summary, &o.message), ZUBDA_INVALID);
  EXPECT_NE(std::string(o.message).find("guess"), std::string::npos);
  EXPECT_EQ(o.summary, nullptr);
}

TEST(CInterface, NamesWhatCannotBeRead) {
  zubda_document* document = nullptr;
  char* message = nullptr;
  EXPECT_EQ(zubda_document_read_file("/no/such/file", &document, &message), ZUBDA_NO_TEXT);
  EXPECT_STREQ(message, "No such file or directory");
  zubda_message_free(message);
  EXPECT_EQ(document, nullptr);
  const std::string binary(
      "\x7f"
      "ELF\0\0\0\0",
      8);
  EXPECT_EQ(zubda_document_read(binary.data(), binary.size(), nullptr, &document, &message), ZUBDA_NO_TEXT);
  zubda_message_free(message);
}

TEST(CInterface, RefusesTextThatIsNotUtf8) {
  zubda_document* document = nullptr;
  zubda_summary* summary = nullptr;
  ASSERT_EQ(zubda_document_new("\xff\xfe", 2, &document, nullptr), ZUBDA_OK);
  EXPECT_EQ(zubda_summarize(document, nullptr, &summary, nullptr), ZUBDA_INVALID);
  zubda_document_free(document);
}

TEST(CInterface, HasTheVersionOfTheLibrary) { EXPECT_EQ(zubda_version(), zubda::version()); }

TEST(CInterface, CutsAllowsOrForbidsWhatIsLongerThanTheLength) {
  for (const auto& [overrun, sentences, truncated] :
       {std::tuple("cut", 1U, 1), std::tuple("allow", 1U, 0), std::tuple("forbid", 0U, 0)}) {
    Objects o;
    EXPECT_EQ(zubda_options_set(o.options, "words", "2", &o.message), ZUBDA_OK);
    EXPECT_EQ(zubda_options_set(o.options, "overrun", overrun, &o.message), ZUBDA_OK);
    EXPECT_EQ(zubda_options_set(o.options, "fill", "yes", &o.message), ZUBDA_OK);
    ASSERT_EQ(zubda_summarize(o.document, o.options, &o.summary, &o.message), ZUBDA_OK);
    ASSERT_EQ(zubda_summary_count(o.summary), sentences) << overrun;
    if (sentences == 1) {
      EXPECT_EQ(zubda_summary_sentence(o.summary, 0).truncated, truncated) << overrun;
    }
  }
}

TEST(CInterface, RefusesATitleOrQueryThatIsNotUtf8) {
  Objects o;
  EXPECT_EQ(zubda_options_set(o.options, "query", "mill \xE2\x80", &o.message), ZUBDA_OK);
  EXPECT_EQ(zubda_summarize(o.document, o.options, &o.summary, &o.message), ZUBDA_INVALID);
  EXPECT_STREQ(o.message, "the query is not valid UTF-8");
  Objects titled;
  EXPECT_EQ(zubda_document_set_title(titled.document, "mill \xF0\x9F", &titled.message), ZUBDA_OK);
  EXPECT_EQ(zubda_summarize(titled.document, titled.options, &titled.summary, &titled.message), ZUBDA_INVALID);
  EXPECT_STREQ(titled.message, "the title is not valid UTF-8");
}

}  // namespace
