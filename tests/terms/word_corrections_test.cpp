#include "terms/word_corrections.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "linear_time.h"
#include "text/dictionary_breaker.h"
#include "text/words.h"

namespace zubda {
namespace {

/// The corrected words of `text` with a bar after each.
std::string words_of(std::string_view text) {
  DictionaryBreaker dictionary;
  std::vector<Span> words;
  read_words(text, {0, text.size()}, dictionary, words);
  correct_words(text, find_word_corrections(text), words);
  std::string joined;
  for (const auto word : words) joined.append(slice(text, word)).append("|");
  return joined;
}

TEST(WordCorrections, JoinNamesWithMarks) {
  for (const std::string name :
       {"COVID-19", "Covid-19", "covid-19", "GPT-4",    "F-16",          "F-16C", "MH-370", "737-800",
        "A320-200", "Ил-76",    "Ту-154",   "ISO-2022", "COVID\u201119", "AT&T",  "R&D",    "H&M",
        "Q&A",      "C++",      "C#",       "F#",       "Notepad++"})
    for (const std::string before : {"", "the ", "(", "«"})
      for (const std::string after : {"", " ends", ".", ", then", ")", "»", "?"}) {
        const auto words = words_of(before + name + after);
        EXPECT_NE(words.find(name + "|"), std::string::npos) << before + name + after << ": " << words;
      }
  EXPECT_EQ(words_of("AT&T's and COVID-19's"), "AT&T's|and|COVID-19|s|");
}

TEST(WordCorrections, LeaveOtherMarksAlone) {
  for (const auto& [text, words] :
       std::vector<std::pair<std::string, std::string>>{{"2010-2015", "2010|2015|"},
                                                        {"score 3-1 or 102-98", "score|3|1|or|102|98|"},
                                                        {"mid-1990", "mid|1990|"},
                                                        {"Mid-1990", "Mid|1990|"},
                                                        {"x-1", "x|1|"},
                                                        {"12-year-old", "12|year|old|"},
                                                        {"long-range", "long|range|"},
                                                        {"555-123-456", "555|123|456|"},
                                                        {"A-12-B", "A|12|B|"},
                                                        {"a & b", "a|b|"},
                                                        {"rock&roll", "rock|roll|"},
                                                        {"i++ and x+y", "i|and|x|y|"},
                                                        {"a# Is# 5#", "a|Is|5|"},
                                                        {"and/or 1/2 km/h", "and|or|1|2|km|h|"},
                                                        {"at 5@home", "at|5|home|"},
                                                        {"#one two", "one|two|"},
                                                        {"snake_case", "snake_case|"}})
    EXPECT_EQ(words_of(text), words) << text;
}

TEST(WordCorrections, DropAddresses) {
  for (const std::string address :
       {"https://example.com/new-schools_2024?id=5&T=1", "http://a.b", "ftp://x.org/C++", "www.example.com/a-1",
        "example.com/watch/F-16", "some.one+x-1@mail.example.org", "https://ar.wikipedia.org/wiki/مدرسة_جديدة"})
    for (const std::string after : {"", " here", "\nhere", "\" here", "> here", "” here"})
      EXPECT_EQ(words_of("Look " + address + after), after.empty() ? "Look|" : "Look|here|") << address << after;
  EXPECT_EQ(words_of("看https://a.cn/b，再看"), words_of("看，再看"));
}

TEST(WordCorrections, SplitHashtags) {
  EXPECT_EQ(words_of("#المدارس_الجديدة تفتح"), "المدارس|الجديدة|تفتح|");
  EXPECT_EQ(words_of("(#New_York_)"), "New|York|");
  EXPECT_EQ(words_of("#_a__b"), "a|b|");
}

TEST(WordCorrections, AreInOrderAndDoNotOverlap) {
  const std::string pieces[] = {"a", "A", "1",   "123", "-",    "&", "+", "++",     "#", "_",
                                "@", "/", "://", ".",   "www.", " ", "م", "\u2011", "界"};
  std::uint32_t state = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 14; ++i) {
      state = state * 1664525 + 1013904223;
      text += pieces[(state >> 16) % std::size(pieces)];
    }
    std::size_t end = 0;
    for (const auto& correction : find_word_corrections(text)) {
      EXPECT_LE(end, correction.span.begin) << text;
      EXPECT_LT(correction.span.begin, correction.span.end) << text;
      EXPECT_LE(correction.span.end, text.size()) << text;
      end = correction.span.end;
    }
    words_of(text);
  }
}

TEST(WordCorrections, TakeTimeLinearInTheText) {
  expect_linear(1000, [](std::size_t names) {
    std::string text;
    for (std::size_t i = 0; i < names; ++i) text += i % 2 == 0 ? "A-1 " : "#c_d ";
    EXPECT_EQ(std::ranges::count(words_of(text), '|'), static_cast<std::ptrdiff_t>(3 * names / 2));
  });
}

}  // namespace
}  // namespace zubda
