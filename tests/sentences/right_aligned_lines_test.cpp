#include "sentences/right_aligned_lines.h"

#include <gtest/gtest.h>

#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include "sentences/lines.h"
#include "text/characters.h"

namespace zubda {
namespace {

struct Case {
  const char* language;
  std::vector<std::string> paragraphs;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.language; }

const Case cases[] = {
    {"ar",
     {"ارتفع النهر مرة أخرى في الليل، وفي الصباح طلب مجلس المدينة القديمة المساعدة من الوزارة. لم ينم أحد. كانت المياه "
      "في "
      "ساحة السوق وكانت القوارب أمام المسجد حيث تركها الناس. وبعد الظهر تغير اتجاه الريح.",
      "وقال المهندس إن الأعمدة تحتاج إلى صيانة عاجلة، وإن العمال سيبدأون الإصلاح غدا، وإن الجسر سيغلق أمام السيارات "
      "حتى نهاية "
      "العام.",
      "ولم تعلن الوزارة عن موعد آخر، لكن المجلس يأمل أن يفتح الجسر قبل الشتاء، كما قال رئيسه للصحفيين مساء أمس في "
      "المدينة."}},
    {"he",
     {"הנהר עלה שוב בלילה, ובבוקר ביקשה מועצת העיר העתיקה עזרה מן המשרד. איש לא ישן. המים עמדו בכיכר השוק והסירות היו "
      "ליד "
      "בית הכנסת, במקום שבו השאירו אותן האנשים. אחר הצהריים השתנה כיוון הרוח.",
      "המהנדס אמר שהעמודים זקוקים לתיקון דחוף, שהפועלים יתחילו לעבוד מחר, ושהגשר יהיה סגור למכוניות עד סוף השנה הזאת.",
      "המשרד לא הודיע על מועד אחר, אבל המועצה מקווה שהגשר ייפתח לפני החורף, כפי שאמר ראש המועצה לעיתונאים אתמול "
      "בערב."}},
    {"fa",
     {"رودخانه شب دوباره بالا آمد و صبح شورای شهر قدیم از وزارتخانه "
      "کمک خواست. هیچ کس نخوابید. آب در میدان بازار ایستاده بود و "
      "قایق‌ها جلوی مسجد بودند، جایی که مردم آنها را گذاشته بودند. "
      "بعد از ظهر جهت باد عوض شد.",
      "مهندس گفت که ستون‌ها به تعمیر فوری نیاز دارند و کارگران فردا "
      "کار را آغاز می‌کنند و پل تا پایان سال به روی خودروها بسته "
      "خواهد بود.",
      "وزارتخانه زمان دیگری اعلام نکرد، اما شورا امیدوار است که پل "
      "پیش از زمستان باز شود، چنان که رئیس آن دیشب به خبرنگاران "
      "گفت."}}};

/// `paragraph` wrapped at `width` columns and filled up with blanks on the left; the first line is `indent` columns
/// short of the right edge.
std::string right_aligned(const std::string& paragraph, std::size_t width, std::size_t indent) {
  std::istringstream words(paragraph);
  std::string text;
  std::string line;
  auto room = width - indent;
  const auto end_line = [&] {
    text += std::string(room - count_characters(line), ' ') + line + '\n';
    line.clear();
    room = width;
  };
  for (std::string word; words >> word;) {
    if (!line.empty() && count_characters(line) + 1 + count_characters(word) > room) end_line();
    line += (line.empty() ? "" : " ") + word;
  }
  end_line();
  return text;
}

std::string on_one_line(std::string_view text) {
  std::istringstream words{std::string(text)};
  std::string line;
  for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
  return line;
}

class RightAlignedLines : public testing::TestWithParam<Case> {
 protected:
  std::vector<std::string> find(const std::string& text) const {
    std::vector<std::string> found;
    for (const auto& block : find_paragraphs(text, Language(GetParam().language)))
      found.push_back(on_one_line(slice(text, block.span)));
    return found;
  }
};

TEST_P(RightAlignedLines, AreJoinedToParagraphsWithBlankLinesBetween) {
  for (const std::size_t width : {76U, 60U, 40U}) {
    std::string text;
    for (const auto& paragraph : GetParam().paragraphs) text += right_aligned(paragraph, width, 0) + '\n';
    EXPECT_EQ(find(text), GetParam().paragraphs) << text;
  }
}

TEST_P(RightAlignedLines, BeginParagraphsByTheIndentOnTheRight) {
  for (const std::size_t width : {76U, 60U, 40U}) {
    std::string text;
    for (const auto& paragraph : GetParam().paragraphs) text += right_aligned(paragraph, width, 4);
    EXPECT_EQ(find(text), GetParam().paragraphs) << text;
  }
}

TEST_P(RightAlignedLines, LeaveLinesThatAreIndentedOnTheLeft) {
  std::string text;
  for (const auto& paragraph : GetParam().paragraphs) text += "   " + paragraph + '\n';
  auto lines = split_lines(text);
  measure_indents_from_right(text, lines);
  for (const auto& line : lines) EXPECT_EQ(line.indent, 3U);
}

/// `man` fills lines up between their words, and indents all of them on the left.
TEST_P(RightAlignedLines, LeaveLinesThatAreFilledUpInside) {
  for (const std::size_t width : {69U, 60U}) {
    std::string text;
    for (const auto& paragraph : GetParam().paragraphs) {
      std::istringstream padded(right_aligned(paragraph, width, 0));
      std::string line;
      while (std::getline(padded, line)) {
        const auto begin = line.find_first_not_of(' ');
        line.erase(0, begin);
        if (padded.peek() != std::istringstream::traits_type::eof()) line.insert(line.find(' '), begin, ' ');
        text += "       " + line + '\n';
      }
      text += '\n';
    }
    EXPECT_EQ(find(text), GetParam().paragraphs) << text;
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, RightAlignedLines, testing::ValuesIn(cases));

TEST(MeasureIndentsFromRight, LeavesTextFromLeftToRight) {
  const auto text = right_aligned(
      "The river rose again in the night, and by the morning the council of the old town had "
      "asked for help from the ministry, which had closed the bridge.",
      30, 0);
  auto lines = split_lines(text);
  const auto before = lines;
  measure_indents_from_right(text, lines);
  for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_EQ(lines[i].indent, before[i].indent);
}

}  // namespace
}  // namespace zubda
