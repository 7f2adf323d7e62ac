#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "terms/stem.h"

namespace zubda {
namespace {

std::string stem(std::string word) {
  stem_arabic(word);
  return word;
}

TEST(StemArabic, TakesCliticsAndEndingsOffAndMakesPluralsSingular) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"المدرسه", "مدرس"},  {"والمدارس", "مدرس"},  {"للمدرسه", "مدرس"},
      {"مدرستهم", "مدرست"}, {"المشاريع", "مشروع"}, {"شوارع", "شارع"},
      {"رسايل", "رسال"},    {"رساله", "رسال"},     {"الاسلاميه", "اسلام"},
      {"وزاره", "وزار"},    {"ووزاره", "وزار"},    {"فرنسا", "فرنس"},
      {"وكتب", "وكتب"},     {"ومدرسه", "مدرس"},    {"سيكون", "يكون"},
      {"وستكون", "تكون"},   {"سياره", "سيار"},     {"سياسه", "سياس"},
      {"سيتم", "سيتم"},     {"من", "من"},          {"", ""},
      {"iphone", "iphone"},
  };
  for (const auto& [word, expected] : cases) EXPECT_EQ(stem(word), expected) << word;
}

TEST(StemArabic, LeavesThreeLetters) {
  for (const std::string word : {"والد", "الان", "بال", "هما", "كتابها", "وال", "فالي", "لله"}) {
    const auto stemmed = stem(word);
    EXPECT_GE(stemmed.size(), std::min<std::size_t>(word.size(), 6)) << word;
  }
}

}  // namespace
}  // namespace zubda
