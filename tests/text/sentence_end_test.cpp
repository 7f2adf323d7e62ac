#include "text/sentence_end.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(SentenceEnd, StopsOfAllScripts) {
  for (const auto* text : {"It rained.", "It rained!", "Did it?", "It rained…", "هل نزل المطر؟", "بارش ہوئی۔",
                           "下雨了。", "下雨了！", "下雨了吗？", "बारिश हुई।", "Անձրև եկավ։", "ዘነበ።"})
    EXPECT_TRUE(ends_in_stop(text)) << text;
}

TEST(SentenceEnd, BehindTheStopMayBeClosingMarks) {
  for (const auto* text : {"(It rained.) ", "\"It rained.\"", "“It rained.”", "'It rained.'", "«نزل المطر.»\u200F",
                           "「下雨了。」", "（下雨了。）\n", "It rained.]\t"})
    EXPECT_TRUE(ends_in_stop(text)) << text;
}

TEST(SentenceEnd, OthersAreNone) {
  for (const auto* text :
       {"", " ", ")", "It rained", "It rained,", "It rained:", "نزل المطر،", "نزل المطر؛", "下雨了，", "12"})
    EXPECT_FALSE(ends_in_stop(text)) << text;
  EXPECT_EQ(last_inner_character("He said:\" "), U':');
  EXPECT_EQ(last_inner_character(" )"), U'\0');
}

}  // namespace
}  // namespace zubda
