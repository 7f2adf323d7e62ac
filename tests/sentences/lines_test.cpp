#include "sentences/lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "marked.h"

namespace zubda {
namespace {

std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> found;
  for (const auto& block : find_paragraphs(text)) found.emplace_back(slice(text, block.span));
  return found;
}

/// Texts whose paragraphs are marked by `|`.
TEST(FindParagraphs, JoinsWhatWasWrappedAndNothingElse) {
  const std::vector<std::string> cases = {
      "One.|\nTwo.|\nThree.",
      "A heading|\n\nA paragraph that\nwas wrapped here.|\n\nAnother one.",
      // Arabic, wrapped at 74 columns by hand; the third line is a little short of that.
      "تبدأ الغرفة التجارية الصناعية في محافظة الأحساء تنفيذ برامجها التدريبية\n"
      "النسائية اعتبارا من يوم الأحد المقبل وذلك من خلال برنامجين نسائيين بعنوان\n"
      "فنون التعامل وذلك في الفترة من السابع من شهر ربيع الثاني الحالي\n"
      "والبرنامج الآخر وذلك في الفترة التاسعة من شهر ربيع الثاني الحالي وتقدمهما\n"
      "الدكتورة وداد العيسى.|\n"
      "وأوضح مدير التدريب والتطوير بالغرفة بدر الحليبي أن المحاضرة ستتناول في\n"
      "البرنامج الأول دراسة لأفضل توافق في العالم.",
      // The same width under a title that was not wrapped, of 122 columns.
      "انطلاق البرامج التدريبية النسائية التي تنظمها الغرفة التجارية الصناعية في محافظة الأحساء خلال شهر ربيع الثاني "
      "من هذا العام|\n\n"
      "تبدأ الغرفة التجارية الصناعية في محافظة الأحساء تنفيذ برامجها التدريبية\n"
      "النسائية اعتبارا من يوم الأحد المقبل وذلك من خلال برنامجين نسائيين بعنوان\n"
      "فنون التعامل والبرنامج الآخر وذلك في الفترة التاسعة من شهر ربيع الثاني\n"
      "وتقدمهما الدكتورة وداد العيسى.",
      // Verse has no common width.
      "Shall I compare\n|The long line that follows it with\n|A short one\n|And then a rather longer line again",
      "- one thing\n|- another thing\n|- a third thing",
  };
  for (const auto& marked : cases) EXPECT_EQ(paragraphs(without_marks(marked)), parts_of(marked, "\n")) << marked;
}

}  // namespace
}  // namespace zubda
