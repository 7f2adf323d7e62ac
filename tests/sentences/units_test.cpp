#include "sentences/units.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sentences/sentences.h"
#include "text/words.h"

namespace zubda {
namespace {

std::vector<Sentence> split(const std::string& text, const char* code) {
  return split_sentences(Document{.text = text}, Language(code));
}

/// Three sentences of Thai with blanks inside of them.
const std::string thai =
    "รัฐบาลประกาศแผนการสร้างเขื่อนแห่งใหม่ในภาคเหนือ ซึ่งจะใช้เวลาประมาณ 5 ปี "
    "อย่างไรก็ตามชาวบ้านในพื้นที่ไม่เห็นด้วยกับแผนการนี้และได้ยื่นหนังสือคัดค้านต่อผู้ว่าราชการจังหวัด "
    "นอกจากนี้นักวิชาการยังเตือนว่าเขื่อนจะทำให้ปลา พืช และสัตว์ป่าหลายชนิดหายไปจากลุ่มน้ำ";

TEST(Units, EndAtBlanksOfThai) {
  const auto units = split(thai, "th");
  EXPECT_GE(units.size(), 2U);
  EXPECT_LE(units.size(), 4U);
  for (const auto& unit : units) {
    EXPECT_TRUE(unit.span.begin == 0 || thai[unit.span.begin - 1] == ' ');
    EXPECT_TRUE(unit.span.end == thai.size() || thai[unit.span.end] == ' ');
  }
}

TEST(Units, BeginWithNeitherAConjunctionNorARepetitionNorAUnitOfMeasure) {
  const std::string text = "เด็กหลายคนวิ่งเล่นอยู่ในสนามหญ้าหน้าโรงเรียนด้วยความสนุกสนานทุกวันเป็นเวลานาน ๆ และ 30 นาที";
  EXPECT_EQ(split(text, "th").size(), 1U);
}

TEST(Units, AreNotLookedForInOtherLanguages) { EXPECT_EQ(split(thai, "en").size(), 1U); }

/// A text of any length is cut, though it has none of the words.
TEST(Units, AreNeverMuchLongerThanSentences) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "บ้านเมืองแม่น้ำ ";
  for (const auto& unit : split(text, "th")) EXPECT_LT(unit.span.end - unit.span.begin, 3U * 500);
}

TEST(Units, NeverEndInsideAWord) {
  std::vector<Span> words;
  DictionaryBreaker dictionary;
  read_words(thai, {0, thai.size()}, dictionary, words);
  for (const auto& unit : split(thai, "th"))
    for (const auto word : words) EXPECT_FALSE(word.begin < unit.span.end && unit.span.end < word.end);
}

}  // namespace
}  // namespace zubda
