/// Which rule decides where: every place where a sentence could end, in the order of the text, by the name of its rule.
#include "sentences/boundary_rule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "sentences/overlong.h"
#include "sentences/sentences.h"

namespace zubda {
namespace {

struct Case {
  const char* language;
  const char* text;
  const char* rules;  ///< Those of the stops that were passed and of the ends, with blanks between them.
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.language << ": " << c.text; }

std::vector<SplitReason> reasons_of(const std::string& text, const char* code) {
  std::vector<SplitReason> reasons;
  split_sentences(Document{.text = text}, Language(code), &reasons);
  return reasons;
}

std::string rules_of(const std::string& text, const char* code) {
  std::string rules;
  const auto add = [&](std::string_view name) { rules.append(rules.empty() ? "" : " ").append(name); };
  for (const auto& reason : reasons_of(text, code)) {
    for (const auto& decision : reason.continued) add(decision.rule.name);
    add(reason.ended_by.name);
  }
  return rules;
}

const Case cases[] = {
    // The whole of English, where most rules are met.
    {"en", "Dr. Smith came. He left.", "abbreviation stop_before_capital paragraph_end"},
    {"en", "They met J. R. Jones.", "spaced_abbreviation initial paragraph_end"},
    {"en", "He left with John F. Kennedy on Monday.", "initial paragraph_end"},
    {"en", "It lacks vitamin C. However, it tastes well.", "stop_before_function_word paragraph_end"},
    {"en", "It was not I. Nobody else was there.", "stop_before_capital paragraph_end"},
    {"en", "It costs 3.50 now.", "decimal_number paragraph_end"},
    {"en", "See example.com now.", "inside_word paragraph_end"},
    {"en", "It was in 1990. Nobody knew.", "stop_after_number paragraph_end"},
    {"en", "12. Nobody knew.", "paragraph_end"},
    {"en", "1990. Nobody knew.", "label paragraph_end"},
    {"en", "They sell fish, meat etc. They are rich.", "stop_after_final_abbreviation paragraph_end"},
    {"en", "At 5 a.m. Mr. Smith went.", "inside_word introduction abbreviation paragraph_end"},
    {"en", "The vote is at 9 a.m. Tuesday.", "inside_word continuation paragraph_end"},
    {"en", "See 9 Vet. App. 112 on it.", "citation citation paragraph_end"},
    {"en", "It ended here.Then the next began.", "stop_without_space paragraph_end"},
    {"en", "He stopped. then he went on.", "stop_after_word paragraph_end"},
    {"en", "He said \"Stop.\" and left.", "lower_case_follows paragraph_end"},
    {"en", "He (it was late. Very late) left.", "inside_brackets paragraph_end"},
    {"en", "\"Why?\" she asked. \"No!\" \"Yes!\"",
     "lower_case_follows stop_before_capital exclamation_mark paragraph_end"},
    {"en", "Is it so?, he asked.", "punctuation_follows paragraph_end"},
    {"en", "Who knows? Nobody! Well.", "question_mark exclamation_mark paragraph_end"},
    {"en", "what is it? some say so. how so? i know.",
     "message_in_lower_case stop_after_word message_in_lower_case paragraph_end"},
    {"en", "Nobody knows it? how do they know it.", "question_word paragraph_end"},
    {"en", "Wait... what was that? It ended... Then silence.",
     "ellipsis_continues question_mark ellipsis paragraph_end"},
    {"en", "Well... I was late.", "ellipsis_continues paragraph_end"},
    {"en", "It was late; I went home; The end.", "semicolon_continues semicolon paragraph_end"},
    {"en", "It was old; WHO said so; US law and IT ask for more; A new wall came.",
     "semicolon_continues semicolon_continues semicolon paragraph_end"},
    {"de", "Der Damm war alt; DIE ZEIT schrieb es; Die Leute gingen.", "semicolon_continues semicolon paragraph_end"},
    {"fr", "Le mur tombait; LES disait le contraire; Les gens partaient.",
     "semicolon_continues semicolon paragraph_end"},
    {"ru", "Стена была старой; ОН сказала так; Он ушёл.", "semicolon_continues semicolon paragraph_end"},
    {"en", "... and so on. Well.", "nothing_before stop_before_capital paragraph_end"},
    {"en", "See https://example.com/a.b and more.", "inside_link paragraph_end"},
    {"en", "See https://example.com/a.b Then more.", "message_mark paragraph_end"},
    {"en", "Great photo 😀😀 Where was it?", "emoticon paragraph_end"},
    {"en", "One line\nAnother line", "line_end paragraph_end"},
    {"en", "One paragraph.\n\nAnother.", "paragraph_end paragraph_end"},
    {"en", "1) first 2) second", "list_item paragraph_end"},
    // Arabic, Hebrew, Persian and Urdu have no capitals.
    {"ar", "بدأت الدورة أمس. هل انتهت؟ نعم!", "stop_before_uncased question_mark paragraph_end"},
    {"ar", "قال د. أحمد إن أ.د. علي حضر.", "abbreviation inside_word abbreviation paragraph_end"},
    {"ar", "قال: «لن نتراجع. سنكمل الطريق.» ثم صمت.", "inside_quotation stop_before_uncased paragraph_end"},
    {"ar", "القاهرة (رويترز): أعلنت الحكومة خطة.", "dateline paragraph_end"},
    {"ar", "بلغت النسبة 3.5 في المئة.", "decimal_number paragraph_end"},
    {"ar", "فاز فريق \"ياهو!\" بالبطولة.", "quoted_name paragraph_end"},
    {"ar", "سأله صاحبه هل تريد أن تأتي معي؟» فقال نعم.", "saying_verb_follows paragraph_end"},
    {"ar", "ثم توقف... وبعد ذلك عاد.", "ellipsis_continues paragraph_end"},
    {"ur", "یہ پہلا ہے۔ یہ دوسرا ہے۔", "stop_before_uncased paragraph_end"},
    // Languages with a trait.
    {"de", "Am 3. März war es so. Dann kam er.", "ordinal stop_before_capital paragraph_end"},
    {"de", "Es kam z. B. Herr Maier.", "spaced_abbreviation abbreviation paragraph_end"},
    {"de", "Es kostet 3.50 Euro.", "decimal_number paragraph_end"},
    {"de", "Kaiser Karl V. Sohn des Königs.", "ordinal paragraph_end"},
    {"tr", "Bu 3. Kitap çok iyi. Ben de okudum.", "ordinal stop_before_capital paragraph_end"},
    {"fr", "M. Dupont est venu. Il est parti.", "abbreviation stop_before_capital paragraph_end"},
    {"fr", "Il dit : « On attend. Le public est là. » Mille personnes sont venues.",
     "stop_before_capital stop_before_capital paragraph_end"},
    {"es", "La Dra. Pérez vino. Se fue.", "abbreviation stop_before_capital paragraph_end"},
    {"el", "Τι είναι αυτό; Δεν ξέρω.", "question_mark paragraph_end"},
    {"hy", "Սա առաջինն է։ Սա երկրորդն է։", "sentence_mark paragraph_end"},
    {"hy", "Սա առաջինն է: Սա երկրորդն է:", "colon paragraph_end"},
    {"hy", "Սա առաջինն է. Սա երկրորդն է։", "weak_full_stop paragraph_end"},
    // Scripts with marks of their own, and without blanks.
    {"zh", "今天天气很好。我们去公园吧!好吗?", "sentence_mark exclamation_mark paragraph_end"},
    {"hi", "यह पहला है। यह दूसरा है।", "sentence_mark paragraph_end"},
    {"th", "เขาไปโรงเรียน. เธออยู่บ้าน.", "stop_before_uncased paragraph_end"},
    {"th", "เขาเดินทางไปโรงเรียนในเมืองหลวงเมื่อวานนี้ นอกจากนี้เธอยังเดินทางไปเยี่ยมญาติที่ต่างจังหวัดด้วย", "unit paragraph_end"},
};

class BoundaryRules : public testing::TestWithParam<Case> {};

TEST_P(BoundaryRules, DecideByName) { EXPECT_EQ(rules_of(GetParam().text, GetParam().language), GetParam().rules); }

INSTANTIATE_TEST_SUITE_P(Languages, BoundaryRules, testing::ValuesIn(cases));

TEST(BoundaryRules, CutTextsWithoutEnd) {
  const auto reasons = reasons_of(std::string(max_sentence_bytes, 'a') + " " + std::string(10, 'b'), "en");
  ASSERT_EQ(reasons.size(), 2U);
  EXPECT_EQ(reasons[0].ended_by.name, describe(BoundaryRule::too_long).name);
  EXPECT_EQ(reasons[1].ended_by.name, describe(BoundaryRule::paragraph_end).name);
}

TEST(BoundaryRules, HaveACaseEach) {
  std::set<std::string> met = {"too_long", "clause"};  // The former is above, the latter in reasons_of_clauses' test.
  for (const auto& c : cases)
    for (std::istringstream rules(c.rules); rules;) {
      std::string name;
      if (rules >> name) met.insert(name);
    }
  for (const auto& rule : boundary_rules()) EXPECT_TRUE(met.contains(std::string(rule.name))) << rule.name;
}

TEST(BoundaryRules, HaveNamesOfTheirOwnAndHelp) {
  std::set<std::string_view> names;
  for (const auto& rule : boundary_rules()) {
    EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
    EXPECT_EQ(rule.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos) << rule.name;
    EXPECT_FALSE(rule.help.empty()) << rule.name;
  }
}

TEST(BoundaryRules, SayWhetherTheSentenceEnds) {
  for (const auto& c : cases)
    for (const auto& reason : reasons_of(c.text, c.language)) {
      const auto ends = [](const SplitRule& rule) {
        const auto* found = std::ranges::find(
            boundary_rules().data(), boundary_rules().data() + boundary_rules().size(), rule.name, &SplitRule::name);
        return ends_sentence(static_cast<BoundaryRule>(found - boundary_rules().data()));
      };
      EXPECT_TRUE(ends(reason.ended_by)) << reason.ended_by.name;
      for (const auto& decision : reason.continued) EXPECT_FALSE(ends(decision.rule)) << decision.rule.name;
    }
}

}  // namespace
}  // namespace zubda
