#include "sentences/sentences.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "marked.h"
#include "text/characters.h"

namespace zubda {
namespace {

std::vector<std::string> split(const std::string& text, const char* code) {
  const Language language(code);
  const Document document{.id = {}, .title = {}, .language = {}, .text = text, .blocks = {}};
  std::vector<std::string> sentences;
  for (const auto& sentence : split_sentences(document, language)) sentences.emplace_back(slice(text, sentence.span));
  return sentences;
}

/// `|` marks the boundaries that are expected, blanks around it belong to the text.
struct Case {
  const char* language;
  const char* marked;
};

class Boundaries : public testing::TestWithParam<Case> {};

TEST_P(Boundaries, AreWhereTheyAreMarked) {
  const std::string marked = GetParam().marked;
  EXPECT_EQ(split(without_marks(marked), GetParam().language), parts_of(marked, " \n"));
}

INSTANTIATE_TEST_SUITE_P(
    English, Boundaries,
    testing::Values(Case{"en", "One here.| Two here!| Three?"},
                    Case{"en", "Dr. Smith met Mr. J. R. Jones at 5 p.m. yesterday.| They left."},
                    Case{"en", "It costs $3.50, v1.2 of it.| See example.com for more."},
                    Case{"en", "He said \"Stop!\" and left.| \"Why?\" she asked."},
                    Case{"en", "Wait... what was that?"}, Case{"en", "The U.S. government agreed.| So did the E.U."},
                    Case{"en", "Write to a.b@example.org.| Thanks."}, Case{"en", "It ended.[1]| The next began."},
                    Case{"en", "It ended. [1]| The next began."}, Case{"en", "It ended. [1][2] [3]| The next began."},
                    Case{"ar", "انتهى العام. [1] [2]| بدأ عام جديد."},
                    Case{"en", "A title without a stop|\n\nThen the text. | It goes on."},
                    Case{"en", "This sentence was wrapped\nby a mail program.| Here is\nanother."},
                    Case{"en", "* a first point|\n* a second point"}));

INSTANTIATE_TEST_SUITE_P(Arabic, Boundaries,
                         testing::Values(Case{"ar", "بدأت الدورة أمس.| هل انتهت؟| نعم!"},
                                         Case{"ar", "قال د. أحمد إن أ.د. علي حضر.| ثم غادر."},
                                         Case{"ar", "الأول، والثاني، ثم الثالث؛ والرابع: هذا كله واحد."},
                                         Case{"ar", "بلغت النسبة 3.5 في المئة.| وهذا كثير."}));

INSTANTIATE_TEST_SUITE_P(
    MarksOfNotes, Boundaries,
    testing::Values(
        Case{"en", "It was built in that year.¹| Nobody knows by whom."},
        Case{"en", "It was built in that year.[1,2]| It was mended.[a]| Nobody knows.[citation needed]| So it is."},
        Case{"en", "It was built in that year.1| Nobody knows.2| So it is."},
        Case{"en", "It was built in that year.1| Nobody knows by whom."},
        Case{"en", "It was built in that year¹.| Nobody knows[2].| So it is."},
        Case{"en", "It cost last year.1 million more.| See Fig.1 Nobody or vol.2 There."},
        Case{"en", "He said: “It was that year.”¹| Nobody knows.| An area of 5 m² is small."},
        Case{"de", "Er wurde in diesem Jahr gebaut.¹| Niemand weiß es.[1]| So ist es."},
        Case{"de", "Er wurde in diesem Jahr gebaut.15 Personen kamen."},
        Case{"ar", "بني السد في تلك السنة.¹| ولم يعرف أحد من بناه.[٦]| ثم رمم.[أ]| وانتهى الأمر."},
        Case{"ar", "بني السد في تلك السنة.1| ولم يعرف أحد من بناه.2| ثم رمم."},
        Case{"ar", "انهار السد في تلك السنة.15 شخصا قتلوا."},
        Case{"fa", "سد در آن سال ساخته شد.[۱]| هیچ‌کس نمی‌داند.²| چنین است."},
        Case{"he", "הסכר נבנה באותה שנה.[1]| איש אינו יודע.¹| כך זה."},
        Case{"hi", "बाँध उस वर्ष बना।[१]| कोई नहीं जानता।¹| ऐसा ही है।"},
        Case{"zh", "大坝在那一年建成。[1]|没有人知道。¹|就是这样。"}));

INSTANTIATE_TEST_SUITE_P(Others, Boundaries,
                         testing::Values(Case{"zh", "今天天气很好。|我们去公园吧!|好吗?"},
                                         Case{"ja", "これは本です。|あれは何ですか？"},
                                         Case{"hi", "यह पहला है।| यह दूसरा है।"}, Case{"ur", "یہ پہلا ہے۔| یہ دوسرا ہے۔"},
                                         Case{"hy", "Սա առաջինն է։| Սա երկրորդն է։"},
                                         Case{"am", "ይህ አንድ ነው።| ይህ ሁለት ነው።"}));

INSTANTIATE_TEST_SUITE_P(
    Abbreviations, Boundaries,
    testing::Values(Case{"en", "I work for the U.S. Government in Virginia.| The U.S. Senate met."},
                    Case{"en", "It lacks vitamin C.| However, it tastes well."}, Case{"en", "P.S. I am moving."},
                    Case{"ru", "Жесты и т. д.| В той же картине."},
                    Case{"ar", "وقال د\u202A.\u202C ديفيد إن الأمر انتهى."},
                    Case{"kk", "Қазақстан, Ресей, т.б. елдер бар."}));

INSTANTIATE_TEST_SUITE_P(Semicolons, Boundaries,
                         testing::Values(Case{"es", "La serie acabó en junio;| El municipio se encuentra en el norte."},
                                         Case{"es", "La serie acabó en junio; el municipio se encuentra en el norte."},
                                         Case{"en", "It was late; I went home."},
                                         Case{"en", "Smith, J.; Miller, A.; Brown, C."},
                                         Case{"ru", "&#39;Победа&#39;.| Говорят, что он пришёл."}));

INSTANTIATE_TEST_SUITE_P(
    Messages, Boundaries,
    testing::Values(Case{"en", "Great photo! 😀😀| Where was it?"}, Case{"en", "Thanks 🙏| @jane see you soon."},
                    Case{"en", "We had fun #holiday #sea| Back home now."}, Case{"en", "We had fun. #holiday #sea"},
                    Case{"en", "See https://example.com/a.b?c=d| Then write to us."},
                    Case{"en", "Regards _______________| John Smith wrote this."},
                    Case{"en", "what is it?| some kind of a joke?"}, Case{"en", "\"What is it?\" he asked."},
                    Case{"ja", "行きたいお店です☆|そのためです。"},
                    Case{"ja", "何故平気なんだろ?|2008年に開店した。"}));

INSTANTIATE_TEST_SUITE_P(Quotations, Boundaries,
                         testing::Values(Case{"ar", "قال: «لن نتراجع. سنكمل الطريق.»| ثم صمت."},
                                         Case{"fa", "علی) ع (را یاد کرد.| معاویه گفت."},
                                         Case{"he", "הוא אמר לי: \"אלי! אם תשמע יריות תתכופף\" והלך."},
                                         Case{"zh", "他说：“谁会想要听？”。|后来他走了。"},
                                         Case{"ru", "— Пожалуйста! -- завопил я.| Светка ушла."}));

INSTANTIATE_TEST_SUITE_P(Ellipses, Boundaries,
                         testing::Values(Case{"en",
                                              "They broke into compounds.| . . . The practice was not abandoned."},
                                         Case{"en", "It ends with a period . . . .| Next sentence."},
                                         Case{"da", "The thing is . . . I didn't mean it."}));

INSTANTIATE_TEST_SUITE_P(Datelines, Boundaries,
                         testing::Values(Case{"fa", "لندن - ایرنا:| هفته‌نامه نوشت."},
                                         Case{"ar", "القاهرة (رويترز):| أعلنت الحكومة خطة."},
                                         Case{"ar", "قال الوزير: أعلنت الحكومة خطة."},
                                         Case{"en", "The vote: a close one."}));

INSTANTIATE_TEST_SUITE_P(Lines, Boundaries,
                         testing::Values(Case{"ja", "これは父の\n家です。"},
                                         Case{"ja", "ニュース|\n今日は晴れです。"}));

/// What must hold for every text, be it ever so odd.
void expect_invariants(const std::string& text, const char* code) {
  const Language language(code);
  const Document document{.id = {}, .title = {}, .language = {}, .text = text, .blocks = {}};
  const auto sentences = split_sentences(document, language);
  std::size_t at = 0;
  const auto is_blank = [&](std::size_t begin, std::size_t end) {
    while (begin < end) {
      const auto [c, length] = decode_at(text, begin);
      if (!character(c).is(is_space)) return false;
      begin += length;
    }
    return true;
  };
  for (const auto& [span, paragraph, role, continues, is_cut, has_notes] : sentences) {
    ASSERT_LE(at, span.begin);
    ASSERT_LT(span.begin, span.end);
    ASSERT_LE(span.end, text.size());
    EXPECT_TRUE(is_blank(at, span.begin));
    EXPECT_NE(text[span.begin] & 0xC0, 0x80);
    at = span.end;
  }
  EXPECT_TRUE(is_blank(at, text.size()));
}

TEST(SplitSentences, TilesEveryText) {
  const std::vector<std::string> pieces = {
      "A",      "b",      ".", "...", "?!",  "\"", "”",   "(",   ")",  " ", "\n", "\n\n",   "\t",    "\r\n",
      "1",      "،",      "؟", "و",   "قال", "د",  "。",  "「",  "」", "।", "։",  "。",     "-",     "•",
      "\u2028", "\u0301", "😀", "Dr",  "[1]", "¹",  "e.g", "www", ":",  ";", "é",  "\u00A0", "\u200F"};
  std::uint32_t state = 7;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += pieces[((state = state * 1664525 + 1013904223) >> 16) % pieces.size()];
    for (const auto* code : {"en", "ar", "zh", "und"}) expect_invariants(text, code);
    if (HasFatalFailure()) return;
  }
}

TEST(SplitSentences, GivesNothingForBlanks) {
  EXPECT_TRUE(split("", "en").empty());
  EXPECT_TRUE(split(" \n\t\u00A0\u2029 ", "en").empty());
}

TEST(SplitSentences, DoesNotDependOnTheStyleOfLineEnds) {
  const std::string lines = "A heading\n\nFirst sentence is here. The second\nis wrapped.\n\n- a point\n- more";
  const auto replaced = [&](const std::string& end) {
    std::string text;
    for (const char c : lines) c == '\n' ? text += end : text += c;
    auto sentences = split(text, "en");
    for (auto& sentence : sentences)
      for (std::size_t at; (at = sentence.find(end)) != std::string::npos;) sentence.replace(at, end.size(), "\n");
    return sentences;
  };
  const auto expected = split(lines, "en");
  for (const std::string end : {"\r\n", "\r", "\u2028", "\v"}) EXPECT_EQ(replaced(end), expected);
}

TEST(SplitSentences, EndBehindHashtagsOfLessThan400Bytes) {
  const auto text = [&](std::size_t bytes) {
    return "We had fun #sea #" + std::string(bytes - 1, 'a') + " Back home now.";
  };
  EXPECT_EQ(split(text(399), "en").size(), 2U);
  EXPECT_EQ(split(text(400), "en").size(), 1U);
}

}  // namespace
}  // namespace zubda
