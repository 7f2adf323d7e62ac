#include "sentences/title.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "sentences/sentences.h"

namespace zubda {
namespace {

/// The first lines of a text: the title, the other lines of its head, the text.
struct Case {
  const char* language;
  std::string title;  ///< As `find_title` gives it; empty when the text has none.
  std::string head;   ///< Lines between the title and the text, or in place of the title.
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.language << ": " << c.title << c.head; }

/// A text in lines of one paragraph each, with sentences that nothing but the language tells apart from a title.
std::string text_in(const std::string& language) {
  if (language == "ar") {
    return "أعلنت الوزارة أمس أن الجسر القديم سيغلق أمام السيارات حتى نهاية العام، وأن العمال سيبدأون الإصلاح غدا.\n"
           "وقال المهندس إن الأعمدة تحتاج إلى صيانة عاجلة.\n";
  }
  if (language == "zh")
    return "该部昨天宣布，旧桥将在年底之前禁止汽车通行，工人们明天就会开始修理。\n工程师说，桥墩急需维护。\n";
  if (language == "fr") {
    return "Le ministère a annoncé hier que le vieux pont serait fermé aux voitures jusqu'à la fin de l'année, et que "
           "les "
           "travaux commenceraient demain.\nL'ingénieur a parlé de piliers fragiles.\n";
  }
  return "The ministry said yesterday that the old bridge would be closed to cars until the end of the year, and that "
         "work "
         "would begin tomorrow.\nThe engineer spoke of weak pillars.\n";
}

class FindTitle : public testing::TestWithParam<Case> {};

TEST_P(FindTitle, OfTheFirstLinesAndNoSentenceOfThem) {
  const auto& [code, title, head] = GetParam();
  for (const std::string gap : {"\n", "\n\n"}) {
    auto lines = title;
    if (!head.empty()) lines += (lines.empty() ? "" : gap) + head;
    if (!lines.empty()) lines += gap;
    const Document document{.text = lines + text_in(code)};
    const auto sentences = split_sentences(document, Language(code));
    EXPECT_EQ(find_title(document, sentences), title);
    std::size_t prose = 0;
    for (const auto& sentence : sentences) {
      if (sentence.span.begin < lines.size())
        EXPECT_NE(sentence.role, Role::prose) << slice(document.text, sentence.span);
      else ++prose;
    }
    EXPECT_EQ(prose, 2U);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Titles, FindTitle,
    testing::Values(
        Case{"en", "Old bridge closed until the end of the year", ""},
        Case{"en", "Will the old bridge that everybody in town crosses every morning ever be opened to cars again?",
             ""},
        Case{"en", "“It could have fallen any day”: engineer on the bridge", ""},
        Case{"en", "What a bridge! Ten things to know about the most beautiful of all crossings (and one more)", ""},
        Case{"en", "OLD BRIDGE CLOSED", "By Jane Smith\n12 May 2020"}, Case{"en", "7 bridges closed in one year", ""},
        Case{"en", "Old bridge closed",
             "The work will cost more than anybody had thought, says the ministry in its report"},
        Case{"fr", "Fermeture du vieux pont : qui va payer les travaux, la ville ou la région ?", ""},
        Case{"fr", "Le vieux pont est fermé", "Par Anne Morel\nPublié le 12 mai 2020 à 10h30"},
        Case{"ar", "هل يفتح الجسر القديم الذي يعبره سكان المدينة كل صباح أمام السيارات من جديد هذا العام؟", ""},
        Case{"ar", "الوزارة: إغلاق \"الجسر القديم\" حتى نهاية العام (بيان)", ""},
        Case{"ar", "إغلاق الجسر القديم", "كتب: أحمد علي\nالقاهرة، 12 مايو 2020"}, Case{"zh", "旧桥关闭至年底！", ""},
        Case{"zh", "旧桥关闭至年底", "记者 王明"}));

INSTANTIATE_TEST_SUITE_P(NoTitles, FindTitle,
                         testing::Values(Case{"en", "", ""}, Case{"ar", "", ""}, Case{"en", "", "Abstract"},
                                         Case{"en", "", "1 Introduction"}, Case{"en", "", "I. INTRODUCTION"},
                                         Case{"fr", "", "Résumé"}, Case{"ar", "", "مقدمة"}, Case{"zh", "", "摘要"},
                                         Case{"en", "", "Watch the video:"},
                                         Case{"en", "", "The old bridge on Monday - Photo: Reuters"},
                                         Case{"fr", "", "Le vieux pont (Photo : AFP)"},
                                         Case{"ar", "", "الجسر القديم صباح أمس (تصوير: أحمد علي)"}));

TEST(FindTitle, IsNotTheFirstOfNumberedSections) {
  const Document document{.text = "1 Bridges of Wood\n\n" + text_in("en") + "\n2 Bridges of Stone\n\n" + text_in("en")};
  EXPECT_EQ(find_title(document, split_sentences(document, Language("en"))), "");
}

TEST(FindTitle, MayBeOfSeveralLines) {
  const Document document{.text = "The old bridge that everybody in town crosses\nevery morning is closed\n\n" +
                                  text_in("en")};
  EXPECT_EQ(find_title(document, split_sentences(document, Language("en"))),
            "The old bridge that everybody in town crosses\nevery morning is closed");
}

TEST(FindTitle, ThatWasGivenStays) {
  const Document document{.title = "Given", .text = "A heading\n\n" + text_in("en")};
  EXPECT_EQ(find_title(document, split_sentences(document, Language("en"))), "Given");
}

// A headline nearly as wide as the page, right above the text.
TEST(FindTitle, IsNotGluedToTheFirstSentence) {
  const Document document{.text =
                              "Old Bridge of the Town Will Be Closed until the End of the Year\n"
                              "The ministry said yesterday that the old bridge would be closed to\n"
                              "cars until the end of the year, and that work would begin tomorrow.\n"
                              "The engineer spoke of weak pillars."};
  EXPECT_EQ(find_title(document, split_sentences(document, Language("en"))),
            "Old Bridge of the Town Will Be Closed until the End of the Year");
}

// A headline without a blank line after it and without capitals: what follows was wrapped at one width.
TEST(FindTitle, IsNotGluedToTextThatWasWrapped) {
  struct Wrapped {
    const char* language;
    const char* title;
    const char* text;
  };
  const Wrapped cases[] = {
      {"ar", "إغلاق الجسر القديم حتى نهاية العام",
       "أعلنت الوزارة أمس أن الجسر القديم سيغلق أمام السيارات حتى نهاية\n"
       "العام، وأن العمال سيبدأون الإصلاح غدا. وقال المهندس إن الأعمدة\n"
       "تحتاج إلى صيانة عاجلة، وإن المدينة لا تستطيع أن تدفع وحدها ثمن\n"
       "الأعمال التي ستستمر عاما كاملا كما قال الوزير في بيان أمس بعد أن\n"
       "سأله الصحفيون عن ذلك."},
      {"he", "הגשר הישן ייסגר עד סוף השנה",
       "המשרד הודיע אתמול שהגשר הישן ייסגר למכוניות עד סוף השנה, ושהפועלים\n"
       "יתחילו בתיקון מחר. המהנדס אמר שהעמודים זקוקים לתיקון דחוף, ושהעיר\n"
       "אינה יכולה לשלם לבדה את מחיר העבודות, שיימשכו שנה שלמה, כפי שאמר\n"
       "השר בהודעה אתמול, אחרי שהעיתונאים שאלו אותו על כך פעמים רבות מאוד\n"
       "בשבוע שעבר."},
      {"hi", "पुराना पुल साल के अंत तक बंद",
       "मंत्रालय ने कल बताया कि पुराना पुल साल के अंत तक गाड़ियों के लिए बंद\n"
       "रहेगा और मज़दूर कल से मरम्मत शुरू करेंगे। इंजीनियर ने कहा कि खंभों को\n"
       "तुरंत मरम्मत की ज़रूरत है और शहर अकेले इसका खर्च नहीं उठा सकता है और\n"
       "काम पूरे साल चलेगा। मंत्री ने कल अपने बयान में यह भी कहा कि नया पुल\n"
       "अगले साल बनेगा।"},
      {"en", "Old bridge closed until the end of the year",
       "The ministry said yesterday that the old bridge would be closed to\n"
       "cars until the end of the year, and that work would begin tomorrow.\n"
       "The engineer spoke of weak pillars, and said that the town could not\n"
       "pay for all of the work alone. The minister answered that there was\n"
       "no money left for it this year."},
  };
  for (const auto& [language, title, text] : cases) {
    const Document document{.text = std::string(title) + "\n" + text};
    EXPECT_EQ(find_title(document, split_sentences(document, Language(language))), title);
  }
}

TEST(FindTitle, MayHaveTheAuthorsInItsLine) {
  const std::string title =
      "Finding the Titles of Old Papers Anna Miller Department of Computer Science University of Bristol "
      "miller@example.org Abstract We find the titles of papers in lines.";
  const Document document{.text = title + "\n\n" + text_in("en") + "\n" + text_in("en")};
  EXPECT_EQ(find_title(document, split_sentences(document, Language("en"))), title);
}

TEST(FindTitle, IsNoSentenceWithNames) {
  const std::string sentence =
      "Professor Anna Miller of the Department of Computer Science in Bristol spoke to the Ministry on Monday.";
  const Document document{.text = sentence + "\n\n" + text_in("en")};
  EXPECT_EQ(find_title(document, split_sentences(document, Language("en"))), "");
}

}  // namespace
}  // namespace zubda
