#include "select/statements.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "linear_time.h"
#include "select/wire_dateline.h"
#include <zubda/digest.h>

namespace zubda {
namespace {

/// Whether the digest of a report with the sentence `first` and one with `second` has only one of them. A long first
/// report makes its sentence the one that is chosen first.
bool is_said_once(const std::string& first, const std::string& second, const std::string& language = "en") {
  const std::vector<Document> documents = {{.language = language, .text = first},
                                           {.language = language, .text = second}};
  Options options{.length = {.sentences = 4}};
  options.explain = true;
  const auto made = digest(documents, options);
  return std::ranges::any_of(made.explained, [](const auto& sentences) {
    return std::ranges::any_of(sentences, [](const auto& sentence) { return sentence.verdict == Verdict::repeats; });
  });
}

const std::string fell =
    "The level of the Marran dam fell to its lowest point in ten years on Friday, the basin authority said.";

TEST(Statements, AreTheSameUnderOtherDatelines) {
  EXPECT_TRUE(is_said_once("MILTON (Agency) - " + fell, fell));
  EXPECT_TRUE(is_said_once("MILTON (Agency) - " + fell, "Milton, May 3 (Press) -- " + fell));
  EXPECT_TRUE(is_said_once("القاهرة - رويترز - انخفض منسوب السد إلى أدنى مستوى له منذ عشر سنوات يوم الجمعة.",
                           "انخفض منسوب السد إلى أدنى مستوى له منذ عشر سنوات يوم الجمعة.", "ar"));
}

TEST(Statements, AreTheSameInAnotherOrderOfAPhrase) {
  EXPECT_TRUE(is_said_once(
      fell, "The level of the Marran dam fell on Friday to its lowest point in ten years, the basin authority said."));
}

TEST(Statements, AreTheSameWithLessSaid) {
  EXPECT_TRUE(is_said_once(fell, "The level of the Marran dam fell to its lowest point in ten years."));
  EXPECT_TRUE(is_said_once("The minister opened the new bridge over the river.",
                           "The minister opened the new bridge over the wide brown river."));
}

TEST(Statements, OfAnotherDocumentMayNameThePlaceOfItsDateline) {
  EXPECT_TRUE(is_said_once("MILTON (Agency) - " + fell,
                           "The level of the Marran dam fell to its lowest point in ten years on Friday, the basin "
                           "authority said in Milton."));
}

TEST(Statements, DifferInFiguresNegationsAndNames) {
  const struct {
    std::string language;
    std::string first;
    std::string second;
  } cases[] = {
      {"en", "The fire in the old harbour killed 14 sailors on Monday.",
       "The fire in the old harbour killed 12 sailors on Monday."},
      {"en", "The price of bread in the city rose from 5 to 7 crowns.",
       "The price of bread in the city rose from 7 to 5 crowns."},
      {"en", "The balance of the harbour company was 5 million crowns.",
       "The balance of the harbour company was -5 million crowns."},
      {"en", "The court said that the mayor took the money.", "The court said that the mayor did not take the money."},
      {"en", "The mayor denied that he took the money of the city.",
       "The mayor said that he took the money of the city."},
      {"en", "Shares of the harbour company rose sharply on Monday.",
       "Shares of the harbour company fell sharply on Monday."},
      {"en", "The old fleet of Iran attacked Israel at night.", "The old fleet of Israel attacked Iran at night."},
      {"en", "The envoy flew from Iran to Israel with a letter.", "The envoy flew from Israel to Iran with a letter."},
      {"en", "The minister visited the harbour of Milton.", "The minister visited the harbour of Arden."},
      {"en", "More than ten boats sank in the harbour on Monday.",
       "Less than ten boats sank in the harbour on Monday."},
      {"ar", "انخفض منسوب السد إلى أدنى مستوى له منذ عشر سنوات.",
       "لم ينخفض منسوب السد إلى أدنى مستوى له منذ عشر سنوات."},
      {"de", "Das Gericht hat die Klage der Stadt abgewiesen.",
       "Das Gericht hat die Klage der Stadt nicht abgewiesen."},
      {"ru", "Суд признал решение города законным.", "Суд не признал решение города законным."},
      {"tr", "Baraj gölünün suyu bu yıl çok azaldı.", "Baraj gölünün suyu bu yıl çok azalmadı."},
  };
  for (const auto& [language, first, second] : cases) {
    EXPECT_FALSE(is_said_once(first, second, language)) << second;
    EXPECT_FALSE(is_said_once(second, first, language)) << second;
  }
}

TEST(Statements, AreTheSameWithinOneDocument) {
  EXPECT_TRUE(is_said_once("Rain came at last. " + fell + " Nobody spoke. " + fell, "Trains were late."));
}

TEST(DatelineSize, IsThatOfPlaceDateAndAgency) {
  const Language english("en");
  const struct {
    std::string dateline;
    std::string rest;
  } cases[] = {
      {"MILTON (Agency) - ", "The dam fell."},
      {"Milton, May 3 (Press) -- ", "The dam fell."},
      {"(CNN) -- ", "The dam fell."},
      {"LONDON, May 3 – ", "The dam fell."},
      {"Cairo - Reuters - ", "The dam - fell."},
      {"", "The dam (of Milton) - the old one - fell."},
      {"", "Milton - the old town - fell."},
      {"", "The dam fell."},
      {"", "MILTON (Agency) - "},
      {"", ""},
  };
  for (const auto& [dateline, rest] : cases)
    EXPECT_EQ(dateline_size(dateline + rest, english), dateline.size()) << rest;
  EXPECT_EQ(dateline_size("لندن (رويترز) - انخفض المنسوب.", Language("ar")), std::string("لندن (رويترز) - ").size());
}

TEST(Statements, ReadALongRowOfNumbersOnce) {
  const auto row = [](std::size_t numbers) {
    std::string text = "The dam 1";
    for (std::size_t i = 0; i < numbers; ++i) text += "-" + std::to_string(100 + i % 900);
    return text + " fell in spring.";
  };
  expect_linear(250, [&](std::size_t numbers) { is_said_once(row(numbers), row(numbers)); });
  EXPECT_TRUE(is_said_once(row(5), row(5)));
  EXPECT_FALSE(is_said_once(row(5), row(6)));
}

}  // namespace
}  // namespace zubda
