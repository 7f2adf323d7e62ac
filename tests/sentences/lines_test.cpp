#include "sentences/lines.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "marked.h"

namespace zubda {
namespace {

/// A text in lines whose paragraphs are marked by `|`.
struct Case {
  const char* language;
  const char* name;
  std::string marked;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.language << ' ' << c.name; }

class FindParagraphs : public testing::TestWithParam<Case> {};

TEST_P(FindParagraphs, JoinsWhatWasWrappedAndNothingElse) {
  const auto& marked = GetParam().marked;
  const auto text = without_marks(marked);
  std::vector<std::string> found;
  for (const auto& block : find_paragraphs(text, Language(GetParam().language)))
    found.emplace_back(slice(text, block.span));
  EXPECT_EQ(found, parts_of(marked, " \n"));
}

// Lines of uneven length, as people break them by hand.
INSTANTIATE_TEST_SUITE_P(
    Wrapped, FindParagraphs,
    testing::Values(
        Case{"en", "blank lines", "A heading|\n\nA paragraph that\nwas wrapped here.|\n\nAnother one."},
        Case{
            "en", "lines ended by a splitter",
            "He is the first of them.|\nIn the matter of Smt.\nDevi the court sat.|\nThe sum was Rs.\n93,604 in all.|\n"
            "They paid the Govt.\nof the day.|\nIt was told by Dr.\nRao.|\nSee Chap.\nVI of it and 1954 All.\n45 and "
            "that is all.|\nI said so."},
        Case{"de", "lines ended by a splitter", "Es kam Dr.\nMüller zu uns.|\nDas war alles."},
        Case{"tr", "lines ended by a splitter", "Konuşmayı Prof.\nDr.\nHasan Ünal yaptı.|\nHepsi bu."},
        Case{"ru", "lines ended by a splitter", "Он живет на ул.\nЛенина.|\nЭто все."},
        Case{"en", "names and function words",
             "The river rose again in the night, and by the morning the\n"
             "Council of the old town had asked for help from the\n"
             "Ministry. Nobody slept. The water stood in the\n"
             "Market Square, and boats lay in front of\n"
             "St. Mary's, where people had left them that night."},
        Case{"en", "a dash in a sentence",
             "You can find what you need in a lot of places here\n"
             "- in libraries, in the cellars of friends, and in the\n"
             "street. It has never cost very much."},
        Case{"en", "the number of a year",
             "The bridge was built by an engineer from the north in\n"
             "1911. It stood until the flood that came in the winter of\n"
             "1953. A new one was opened a year later."},
        Case{"en", "a licence",
             "To protect your rights, we need to prevent others from\n"
             "denying you these rights or asking you to give them up.\n"
             "We, the Free Software Foundation, use the\n"
             "GNU General Public License for most of our software."},
        Case{"de", "nouns",
             "Der Fluss stieg in der Nacht noch einmal, und am\n"
             "Morgen bat der Rat der alten Stadt um Hilfe beim\n"
             "Ministerium. Niemand schlief. Das Wasser stand auf dem\n"
             "Markt, und die Boote lagen vor der\n"
             "Kirche, wo man sie gelassen hatte."},
        Case{"fr", "indents",
             "   La rivière est montée encore dans la nuit, et le\n"
             "matin le conseil de la vieille ville a demandé de\n"
             "l'aide au ministère.\n"
             "|   Personne n'a dormi. L'eau était sur la place du\n"
             "marché.\n"
             "|   Une seule phrase.\n"
             "|   Les bateaux étaient devant l'église, où les\n"
             "gens les avaient laissés."},
        Case{"ar", "uneven lines",
             "ارتفع النهر مرة أخرى في الليل، وفي الصباح طلب\n"
             "مجلس المدينة القديمة المساعدة من\n"
             "الوزارة. لم ينم أحد. كانت المياه في ساحة السوق وكانت\n"
             "القوارب أمام المسجد حيث تركها\n"
             "الناس. وبعد الظهر تغير اتجاه الريح."},
        // Wrapped at 74 columns by hand; the third line is a little short of that.
        Case{"ar", "full lines",
             "تبدأ الغرفة التجارية الصناعية في محافظة الأحساء تنفيذ برامجها التدريبية\n"
             "النسائية اعتبارا من يوم الأحد المقبل وذلك من خلال برنامجين نسائيين بعنوان\n"
             "فنون التعامل وذلك في الفترة من السابع من شهر ربيع الثاني الحالي\n"
             "والبرنامج الآخر وذلك في الفترة التاسعة من شهر ربيع الثاني الحالي وتقدمهما\n"
             "الدكتورة وداد العيسى."},
        // The same width under a title that was not wrapped, of 122 columns.
        Case{"ar", "a long title",
             "انطلاق البرامج التدريبية النسائية التي تنظمها الغرفة التجارية الصناعية في محافظة الأحساء خلال شهر ربيع "
             "الثاني من هذا العام|\n\n"
             "تبدأ الغرفة التجارية الصناعية في محافظة الأحساء تنفيذ برامجها التدريبية\n"
             "النسائية اعتبارا من يوم الأحد المقبل وذلك من خلال برنامجين نسائيين بعنوان\n"
             "فنون التعامل والبرنامج الآخر وذلك في الفترة التاسعة من شهر ربيع الثاني\n"
             "وتقدمهما الدكتورة وداد العيسى."},
        Case{"zh", "between characters",
             "河水在夜里又涨了起来，早上老城的议会向部里请求帮\n"
             "助。没有人睡觉。水停在市场\n"
             "广场上，船停在教堂前面，人们把船\n"
             "留在了那里。"},
        Case{"en", "hanging items",
             "- one thing that takes more than a line\n  of this list\n  and even a third\n"
             "|- another thing\n|- a third thing"},
        Case{"en", "a bullet alone", "•\none thing\n|•\nanother thing\n|•\na third thing"},
        Case{"de", "a dash alone", "-\nKartoffeln\n|-\nrote Zwiebeln\n|-\nKnoblauch"},
        Case{"ar", "a bullet alone", "•\nالبطاطا الحمراء\n|•\nالجزر\n|•\nفصان من الثوم"},
        Case{"fr", "a check mark alone", "✔\nUn oignon rouge\n|✔\nDeux gousses d'ail"},
        Case{"ru", "a bullet of the font Symbol", "\uF0B7\nКартофель\n|\uF0B7\nКрасный лук"},
        Case{"zh", "a bullet alone", "●\n土豆\n|●\n胡萝卜\n|●\n两个洋葱"},
        Case{"fr", "a mark that was wrapped",
             "La rivière est montée encore dans la nuit. Qui aurait pensé à cela\n?\n"
             "|Le matin le conseil de la vieille ville a demandé de l'aide."}));

INSTANTIATE_TEST_SUITE_P(
    Meant, FindParagraphs,
    testing::Values(
        Case{"en", "items", "One.|\nTwo.|\nThree."},
        Case{"en", "sentences in lines",
             "The river rose again in the night.\n|In the morning the council asked the ministry for help.\n"
             "|Nobody slept.\n|The water stood in the market square, and the boats lay in front of the church.\n"
             "|Then the wind turned."},
        Case{
            "en", "verse",
            "Shall I compare\n|The long line that follows it with\n|A short one\n|And then a rather longer line again"},
        Case{"en", "verse with commas",
             "The frost lies white upon the hill,\n|The lantern in the yard burns low,\n"
             "|A single crow is calling still,\n|And all the fields are deep in snow."},
        Case{"de", "verse",
             "Der Reif liegt weiß auf allen Wegen,\n|Die Lampe brennt im Hof nur matt,\n"
             "|Kein Laut kommt uns vom Wald entgegen,\n|Der Mond steht still am Rand der Stadt."},
        Case{"ar", "verse", "يا ليل طال السهر\n|والقلب فيه وجع\n|والنجم غاب واستتر\n|فهل لنا من رجوع"},
        Case{"en", "address", "Mrs. Ann Miller\n|12 Old Church Street\n|Flat 3\n|Bristol BS1 4DJ\n|United Kingdom"},
        Case{"de", "address", "Frau Anna Müller\n|Lindenstraße 12\n|10969 Berlin\n|Deutschland"},
        Case{"ar", "address", "السيدة سارة حداد\n|شارع النهر ١٢\n|الطابق الثالث\n|القاهرة\n|مصر"},
        Case{"fr", "address in a letter",
             "Madame Anne Morel\n|12, rue de la Gare\n|75011 Paris|\n\n"
             "Chère Madame, nous avons bien reçu votre lettre du\n"
             "mois de mai et nous vous en remercions. La salle que\n"
             "vous avez vue est libre à partir du\n"
             "premier juin, et vous pouvez la visiter.|\n\n"
             "Cordialement,\n|Paul Dubois\n|Directeur"},
        Case{"en", "chat", "anna: hi, are you there\n|ben: yes just came home\n|anna: did you eat\n|ben: not yet"},
        Case{"en", "chat with times", "[12:01] anna hello\n|[12:02] ben hi there\n|[12:04] anna are you coming"},
        Case{"ar", "chat", "أحمد: مرحبا كيف حالك\n|سارة: بخير والحمد لله\n|أحمد: هل تأتين غدا\n|سارة: نعم إن شاء الله"},
        Case{"fr", "list", "Pommes de terre\n|Carottes\n|Un oignon rouge\n|Deux gousses d'ail"},
        Case{"en", "list in lower case", "potatoes\n|carrots\n|red onions\n|garlic"},
        Case{"ru", "list", "Картофель\n|Морковь\n|Красный лук\n|Два зубчика чеснока"},
        Case{"zh", "list", "土豆\n|胡萝卜\n|两个洋葱\n|大蒜"},
        Case{"en", "items under a line", "Things to buy:\n|- one thing\n|- another thing"},
        Case{"en", "numbered items",
             "1. Wash the potatoes and put them into the\nbig pot.\n|2. Cut the carrots.\n|3. Serve."},
        Case{"en", "table", "Name\tYear\n|Ann\t1990\n|Ben\t1985"},
        Case{"en", "code", "int main() {\n|  int width = 3;\n|  return f(width);\n|}"},
        Case{"en", "signature", "I hope to hear from you soon.|\n\nBest regards,\n|Jane Smith\n|Head of Sales"},
        Case{"tr", "headings",
             "Irmak\n|Irmak gece yeniden yükseldi ve sabah eski kentin\nmeclisi bakanlıktan yardım istedi. Kimse\n"
             "uyumadı.|\n\nKöprü\n|Köprü geçen yüzyılın başında kuzeyli bir mühendis\ntarafından yapıldı ve sele\n"
             "kadar ayakta kaldı."},
        Case{"en", "addresses in the web",
             "http://example.org/one\n|http://example.org/two\n|http://example.org/three"}));

TEST(Unwrap, PutsBlanksInPlaceOfLineEnds) {
  const std::string text = "One line\r\nand two.\n\nThree.\nFour.";
  std::string scratch;
  EXPECT_EQ(unwrap(text, {0, 18}, scratch), "One line  and two.");
  EXPECT_EQ(unwrap(text, {20, 32}, scratch), "Three. Four.");
}

TEST(Unwrap, CopiesNoParagraphOfOneLine) {
  const std::string text = "One.\nTwo.";
  std::string scratch;
  EXPECT_EQ(unwrap(text, {5, 9}, scratch).data(), text.data() + 5);
}

}  // namespace
}  // namespace zubda
