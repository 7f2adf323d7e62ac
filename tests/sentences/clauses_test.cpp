#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "sentences/sentences.h"

namespace zubda {
namespace {

struct Units {
  std::vector<std::string> texts;
  std::size_t cuts = 0;
};

Units units_of(const std::string& text, const char* code = "ar") {
  const Language language(code);
  const Document document{.text = text};
  Units units;
  for (const auto& unit : cut_clauses(text, split_sentences(document, language), language)) {
    units.texts.emplace_back(slice(text, unit.span));
    units.cuts += unit.continues ? 1 : 0;
  }
  return units;
}

std::string read_file(const std::string& name) {
  std::ifstream file(std::string(ZUBDA_SOURCE_DIR) + "/" + name);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

struct JudgedPlace {
  std::string verdict, left, right;
};

std::vector<JudgedPlace> judged_places() {
  std::vector<JudgedPlace> places;
  std::istringstream lines(read_file("tests/data/clauses/ar.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream columns(line);
    JudgedPlace place;
    std::getline(columns, place.verdict, '\t');
    std::getline(columns, place.left, '\t');
    std::getline(columns, place.right, '\t');
    places.push_back(place);
  }
  return places;
}

/// The excerpt with as much around it as makes the sentence long enough to be cut.
std::string sentence_around(const JudgedPlace& place) {
  const std::string before = "في المدينة القديمة قرب النهر الكبير من جهة الشرق ";
  const std::string after = " في المدينة القديمة قرب النهر الكبير من جهة الشرق.";
  return before + place.left + " " + place.right + after;
}

/// Whether a unit begins with the right side, its waw left out.
bool is_cut_at(const Units& units, const JudgedPlace& place) {
  auto right = place.right.substr(std::string("و").size());
  right.erase(0, right.find_first_not_of(' '));
  for (std::size_t i = 1; i < units.texts.size(); ++i)
    if (units.texts[i].starts_with(right.substr(0, right.find(' ')))) return true;
  return false;
}

TEST(CutClauses, CutsWhereAReaderWould) {
  const auto places = judged_places();
  ASSERT_EQ(places.size(), 100U);
  std::size_t right = 0;
  std::size_t wrong = 0;
  for (const auto& place : places) {
    const bool cut = is_cut_at(units_of(sentence_around(place)), place);
    if (place.verdict == "right") {
      EXPECT_TRUE(cut) << place.left << " | " << place.right;
      right += cut ? 1 : 0;
    } else {
      EXPECT_EQ(place.verdict, "wrong");
      wrong += cut ? 1 : 0;
    }
  }
  EXPECT_GE(right, 85U);
  EXPECT_LE(wrong * 100, (right + wrong) * 15);
}

TEST(CutClauses, TrimsTheCommaAndTheConjunctionOnly) {
  const std::string left =
      "ناقش الوزراء في جلستهم الأولى أمس في العاصمة تونس قضايا الأمن والهجرة والحدود بين البلدان العربية كلها";
  const std::string right =
      "أكد المشاركون ضرورة التعاون بين البلدان العربية في المجال الأمني وتبادل الخبرات والمعلومات والتدريب.";
  for (const std::string joint : {"، و", "،و ", " , و", "،و"}) {
    const auto units = units_of(left + joint + right);
    ASSERT_EQ(units.texts.size(), 2U) << joint;
    EXPECT_EQ(units.texts[0], left);
    EXPECT_EQ(units.texts[1], right);
  }
}

TEST(CutClauses, LeavesWholeWhatMayNotBeCut) {
  const std::string words =
      "ناقش الوزراء في جلستهم الأولى أمس في العاصمة تونس قضايا الأمن والهجرة والحدود بين البلدان العربية كلها";
  const std::string clause =
      "، وأكد المشاركون ضرورة التعاون بين البلدان العربية في المجال الأمني وتبادل الخبرات والمعلومات والتدريب";
  EXPECT_EQ(units_of("قال الوزير بعد ذلك " + words + clause + " ثم غادر.").cuts, 1U);
  const std::vector<std::string> whole = {
      "ناقش الوزراء قضايا الأمن والهجرة والحدود بين البلدان، وأكد المشاركون ضرورة التعاون.",  // Short.
      "قال الوزير «" + words + clause + "» ثم غادر.",                                         // Quoted.
      "قال الوزير (" + words + clause + ") ثم غادر.",                                         // In brackets.
      "ذكر الوزير أن اللجنة ناقشت في جلستها الأولى أمس في العاصمة تونس قضايا الأمن والهجرة والحدود بين البلدان العربية "
      "كلها" +
          clause + ".",                                                            // Bound.
      words + " في اليوم الأول" + clause.substr(std::string("، و").size()) + ".",  // Without a comma.
      words + "، والمشاركون يطلبون التعاون بين البلدان العربية في المجال الأمني وتبادل الخبرات والمعلومات والتدريب.",
      words + "، وأكد المشاركون ضرورة التعاون."};  // Too little after it.
  for (const auto& text : whole) EXPECT_EQ(units_of(text).cuts, 0U) << text;
}

TEST(CutClauses, CutsNothingInLanguagesWithoutData) {
  const std::string text =
      "The ministers discussed security and migration and the borders of the whole region on Monday, and then they "
      "said that "
      "the work of the committee would go on for years and years without an end in sight for anyone.";
  EXPECT_EQ(units_of(text, "en").cuts, 0U);
}

}  // namespace
}  // namespace zubda
