#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <tuple>
#include <vector>

#include "sentences/sentences.h"
#include <zubda/summarize.h>

namespace zubda {
namespace {

/// Two sentences of a language.
struct Sentences {
  const char* language;
  const char* first;
  const char* second;
};

std::ostream& operator<<(std::ostream& out, const Sentences& s) { return out << s.language; }

const Sentences sentences[] = {
    {"en", "The ministry closed the old bridge on Monday.", "The engineer spoke of weak pillars."},
    {"de", "Das Ministerium hat am Montag die alte Brücke gesperrt.", "Der Ingenieur sprach von schwachen Pfeilern."},
    {"ar", "أغلقت الوزارة الجسر القديم يوم الاثنين.", "وتحدث المهندس عن أعمدة ضعيفة."},
    {"he", "המשרד סגר את הגשר הישן ביום שני.", "המהנדס דיבר על עמודים חלשים."},
    {"hi", "मंत्रालय ने सोमवार को पुराना पुल बंद कर दिया।", "इंजीनियर ने कमज़ोर खंभों की बात की।"},
    {"zh", "该部星期一关闭了旧桥。", "工程师说，桥墩急需维护。"}};

/// Rules, borders of tables and ornaments.
const std::string debris[] = {"----------",  "__________",  "* * *",      "==========", "├────┼────┤",
                              "+----+----+", "|    |    |", "~~~~~",      "#####",      "......",
                              ". . . . .",   "%%%%%%%%",    "!!!!!!!!",   "———",        "◆◆◆",
                              "⁂",           "؟؟؟؟؟",       "。。。。。", "…………",       ":::::"};

using Case = std::tuple<Sentences, std::string>;

class Debris : public testing::TestWithParam<Case> {
 protected:
  const Sentences& in() const { return std::get<0>(GetParam()); }
  const std::string& piece() const { return std::get<1>(GetParam()); }

  /// The piece between the two sentences.
  std::string text_with(const std::string& gap) const { return in().first + gap + piece() + gap + in().second; }
};

TEST_P(Debris, IsGluedToNoSentence) {
  for (const std::string gap : {"\n", "\n\n", "\r\n"}) {
    const auto text = text_with(gap);
    const auto found = split_sentences(Document{.text = text}, Language(in().language));
    ASSERT_GE(found.size(), 3U) << text;
    EXPECT_EQ(slice(text, found.front().span), in().first);
    EXPECT_EQ(slice(text, found.back().span), in().second);
    for (std::size_t i = 1; i + 1 < found.size(); ++i) EXPECT_EQ(found[i].role, Role::boilerplate);
  }
}

TEST_P(Debris, TakesNoPlaceOfASummary) {
  Options options;
  options.language = in().language;
  options.length.sentences = 3;
  for (const std::string gap : {"\n", "\n\n"}) {
    const Document document{.text = text_with(gap)};
    const auto summary = summarize(document, options);
    std::vector<std::string> chosen;
    for (const auto& sentence : summary.sentences) chosen.emplace_back(slice(document.text, sentence.sentence.span));
    EXPECT_EQ(chosen, std::vector<std::string>({in().first, in().second}));
  }
}

INSTANTIATE_TEST_SUITE_P(Lines, Debris, testing::Combine(testing::ValuesIn(sentences), testing::ValuesIn(debris)));

TEST(Debris, InAParagraphIsNoSentence) {
  const std::string text = "The ministry closed the old bridge. *** The engineer spoke of weak pillars. ---";
  for (const auto& sentence : split_sentences(Document{.text = text}, Language("en"))) {
    const auto characters = slice(text, sentence.span);
    const bool has_words = characters.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos;
    EXPECT_EQ(sentence.role, has_words ? Role::prose : Role::boilerplate) << characters;
  }
}

TEST(Debris, IsChosenOnlyWhenThereIsNothingElse) {
  Options options;
  options.length.sentences = 3;
  EXPECT_EQ(summarize(Document{.text = "A heading\n\n* * *\n\n-----"}, options).sentences.size(), 1U);
  EXPECT_EQ(summarize(Document{.text = "* * *"}, options).sentences.size(), 1U);
}

}  // namespace
}  // namespace zubda
