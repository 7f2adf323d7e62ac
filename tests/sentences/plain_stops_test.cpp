#include "sentences/plain_stops.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "sentences/stop.h"

namespace zubda {
namespace {

/// How many plain stops `text` has in the paragraph `paragraph`, each compared with what the rules say.
std::size_t count_plain_stops(const std::string& text, Span paragraph, std::string_view code) {
  const Language language(code);
  NoteSeries notes(text);
  std::size_t count = 0;
  for (const bool flag : {false, true}) {
    const StopContext context{text, paragraph, paragraph.begin, flag, false, flag, language, notes};
    for (auto at = paragraph.begin; at < paragraph.end; ++at) {
      if (std::string_view(".!?;").find(text[at]) == std::string_view::npos) continue;
      const auto plain = find_plain_stop(context, at);
      if (!plain) continue;
      ++count;
      const auto stop = read_stop(context, at);
      EXPECT_EQ(stop.end, at + 1) << text;
      EXPECT_EQ(stop.closed, plain->closed) << text;
      EXPECT_FALSE(stop.has_notes) << text;
      EXPECT_EQ(describe(find_rule(context, stop)).name, describe(plain->rule).name) << text;
    }
  }
  return count;
}

std::size_t count_plain_stops(const std::string& text, std::string_view code = "en") {
  return count_plain_stops(text, {0, text.size()}, code);
}

TEST(PlainStop, IsDecidedAsTheRulesDo) {
  for (const std::string text :
       {"It was late. Nobody came.", "late. A man came.", "It was late.” Nobody came.", "“It was late!” said he.",
        "It was Late.\" Nobody came.", "Was it? Nobody came.", "It was! Nobody came.", "“Was it?” Pierre asked.",
        "“Was it?” The man left.", "It was 3.14 miles.", "It was late; nobody came."})
    EXPECT_EQ(count_plain_stops(text), 2U) << text;  // Once in quotes and once outside.
  EXPECT_EQ(count_plain_stops("Es war spät und dunkel. Niemand kam.", "de"), 2U);
}

TEST(PlainStop, IsLeftToTheRulesWhereTheyMayDecideOtherwise) {
  for (const std::string text : {"It was late. nobody came.",
                                 "It was late.  Nobody came.",
                                 "It was late.Nobody",
                                 "He met prof. Smith there.",
                                 "It was Late. Nobody came.",
                                 "It was v. Nobody came.",
                                 "Nr 5. Nobody came.",
                                 "It was e.g. Nobody.",
                                 "l'art. Nobody came.",
                                 "It was late. J. Smith came.",
                                 "It was late. Über allem.",
                                 "It was late. ",
                                 "It was late.",
                                 "café. Nobody came.",
                                 "Was it? nobody came.",
                                 "Was it?” 5 came.",
                                 "Was it? “Nobody came.",
                                 "It was late; Nobody came.",
                                 "It was late.” [1] Nobody.",
                                 "; nobody came",
                                 "It.5"})
    EXPECT_EQ(count_plain_stops(text), 0U) << text;
  EXPECT_EQ(count_plain_stops("Ήταν; nobody came.", "el"), 0U);
}

TEST(PlainStop, AgreesWithTheRules) {
  // Those that come first come most.
  const std::vector<std::string> pieces = {
      "late. Next", "word. Then ", " came. A ", ".” ",  "?” ",  "!\" ", "? ",   "! ",   "; ",    "3.14", " ",
      " ",          " ",           ". ",        ". ",   ". ",   ".",    "word", "late", "Next",  "Then", "I",
      "A",          "etc",         "said",      "art",  "no",   "vol",  "p",    "x",    "v",     "5",    "12",
      "(",          ")",           "[1]",       "\"",   "“",    "”",    "'",    "’",    "-",     "—",    "U.S.",
      "e.g",        "III",         "é",         "É",    "كلمة", ":)",   "?",    "…",    ",",     ";",    "¹",
      "§",          "XD",          "P",         "de",   "al",   "in",   "mr",   "Mr",   "March", "a",    "B",
      "\t",         "\n",          "&",         "#tag", "日本", "km",   "fig"};
  std::mt19937 random(1);
  std::size_t plain = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const auto kinds = 3 + random() % 20;
    const auto first = random() % pieces.size();
    for (auto count = random() % 40; count > 0; --count)
      text += random() % 3 == 0 ? pieces[random() % 26] : pieces[(first + random() % kinds) % pieces.size()];
    for (const auto* code : {"en", "de", "fr", "pl", "und"}) {
      if (random() % 4 == 0) plain += count_plain_stops(text, code);
    }
  }
  EXPECT_GT(plain, 10000U);
}

}  // namespace
}  // namespace zubda
