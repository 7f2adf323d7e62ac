#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "output/names.h"
#include "sentences/sentences.h"

namespace zubda {
namespace {

/// A paragraph, which stands between two of prose, and the role of its first sentence.
struct Case {
  const char* language;
  const char* paragraph;
  const char* role;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.language << ": " << c.paragraph; }

std::string role_name_of(Role role) {
  const auto name = role_name(role);
  return name.empty() ? "prose" : std::string(name);
}

std::vector<Sentence> sentences_of(const std::string& text, const char* code) {
  return split_sentences(Document{.text = text}, Language(code));
}

class Roles : public testing::TestWithParam<Case> {};

TEST_P(Roles, AreFoundFromShapeAndFirstWords) {
  const auto& [language, paragraph, role] = GetParam();
  const std::string before = "The first paragraph is a sentence like many others are.\n\n";
  const auto text = before + paragraph + "\n\nThe last paragraph is a sentence like many others are.";
  for (const auto& sentence : sentences_of(text, language)) {
    if (sentence.span.begin != before.size()) continue;
    EXPECT_EQ(role_name_of(sentence.role), role);
    return;
  }
  FAIL() << "no sentence begins there";
}

INSTANTIATE_TEST_SUITE_P(
    English, Roles,
    testing::Values(
        Case{"en", "The council agreed on a new budget.", "prose"}, Case{"en", "A New Budget for the City", "heading"},
        Case{"en", "WHAT THE COUNCIL DECIDED", "heading"}, Case{"en", "By Jane Smith", "byline"},
        Case{"en", "(Reporting by Will Dunham; Editing by Tom Brown)", "byline"},
        Case{"en", "By 2030 the city wants to be free of cars, the mayor said.", "prose"},
        Case{"en", "Photo: Jane Smith", "caption"}, Case{"en", "The old bridge - Photo: Jane Smith", "caption"},
        Case{"en", "Figure 3: Sales by year.", "caption"},
        Case{"en", "Figure 3 shows the sales of each year and their growth.", "prose"},
        Case{"en", "Table 1 gives the numbers.", "prose"}, Case{"en", "- A first point", "list_item"},
        Case{"en", "2. A second point.", "list_item"}, Case{"en", "\"We will not go back.\"", "quote"},
        Case{"en", "“We will not go back. We have come too far for that.”", "quote"},
        Case{"en", "“We will not go back,” she said. “We have come too far.”", "prose"},
        Case{"en", "Name\tYear\tCity", "table_row"}, Case{"en", "│ Name │ Year │ City │", "table_row"},
        Case{"en", "║ Ann ║ 1990 ║ Bristol ║", "table_row"}, Case{"en", "11 William Byron 2274 0 5 5 13", "table_row"},
        Case{"en",
             "Depends: editor-common (<< 45~), editor-common (>= 44~), gir1.2-glib-2.0, gir1.2-gtk-3.0 (>= 3.22), "
             "mail-reader | mail-client, python3:any, libatk1.0-0 (>= 1.12.4), libc6 (>= 2.34), libglib2.0-0 (>= 2.70)",
             "table_row"},
        Case{"en",
             "Tag: implemented-in::c, interface::graphical, interface::x11, role::program, suite::gnome, use::editing, "
             "works-with::text, works-with::unicode, x11::application",
             "table_row"},
        Case{"en",
             "Members: the mayor of the city, Ann Lee, two judges of the county and a dozen people whom nobody had met",
             "prose"},
        Case{"en", "Remember: bread, milk, eggs and butter, cheese, ham, oil, salt, pepper, flour, sugar, rice.",
             "prose"},
        Case{"en", "Read more: Ten things to know about the budget", "boilerplate"},
        Case{"en", "Copyright: Reuters. All rights reserved.", "boilerplate"},
        Case{"en", "We use cookies to improve your experience. By clicking you agree.", "boilerplate"},
        Case{"en", "This website uses cookies, which are small files.", "boilerplate"},
        Case{"en", "We use the bridge every day, she said.", "prose"}, Case{"en", "Advertisement", "boilerplate"},
        Case{"en", "Published in 1990, the book was a success.", "prose"},
        Case{"en", "Sources close to the king said that he was ill.", "prose"},
        Case{"en", "Source: Ministry of Health.", "boilerplate"}, Case{"en", "* * *", "boilerplate"},
        Case{"en", "__________", "boilerplate"}));

INSTANTIATE_TEST_SUITE_P(
    Arabic, Roles,
    testing::Values(
        Case{"ar", "إعداد: مها بن عبد العظيم", "byline"}, Case{"ar", "كتب: أحمد علي", "byline"},
        Case{"ar", "اقرأ أيضا: خمسة أسئلة عن القمة", "boilerplate"}, Case{"ar", "المصدر: وكالات", "boilerplate"},
        Case{"ar", "نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا.", "boilerplate"},
        Case{"ar", "القمة العربية في تونس", "heading"}, Case{"ar", "انعقدت القمة العربية في تونس أمس.", "prose"},
        Case{"ar", "وقال إن الدراسة أظهرت عدة فوائد للتكامل الخليجي على القطاع المصرفي", "prose"},
        Case{"ar", "شكل الفريق لجنة من 12 خبيرا لدراسة الأمر في المدينة.", "prose"},
        Case{"ar", "«لن نتراجع أبدا.»", "quote"}, Case{"ar", "• النقطة الأولى في جدول الأعمال", "list_item"},
        Case{"ar", "القاهرة - رويترز: أعلنت الحكومة خطة جديدة للطاقة في البلاد.", "dateline"},
        Case{"ar", "ساهم أحمد علي في إعداد هذا التقرير.", "boilerplate"}));

INSTANTIATE_TEST_SUITE_P(
    Others, Roles,
    testing::Values(Case{"de", "Auch der Flughafen bietet neue Verbindungen an.", "prose"},
                    Case{"de", "Von Anna Schmidt", "byline"},
                    Case{"de", "Wir verwenden Cookies, um unsere Seiten zu verbessern.", "boilerplate"},
                    Case{"de", "Quelle: dpa", "boilerplate"}, Case{"de", "„Wir geben nicht auf.“", "quote"},
                    Case{"de", "Abbildung 2: Der Umsatz", "caption"},
                    Case{"de", "Die alte Brücke am Montag (Foto: dpa)", "caption"},
                    Case{"fr", "« Nous ne reculerons pas. »", "quote"},
                    Case{"fr", "Respect de la vie privée", "heading"}, Case{"fr", "Photo : AFP", "caption"},
                    Case{"es", "Fuente: Ministerio de Salud", "boilerplate"},
                    Case{"fa", "تهران - ایرنا: یک مرد دیروز بازداشت شد.", "dateline"},
                    Case{"fr", "Anne Roux et Luc Petit ont contribué à cet article.", "boilerplate"},
                    Case{"ru", "— Моя любимая кухня итальянская.", "prose"},
                    Case{"ru", "Источник: ТАСС", "boilerplate"}, Case{"tr", "Kaynak: AA", "boilerplate"},
                    Case{"vi", "Cây cầu cũ sáng thứ hai - Ảnh: Reuters", "caption"},
                    Case{"ja", "「もう戻らない。」", "quote"}, Case{"zh", "参考文献", "boilerplate"},
                    Case{"ja", "写真：AFP通信", "caption"}));

/// The limits of twelve and twenty words are in words as `count_words` counts them.
INSTANTIATE_TEST_SUITE_P(
    Words, Roles,
    testing::Values(Case{"en", "One two three four five six seven eight nine ten mother-in-law", "prose"},
                    Case{"en", "One two three four five six seven eight nine twelve o'clock don't", "heading"},
                    Case{"en", "Sales rose by 1,234.5 and 2,345.6 in 2020", "heading"},
                    Case{"en", "1,234.5 2,345.6 2020", "table_row"}, Case{"zh", "一二三四五六七八九十一二", "heading"},
                    Case{"zh", "一二三四五六七八九十一二三", "prose"}, Case{"th", "ประเทศไทย", "heading"},
                    Case{"th", "รถยนต์สีแดงคันใหญ่วิ่งผ่านหน้าบ้านของเราในตอนเช้าตรู่ของวันอาทิตย์ที่ผ่านมา", "prose"}));

INSTANTIATE_TEST_SUITE_P(Reports, Roles,
                         testing::Values(Case{"en", "Ann Lee contributed to this report.", "boilerplate"},
                                         Case{"en", "R.K. Garg and V.J. Francis for the Appellant.", "boilerplate"},
                                         Case{"en", "She spoke at length for the appellant and won.", "prose"},
                                         Case{"en", "Read a version of this story in Arabic.", "boilerplate"}));

TEST(Roles, ANameAloneAtTheEndIsAByline) {
  const auto sentences = sentences_of("بدأت الدورة أمس في تونس.\n\nإيمان مزريقي", "ar");
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_EQ(sentences[1].role, Role::byline);
}

TEST(Roles, OfMarkupStay) {
  const std::string text = "By Jane Smith\nThe council agreed.";
  const Document document{.text = text, .blocks = {{{0, 13}, Role::heading}, {{14, text.size()}, Role::quote}}};
  const auto sentences = split_sentences(document, Language("en"));
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_EQ(sentences[0].role, Role::heading);
  EXPECT_EQ(sentences[1].role, Role::quote);
}

}  // namespace
}  // namespace zubda
