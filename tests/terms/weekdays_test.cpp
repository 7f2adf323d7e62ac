#include "terms/weekdays.h"

#include <gtest/gtest.h>

#include "text/fold.h"

namespace zubda {
namespace {

TEST(WeekdayNames, AreThoseOfTheLanguage) {
  for (const auto& [code, name] : {std::pair("en", "Sunday"), std::pair("ar", "الثلاثاء"), std::pair("fa", "دوشنبه"),
                                   std::pair("ru", "четверг"), std::pair("pt", "quarta-feira"),
                                   std::pair("vi", "thứ hai"), std::pair("zh", "星期三"), std::pair("tr", "Salı")}) {
    const Language language(code);
    EXPECT_TRUE(weekday_names(language).contains(fold(name, language.turkic))) << code;
  }
}

TEST(WeekdayNames, AreNoneOfAnUnknownLanguage) { EXPECT_TRUE(weekday_names(Language("xx")).empty()); }

}  // namespace
}  // namespace zubda
