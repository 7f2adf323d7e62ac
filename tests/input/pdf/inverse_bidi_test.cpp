#include "input/pdf/inverse_bidi.h"

#include <gtest/gtest.h>
#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include <array>

#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

std::u32string codes_of(std::string_view text) {
  std::u32string codes;
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length) codes += decode_at(text, at).code;
  return codes;
}

std::string utf8_of(std::u32string_view codes) {
  std::string text;
  for (const auto c : codes) append_utf8(c, text);
  return text;
}

/// The line as a page has it, from left to right: laid out by ICU in a paragraph of that direction. Brackets are the
/// characters of the text, or with `shapes` those that are seen.
std::u32string laid_out(std::string_view text, bool right_to_left, bool shapes) {
  const auto units =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  UErrorCode status = U_ZERO_ERROR;
  auto* bidi = ubidi_open();
  ubidi_setPara(bidi, units.getBuffer(), units.length(), right_to_left ? 1 : 0, nullptr, &status);
  icu::UnicodeString visual;
  ubidi_writeReordered(bidi, visual.getBuffer(units.length() + 1), units.length() + 1,
                       static_cast<std::uint16_t>(shapes ? UBIDI_DO_MIRRORING : 0), &status);
  visual.releaseBuffer(units.length());
  ubidi_close(bidi);
  std::string utf8;
  visual.toUTF8String(utf8);
  return codes_of(utf8);
}

std::string read(std::u32string_view visual, const LineContext& context) {
  InverseBidi bidi;
  const auto line = bidi.logical(visual, context);
  std::string text;
  for (const auto place : line.order) append_utf8(line.codes[place], text);
  return text;
}

class RightToLeftLine : public testing::TestWithParam<const char*> {};

TEST_P(RightToLeftLine, ComesBackAsItWasWritten) {
  for (const bool shapes : {false, true})
    EXPECT_EQ(read(laid_out(GetParam(), true, shapes), {.right_to_left = true, .shapes = shapes}), GetParam())
        << "shapes: " << shapes;
}

INSTANTIATE_TEST_SUITE_P(
    Arabic, RightToLeftLine,
    testing::Values("بلغت النسبة ١٢٫٥ في المئة.", "بلغ السعر ١٬٢٠٠٫٥٠ دينار", "والمدى 3-5 أيام، والوقت 10:30.",
                    "من 3–5 أيام", "صدر بتاريخ 2020-05-03 وبقي", "في 3/5/2020 يوما", "والهاتف +962-6-555-0100 مفتوح",
                    "اتصل +962 6 555 0100 الآن", "اتصل (06) 555-0100 الآن", "والمبلغ $1,200.50، والنسبة 45%.",
                    "حرارة -5 أو +7 أو ±3", "بلغ 12 kg من القمح", "سرعة 60 km/h تقريبا", "حرارة 20°C اليوم",
                    "مساحة 5 m² فقط", "قرأ كتاب ABC 123 أمس", "كتاب Clean Code في 2020؟", "شرب Vitamin B 12 أمس",
                    "هاتف iPhone 12 (2020) جديد", "لغة C++ قديمة", "حلف (NATO) في (BBC 2020) أمس", "بندان (a) (b) هنا",
                    "مرجع [12] هنا «2020».", "(أكثر من 1,200 كتاب) جميلة.", "اكتبوا إلى a.b-c@mail.example.com الآن",
                    "زوروا https://example.org/a/b-c?d=12 الآن", "1222 نسمة", "45% من الناس", "سنة 1920"));
INSTANTIATE_TEST_SUITE_P(Hebrew, RightToLeftLine,
                         testing::Values("המחיר $1,200.50 היום", "עלה 45% השנה", "בשנים 2010-2014 היה",
                                         "ביום 2020-05-03.", "טלפון 06-555-0100 פתוח", "חום -5 מעלות", "מחיר 20 € בלבד",
                                         "מחיר €20 בלבד", "חלק (3–5) ימים", "משקל 12 kg בלבד",
                                         "לפי (שנת 2023 בלבד) כאן"));

TEST(LeftToRightLine, KeepsItsRightToLeftWords) {
  for (const auto* text : {"The word سلام means peace.", "The title (كتاب الأرض) is old"})
    EXPECT_EQ(read(laid_out(text, false, true), {.right_to_left = false, .shapes = true}), text);
}

TEST(LineInAParagraph, DependsOnWhatIsBefore) {
  // Alone, a line of Arabic that begins with a date has it from left to right; within a paragraph it is turned.
  const auto visual = codes_of("مايأ 03-05-2020");
  EXPECT_EQ(read(visual, {.right_to_left = true, .before = U"تاريخ "}), "2020-05-03 أيام");
  EXPECT_EQ(read(codes_of("مايأ 2020-05-03"), {.right_to_left = true}), "2020-05-03 أيام");
}

TEST(LineInAParagraph, DependsOnWhatIsAfter) {
  EXPECT_EQ(read(codes_of("2010- םינשב"), {.right_to_left = true, .after = U"2014 היה"}), "בשנים 2010-");
}

TEST(LineInAParagraph, FindsTheOtherKindOfBrackets) {
  EXPECT_EQ(read(codes_of("(2023) ماع"), {.right_to_left = true, .shapes = false}), "عام (2023)");
  EXPECT_EQ(read(codes_of(")2023( ماع"), {.right_to_left = true, .shapes = true}), "عام (2023)");
}

class LeftToRightLineWithNumbers : public testing::TestWithParam<const char*> {};

TEST_P(LeftToRightLineWithNumbers, ComesBackAsItWasWritten) {
  for (const bool shapes : {false, true})
    EXPECT_EQ(read(laid_out(GetParam(), false, shapes), {.right_to_left = false, .shapes = shapes}), GetParam())
        << "shapes: " << shapes;
}

INSTANTIATE_TEST_SUITE_P(Lines, LeftToRightLineWithNumbers,
                         testing::Values("The word עברית, 12 and 15 are here.", "In the year 2020 עברית was used.",
                                         "On 3/5/2020 the word עברית, 3/5/2021 was read.",
                                         "The word السلام, 12 and 2020-05-03 are here.",
                                         "A guide מדריך, 45% of it, $15 in all.", "The words שלום עולם, 3-5 of them.",
                                         "He said \"שלום\" 3 times in 2010-2014."));

TEST(LineWithNumberRuns, HasNumbersBehindTheWordTheyBelongTo) {
  // `The word 12`, then a Hebrew word: drawn as one, and with the number apart.
  const std::u32string page = U"The word 12 תירבע and";
  const std::array<std::size_t, 1> number = {9};
  EXPECT_EQ(read(page, {.right_to_left = false}), "The word 12 עברית and");
  EXPECT_EQ(read(page, {.right_to_left = false, .number_runs = number}), "The word עברית 12 and");
  const std::u32string hebrew = U"English 2020 תנשב";
  const std::array<std::size_t, 1> year = {8};
  EXPECT_EQ(read(hebrew, {.right_to_left = true}), "בשנת English 2020");
  EXPECT_EQ(read(hebrew, {.right_to_left = true, .number_runs = year}), "בשנת 2020 English");
}

TEST(LineWithoutLetters, StaysAsItIs) {
  EXPECT_EQ(read(U"", {}), "");
  EXPECT_EQ(read(U"12", {}), "12");
  EXPECT_EQ(utf8_of(U"12"), "12");
}

}  // namespace
}  // namespace zubda
