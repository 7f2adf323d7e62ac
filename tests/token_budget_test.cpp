#include "token_budget.h"

#include <gtest/gtest.h>

#include <fstream>

#include "output/display.h"
#include "text/read_stream.h"
#include "tokens/small_tokenizer.h"
#include <zubda/summarize.h>
#include <zubda/tokenizer.h>

namespace zubda {
namespace {

Document read_example(const std::string& name) {
  Document document;
  document.text = read_stream(std::ifstream(std::string(ZUBDA_SOURCE_DIR "/examples/") + name));
  return document;
}

/// The summary as it is printed.
std::string printed(const Document& document, const Options& options) {
  std::string text;
  for (const auto& chosen : summarize(document, options).sentences) {
    append_line(slice(document.text, chosen.sentence.span), text);
    text += chosen.truncated ? "…\n" : "\n";
  }
  return text;
}

TEST(TokenBudget, IsNeverExceeded) {
  const auto tokenizer = std::make_shared<const Tokenizer>(small_encoder(small_pattern));
  for (const auto* name : {"article-en.txt", "article-ar.txt"}) {
    const auto document = read_example(name);
    for (const bool has_tokenizer : {false, true}) {
      Options options;
      if (has_tokenizer) options.tokenizer = tokenizer;
      for (std::size_t limit = Length::min_tokens; limit < 2000; limit += limit < 40 ? 1 : limit / 3) {
        options.length.tokens = limit;
        const auto text = printed(document, options);
        EXPECT_FALSE(text.empty());
        EXPECT_LE(has_tokenizer ? tokenizer->count(text) : text.size(), limit) << text;
        if (limit > 500) {
          EXPECT_GT((has_tokenizer ? tokenizer->count(text) : text.size()) * 100, limit * 70) << text;
        }
      }
    }
  }
}

TEST(TokenBudget, CountsWhatIsPrinted) {
  // Blanks at the line end are one blank when printed, and the mark of a note is not.
  Document document;
  document.text = "The dam    \n    held.";
  Options options;
  options.length.tokens = std::string("The dam held.\n").size();
  const auto summary = summarize(document, options);
  ASSERT_EQ(summary.sentences.size(), 1U);
  EXPECT_FALSE(summary.sentences[0].truncated);
}

TEST(TokenBudget, CutsInsideAWordOfManyBytesWithoutExceedingTheLeast) {
  for (const std::string text : {"😀😀😀😀😀😀", "我们去年在那里建造了一座大坝。", "ééééééééééééé", "supercalifragilistic"}) {
    Document document;
    document.text = text;
    Options options;
    options.length.tokens = Length::min_tokens;
    EXPECT_LE(printed(document, options).size(), Length::min_tokens) << printed(document, options);
  }
}

TEST(TokenBudget, OfFewerThanTheLeastIsRefused) {
  Options options;
  options.length.tokens = Length::min_tokens - 1;
  EXPECT_THROW(options.check(), std::invalid_argument);
  options.length = {.sentences = 1, .tokens = 100};
  EXPECT_THROW(options.check(), std::invalid_argument);
}

}  // namespace
}  // namespace zubda
