#include "eval/readable_document.h"

#include <gtest/gtest.h>

#include <string>

#include "linear_time.h"

namespace zubda::eval {
namespace {

/// So many lines, each with a number from `first` on.
std::string numbered(std::size_t count, std::size_t first = 0) {
  std::string lines;
  for (std::size_t i = first; i < first + count; ++i) lines += "Number " + std::to_string(i) + " fell.\n";
  return lines;
}

class FindPrinted : public testing::Test {
 protected:
  std::vector<PrintedSentence> find(const std::string& text, const std::string& summary) {
    document_.text = text;
    const auto readable = read_document_units(document_, "", languages_.get("en"), summarize_);
    return find_printed(readable, summary, summarize_);
  }

  Document document_;
  Languages languages_;
  Summarizer summarize_;
};

TEST_F(FindPrinted, PrefersThePlaceAfterTheSentenceBefore) {
  const std::string text = "Rain fell. Snow fell. Rain fell. Wind rose. ";
  const auto begins = [&](const std::string& document, const std::string& summary) {
    std::vector<int> places;
    for (const auto& sentence : find(document, summary))
      places.push_back(sentence.span ? static_cast<int>(sentence.span->begin) : -1);
    return places;
  };
  EXPECT_EQ(begins(text, "Snow fell.\nRain fell.\nWind rose.\nSnow fell."), (std::vector{11, 22, 33, 11}));
  EXPECT_EQ(begins(text, "Rain fell.\nRain fell.\nRain fell.\nHail fell."), (std::vector{0, 22, 0, -1}));
  // The same where so much was searched for that the document has an index.
  const auto missing = numbered(3000, 5000);
  auto places =
      begins(text, missing + "Snow fell.\nRain …\nWind rose.\nSnow fell.\nRain fell.\nRain fell.\nRain fell.");
  places.erase(places.begin(), places.begin() + 3000);
  EXPECT_EQ(places, (std::vector{11, 22, 33, 11, 22, 0, 22}));
  const auto longer = text + std::string(20, ' ') + numbered(100) + text;
  places = begins(longer, missing + "Snow fell.\nRain fell.\nNumber 7 fell.\nRain fell.");
  places.erase(places.begin(), places.begin() + 3000);
  EXPECT_EQ(places[0], 11);
  EXPECT_EQ(places[1], 22);
  EXPECT_GT(places[3], places[2]);
}

TEST_F(FindPrinted, TakesLinearTimeForLinesThatAreNowhere) {
  const Language& english = languages_.get("en");
  const auto look_up = [&](std::size_t size, const std::string& summary) {
    const auto text = numbered(size);
    const ReadableDocument document{text, &english};
    find_printed(document, summary, summarize_);
  };
  expect_linear(1000, [&](std::size_t size) { look_up(size, numbered(size, size)); });
}

}  // namespace
}  // namespace zubda::eval
