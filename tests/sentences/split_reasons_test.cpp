#include "sentences/split_reasons.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "sentences/sentences.h"
#include <zubda/summarize.h>

namespace zubda {
namespace {

std::vector<SplitReason> reasons_of(const Document& document, const char* code) {
  std::vector<SplitReason> reasons;
  split_sentences(document, Language(code), &reasons);
  return reasons;
}

struct RoleCase {
  const char* language;
  const char* paragraph;  ///< Between two of prose.
  const char* rule;
  const char* phrase;
};

std::ostream& operator<<(std::ostream& out, const RoleCase& c) { return out << c.language << ": " << c.paragraph; }

const RoleCase role_cases[] = {
    {"en", "By Jane Smith", "phrase", "by"},
    {"en", "Photo: Jane Smith", "phrase", "photo"},
    {"en", "A New Budget for the City", "heading_shape", ""},
    {"en", "- A first point", "list_mark", ""},
    {"en", "“We will not go back.”", "quotation", ""},
    {"en", "The council agreed on a new budget.", "final_stop", ""},
    {"en", "It agreed. It left. It came back.", "long_paragraph", ""},
    {"en", "Name\tYear\tCity", "table_cells", ""},
    {"en", "* * *", "no_words", ""},
    {"en", "=== ===", "no_words", ""},
    {"en", "However, the new budget of the city", "no_other_shape", ""},
    {"ar", "القاهرة - رويترز: أعلنت الحكومة خطة جديدة للطاقة في البلاد.", "dateline", ""},
    {"de", "Von Anna Schmidt", "phrase", "von"},
};

class RoleRules : public testing::TestWithParam<RoleCase> {};

TEST_P(RoleRules, SayWhereARoleComesFrom) {
  const auto& [language, paragraph, rule, phrase] = GetParam();
  const std::string prose = "This paragraph is a sentence like many others are.";
  const auto reasons = reasons_of({.text = prose + "\n\n" + paragraph + "\n\n" + prose}, language);
  ASSERT_GE(reasons.size(), 3U);
  EXPECT_EQ(reasons[1].role_by.name, rule);
  EXPECT_EQ(reasons[1].role_phrase, phrase);
}

INSTANTIATE_TEST_SUITE_P(Languages, RoleRules, testing::ValuesIn(role_cases));

TEST(RoleRules, SayThatALineIsTheTitle) {
  const auto reasons = reasons_of(
      {.text = "Who pays for the new wall of the harbour?\n\nThe council met on Monday. It agreed on a plan for the "
               "harbour, and on the money for it, after six hours of talks."},
      "en");
  ASSERT_GE(reasons.size(), 2U);
  EXPECT_EQ(reasons[0].role_by.name, "text_head");
  EXPECT_NE(reasons[1].role_by.name, "text_head");
}

TEST(RoleRules, HaveACaseEachAndNamesOfTheirOwn) {
  std::set<std::string_view> met = {"markup", "signature", "text_head"};  // See below.
  for (const auto& c : role_cases) met.insert(c.rule);
  std::set<std::string_view> names;
  for (const auto& rule : role_rules()) {
    EXPECT_TRUE(met.contains(rule.name)) << rule.name;
    EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
  }
}

TEST(RoleRules, NameMarkupAndSignature) {
  const std::string text = "A heading\nThe council agreed.";
  EXPECT_EQ(reasons_of({.text = text, .blocks = {{{0, 9}, Role::heading}}}, "en")[0].role_by.name, "markup");
  EXPECT_EQ(reasons_of({.text = "The council agreed.\n\nJane Smith"}, "en")[1].role_by.name, "signature");
}

TEST(SplitReasons, GiveTheMarksOfPassedStops) {
  const std::string text = "Dr. Smith met e.g. us. He left at 5 p.m. today?!";
  const auto reasons = reasons_of({.text = text}, "en");
  ASSERT_EQ(reasons.size(), 2U);
  std::vector<Span> marks;
  for (const auto& reason : reasons)
    for (const auto& decision : reason.continued) marks.push_back(decision.mark);
  EXPECT_EQ(marks, (std::vector<Span>{{2, 3}, {15, 16}, {17, 18}, {37, 38}, {39, 40}}));
}

TEST(SplitReasons, ChangeNoSentence) {
  const Document document{.text = "By Jane Smith\n\nDr. Smith came. See https://a.b/c.d Then left.\n\n1) one 2) two"};
  std::vector<SplitReason> reasons;
  const auto with = split_sentences(document, Language("en"), &reasons);
  const auto without = split_sentences(document, Language("en"));
  ASSERT_EQ(with.size(), without.size());
  ASSERT_EQ(with.size(), reasons.size());
  for (std::size_t i = 0; i < with.size(); ++i) EXPECT_EQ(with[i].span, without[i].span);
}

/// The Arabic example, whose long sentences are cut, with an abbreviation after each preposition.
std::string text_with_abbreviations() {
  std::ostringstream file;
  file << std::ifstream(ZUBDA_SOURCE_DIR "/examples/article-ar.txt").rdbuf();
  auto text = file.str();
  const std::string preposition = " في ";
  const std::string abbreviation = "د. ";
  for (auto at = text.find(preposition); at != std::string::npos; at = text.find(preposition, at + 1))
    text.insert(at + preposition.size(), abbreviation);
  return text;
}

std::size_t count_passed(const std::vector<SplitReason>& reasons) {
  std::size_t passed = 0;
  for (const auto& reason : reasons) passed += reason.continued.size();
  return passed;
}

TEST(SplitReasons, OfClausesBelongToTheirSentences) {
  const Document document{.text = text_with_abbreviations()};
  Summarizer summarizer;
  std::vector<SplitReason> of_sentences;
  std::vector<SplitReason> reasons;
  summarizer.split(document, {.language = "ar"}, false, &of_sentences);
  const auto units = summarizer.split(document, {.language = "ar"}, true, &reasons);
  ASSERT_EQ(units.size(), reasons.size());
  ASSERT_GT(units.size(), of_sentences.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    const bool is_cut = i + 1 < units.size() && units[i + 1].continues;
    EXPECT_EQ(reasons[i].ended_by.name == "clause", is_cut) << i;
    for (const auto& decision : reasons[i].continued) {
      EXPECT_GE(decision.mark.begin, units[i].span.begin);
      EXPECT_LT(decision.mark.begin, units[i].span.end);
    }
  }
  EXPECT_GT(count_passed(reasons), 5U);
  EXPECT_EQ(count_passed(reasons), count_passed(of_sentences));
}

TEST(SplitReasons, AreNoneForBlanks) {
  std::vector<SplitReason> reasons(3);
  split_sentences({.text = " \n "}, Language("en"), &reasons);
  EXPECT_TRUE(reasons.empty());
}

}  // namespace
}  // namespace zubda
