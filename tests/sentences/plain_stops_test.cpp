#include "sentences/plain_stops.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "sentences/stop.h"

namespace zubda {
namespace {

/// How many plain full stops `text` has in the paragraph `paragraph`, each compared with what the rules say.
std::size_t count_plain_stops(const std::string& text, Span paragraph, std::string_view code) {
  const Language language(code);
  NoteSeries notes(text);
  std::size_t plain = 0;
  for (const bool flag : {false, true}) {
    const StopContext context{text, paragraph, paragraph.begin, flag, false, flag, language, notes};
    for (auto at = paragraph.begin; at < paragraph.end; ++at) {
      if (text[at] != '.' || !is_plain_full_stop(context, at)) continue;
      ++plain;
      const auto stop = read_stop(context, at);
      EXPECT_EQ(stop.closed, at + 1) << text;
      EXPECT_EQ(stop.next, at + 2) << text;
      EXPECT_FALSE(stop.has_notes) << text;
      EXPECT_EQ(describe(find_rule(context, stop)).name, describe(BoundaryRule::stop_before_capital).name) << text;
    }
  }
  return plain;
}

std::size_t count_plain_stops(const std::string& text, std::string_view code = "en") {
  return count_plain_stops(text, {0, text.size()}, code);
}

TEST(PlainFullStop, EndsASentence) {
  EXPECT_EQ(count_plain_stops("It was late. Nobody came."), 2U);  // Once in quotes and once outside.
  EXPECT_EQ(count_plain_stops("late. A man came."), 2U);
  EXPECT_EQ(count_plain_stops("Es war spät und dunkel. Niemand kam.", "de"), 2U);
}

TEST(PlainFullStop, IsLeftToTheRulesWhereTheyMayDecideOtherwise) {
  for (const std::string text :
       {"It was late. nobody came.", "It was late.  Nobody came.", "It was late.\" Nobody came.", "It was late.Nobody",
        "He met prof. Smith there.", "It was Late. Nobody came.", "It was v. Nobody came.", "Nr 5. Nobody came.",
        "It was e.g. Nobody.", "l'art. Nobody came.", "It was late. J. Smith came.", "It was late. Über allem.",
        "It was late. ", "It was late.", "café. Nobody came."})
    EXPECT_EQ(count_plain_stops(text), 0U) << text;
}

TEST(PlainFullStop, AgreesWithTheRules) {
  const std::vector<std::string> pieces = {
      "late. Next", "word. Then ", " came. A ", " ",    " ",    " ",   ". ", ". ",  ". ",    ".", "word", "late",
      "Next",       "Then",        "I",         "A",    "etc",  "art", "no", "vol", "p",     "x", "v",    "5",
      "12",         "(",           ")",         "[1]",  "\"",   "“",   "”",  "'",   "’",     "-", "—",    "U.S.",
      "e.g",        "III",         "é",         "É",    "كلمة", ":)",  "?",  "! ",  "…",     ",", ";",    "¹",
      "§",          "XD",          "P",         "de",   "al",   "in",  "mr", "Mr",  "March", "a", "B",    "\t",
      "\n",         "&",           "#tag",      "日本", "said", "km",  "fig"};
  std::mt19937 random(1);
  std::size_t plain = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const auto kinds = 3 + random() % 20;
    const auto first = random() % pieces.size();
    for (auto count = random() % 40; count > 0; --count)
      text += random() % 3 == 0 ? pieces[random() % 20] : pieces[(first + random() % kinds) % pieces.size()];
    for (const auto* code : {"en", "de", "fr", "pl", "und"}) {
      if (random() % 4 == 0) plain += count_plain_stops(text, code);
    }
  }
  EXPECT_GT(plain, 1000U);
}

}  // namespace
}  // namespace zubda
