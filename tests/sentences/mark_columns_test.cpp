#include "sentences/mark_columns.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "sentences/lines.h"
#include "text/characters.h"

namespace zubda {
namespace {

struct Case {
  std::string language;
  std::string paragraph;
};

/// As programs of the terminal wrap: marks take no column.
std::string wrapped(const std::string& paragraph, std::size_t width) {
  const auto columns = [](std::string_view word) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < word.size(); at += decode_at(word, at).length)
      count += character(decode_at(word, at).code).word_break() != WordBreak::extend;
    return count;
  };
  std::istringstream words(paragraph);
  std::string text;
  std::size_t filled = 0;
  for (std::string word; words >> word;) {
    const auto more = columns(word) + (filled > 0 ? 1 : 0);
    if (filled + more > width) {
      text += '\n' + word;
      filled = columns(word);
    } else {
      text += (filled > 0 ? " " : "") + word;
      filled += more;
    }
  }
  return text;
}

const Case cases[] = {
    {"hi",
     "नदी रात में फिर से ऊपर आ गई और सुबह तक पुराने शहर की परिषद ने मंत्रालय से सहायता माँगी थी जिसने पुल को बंद कर दिया था। रात में "
     "कोई भी नहीं सोया और बाज़ार के चौक में पानी भरा हुआ था तथा नावें मस्जिद के सामने खड़ी थीं जहाँ लोगों ने उन्हें छोड़ दिया था। इंजीनियर "
     "ने कहा कि खंभों की तुरंत मरम्मत करनी होगी और मज़दूर अगले दिन काम शुरू करेंगे जबकि पुल वर्ष के अंत तक गाड़ियों के लिए बंद रहेगा।"},
    {"bn",
     "নদী রাতে আবার উপরে উঠে এসেছিল এবং সকালে পুরোনো শহরের পরিষদ মন্ত্রণালয়ের কাছে সাহায্য চেয়েছিল যারা সেতুটি বন্ধ করে "
     "দিয়েছিল। রাতে "
     "কেউই ঘুমায়নি এবং বাজারের চত্বরে জল দাঁড়িয়ে ছিল আর নৌকাগুলি মসজিদের সামনে ছিল যেখানে মানুষ সেগুলি রেখে গিয়েছিল। প্রকৌশলী "
     "বলেছিলেন যে স্তম্ভগুলি অবিলম্বে মেরামত করতে হবে এবং শ্রমিকেরা পরের দিন কাজ শুরু করবে আর সেতুটি বছরের শেষ পর্যন্ত বন্ধ "
     "থাকবে।"}};

class MarkColumns : public testing::TestWithParam<Case> {};

TEST_P(MarkColumns, DoNotBreakParagraphs) {
  const auto& [language, paragraph] = GetParam();
  for (const std::size_t width : {76U, 90U}) {
    const auto text = wrapped(paragraph, width) + "\n\n" + wrapped(paragraph, width) + "\n";
    EXPECT_EQ(find_paragraphs(text, Language(language)).size(), 2U) << text;
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, MarkColumns, testing::ValuesIn(cases));

TEST(MeasureColumnsWithoutMarks, LeavesTextWithoutMarksAndNarrowText) {
  const std::string wide(120, 'a');
  for (const auto& text : {wide + '\n' + wide + '\n' + wide + '\n', wrapped(cases[0].paragraph, 40)}) {
    auto lines = split_lines(text);
    const auto before = lines;
    measure_columns_without_marks(text, lines);
    for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_EQ(lines[i].columns, before[i].columns);
  }
}

}  // namespace
}  // namespace zubda
