#include "input/text/visual_order.h"

#include <gtest/gtest.h>

#include <string>

#include "linear_time.h"

namespace zubda {
namespace {

TEST(VisualOrder, IsTurned) {
  EXPECT_EQ(turn_visual_order("ﺔﺒﺳﺎﻨﻤﺑ ﺎﻫﺎﻘﻟأ ﺔﻤﻠﻛ ﻲﻓ ﻢﻴﻛ ﺎﻋدو\n"), "ودعا كيم في كلمة ألقاها بمناسبة\n");
  EXPECT_EQ(turn_visual_order("ﺎﻣﺎﻋ 47 ﺮﻤﻌﻟا ﻦﻣ ﺔﻐﻟﺎﺒﻟا ﻲﻠﻴﻛ ﺖﻓﺎﺿأو\n.(ﺔﻨﺳ) 1953 مﺎﻋ ﻲﻓ Linux 2.6\n"),
            "وأضافت كيلي البالغة من العمر 47 عاما\nLinux 2.6 في عام 1953 (سنة).\n");
}

TEST(VisualOrder, IsTurnedInPersianAndHebrew) {
  EXPECT_EQ(turn_visual_order("ﯽﻠﻐﺷ ﻞﯾﻻد ﻪﺑ ﻪﮐ ﺪﯿﺸﺨﺒﺑ اﺮﻣ\nﯽﻠﻐﺷ ﻞﯾﻻد ﻪﺑ ﻪﮐ ﺪﯿﺸﺨﺒﺑ اﺮﻣ\n"),
            "مرا ببخشید که به دلایل شغلی\nمرا ببخشید که به دلایل شغلی\n");
  EXPECT_EQ(turn_visual_order(".םילוז םיריכש םידבוע םישמשמ השעמל ךא ,םיבדנתמכ םימשרנ\n"),
            "נרשמים כמתנדבים, אך למעשה משמשים עובדים שכירים זולים.\n");
}

TEST(VisualOrder, LosesBlankLinesBehindEachLine) {
  EXPECT_EQ(turn_visual_order("ﺔﺒﺳﺎﻨﻤﺑ ﺎﻫﺎﻘﻟأ ﺔﻤﻠﻛ\n\nﻲﻓ ﻢﻴﻛ ﺎﻋدو\n\n"), "كلمة ألقاها بمناسبة\nودعا كيم في\n");
  EXPECT_EQ(turn_visual_order("ﺔﺒﺳﺎﻨﻤﺑ ﺎﻫﺎﻘﻟأ ﺔﻤﻠﻛ\nﻲﻓ ﻢﻴﻛ ﺎﻋدو\n\nﻲﻓ\n"), "كلمة ألقاها بمناسبة\nودعا كيم في\n\nفي\n");
}

TEST(VisualOrder, LosesBlankLinesBehindMostLines) {
  const std::string spaced = "ﺔﺒﺳﺎﻨﻤﺑ ﺎﻫﺎﻘﻟأ ﺔﻤﻠﻛ\n\n";
  const std::string touching = "ﻲﻓ ﻢﻴﻛ ﺎﻋدو\n";
  EXPECT_EQ(turn_visual_order(spaced + touching + spaced + spaced),
            "كلمة ألقاها بمناسبة\nودعا كيم في\nكلمة ألقاها بمناسبة\nكلمة ألقاها بمناسبة\n");
}

TEST(VisualOrder, LeavesTextInReadingOrder) {
  for (const std::string text : {"", "Text.", "ودعا كيم في كلمة ألقاها بمناسبة", "ﻭﺩﻋﺎ ﻛﻴﻢ ﻓﻲ ﻛﻠﻤﺔ ﺃﻟﻘﺎﻫﺎ ﺑﻤﻨﺎﺳﺒﺔ",
                                 "עובדים שכירים זולים אך כמתנדבים", "ﷺ ﷲ", "ﻲﻓ ﻢﻴﻛ"})
    EXPECT_EQ(turn_visual_order(text), text);
}

TEST(VisualOrder, TakesTimeLinearInTheMarksOfALetter) {
  std::string lines;
  for (int i = 0; i < 20; ++i) lines += "םא םא\n";
  expect_linear(4000, [&](std::size_t count) {
    std::string marks;
    for (std::size_t i = 0; i < count; ++i) marks += i % 2 == 0 ? "\u0301" : "\u05B4";
    turn_visual_order(lines + "א" + marks + "ב\n");
  });
  EXPECT_TRUE(turn_visual_order(lines + "\u05B4\u05BCבא\u0301\u0302\n").ends_with("א\u0302\u0301ב\u05BC\u05B4\n"))
      << "the marks of a letter are turned, too";
}

}  // namespace
}  // namespace zubda
