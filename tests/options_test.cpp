#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>
#include <string>

#include <zubda/languages.h>
#include <zubda/methods.h>
#include <zubda/options.h>

namespace zubda {
namespace {

/// What `check` says against the options; empty when it accepts them.
std::string refusal(const Options& options) {
  try {
    options.check();
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return {};
}

TEST(CheckOptions, AcceptsTheDefaults) { EXPECT_EQ(refusal({}), ""); }

TEST(CheckOptions, AcceptsOneLength) {
  EXPECT_EQ(refusal({.length = {.sentences = 1}}), "");
  EXPECT_EQ(refusal({.length = {.ratio = 1.0}}), "");
  const std::string several =
      "a length is given in sentences, words, characters, tokens or as a ratio, not in several of them";
  EXPECT_EQ(refusal({.length = {.sentences = 1, .words = 1}}), several);
  EXPECT_EQ(refusal({.length = {.characters = 1, .ratio = 0.5}}), several);
}

TEST(CheckOptions, RefusesALengthOfNothing) {
  for (const auto& length : {Length{.sentences = 0}, Length{.words = 0}, Length{.characters = 0}})
    EXPECT_EQ(refusal({.length = length}), "a length must be at least 1");
  for (const double ratio : {0.0, -0.1, 1.1, std::numeric_limits<double>::quiet_NaN()})
    EXPECT_EQ(refusal({.length = {.ratio = ratio}}), "the ratio must satisfy 0 < ratio <= 1");
}

TEST(CheckOptions, RefusesWhatIsNoUtf8) {
  // Sequences that are cut, of one byte too few to three: what reads them goes beyond their end.
  for (const std::string text : {"\xFF", "mill \xC3", "mill \xE2\x80", "mill \xF0\x9F\x99", "\xED\xA0\x80", "a\xFFz"}) {
    EXPECT_EQ(refusal({.query = text}), "the query is not valid UTF-8");
    EXPECT_EQ(refusal({.stop_words = {{"the", text}}}), "a stop word is not valid UTF-8");
  }
}

TEST(CheckOptions, RefusesWeightsOutOfRange) {
  const auto nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(refusal({.damping = 0}), "");
  for (const double damping : {-0.1, 1.0, nan})
    EXPECT_EQ(refusal({.damping = damping}), "the damping must satisfy 0 <= damping < 1");
  EXPECT_EQ(refusal({.diversity = 0}) + refusal({.diversity = 1}), "");
  for (const double diversity : {-0.1, 1.1, nan})
    EXPECT_EQ(refusal({.diversity = diversity}), "the diversity must satisfy 0 <= diversity <= 1");
}

TEST(CheckOptions, AcceptsAllListedMethods) {
  ASSERT_FALSE(list_methods().empty());
  EXPECT_EQ(list_methods().front().name, Options{}.method);
  for (const auto& method : list_methods()) {
    EXPECT_EQ(refusal({.method = std::string(method.name)}), "");
    EXPECT_FALSE(method.help.empty());
  }
  EXPECT_EQ(refusal({.method = "textrnk"}), "no ranking method is named 'textrnk'");
  EXPECT_EQ(refusal({.method = ""}), "no ranking method is named ''");
}

TEST(CheckOptions, AcceptsTagsOfLanguages) {
  ASSERT_FALSE(list_languages().empty());
  for (const auto& language : list_languages()) EXPECT_EQ(refusal({.language = language.code}), "");
  for (const auto* tag : {"auto", "pt-BR", "zh-Hant-TW", "PT_br", "arz", "und", "tlh"})
    EXPECT_EQ(refusal({.language = tag}), "");
}

TEST(CheckOptions, RefusesWhatIsNoTagOfALanguage) {
  for (const std::string word : {"", "e", "english", "-en", "e1", "автo", "en US", "Auto"})
    EXPECT_EQ(refusal({.language = word}), "'" + word + "' is neither auto nor a language tag such as en or pt-BR");
}

}  // namespace
}  // namespace zubda
