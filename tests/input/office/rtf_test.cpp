#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "input/office/office.h"

namespace zubda {
namespace {

Reading read(const std::string& body) { return read_rtf("{\\rtf1\\ansi\\ansicpg1252\\deff0" + body + "}", 1'000'000); }

/// The paragraphs, with strokes between them.
std::string text_of(const std::string& body) {
  const auto document = read(body).document;
  std::string text;
  for (const auto& block : document.blocks)
    text += (text.empty() ? "" : "|") + std::string(slice(document.text, block.span));
  return text;
}

std::string reason_of(const std::string& file, std::size_t max_bytes) {
  try {
    read_rtf(file, max_bytes);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return {};
}

TEST(ReadRtf, DecodesBytesByTheCharacterSetOfTheFont) {
  EXPECT_EQ(text_of("caf\\'e9\\par"), "café");
  const std::string fonts =
      "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset178 B;}{\\f2\\fcharset128 C;}{\\f3\\fcharset2 D;}}";
  EXPECT_EQ(text_of(fonts + "{\\f1 \\'c7\\'e1\\'d3\\'cf}\\par"), "السد");
  EXPECT_EQ(text_of(fonts + "{\\f2 \\'8a\\'bf}\\par"), "漢") << "of two bytes";
  EXPECT_EQ(text_of(fonts + "{\\f3 a}b\\par"), "αb");
  EXPECT_EQ(text_of("\\ansicpg1255 \\'f1\\'eb\\'f8\\par"), "סכר");
}

TEST(ReadRtf, SkipsWhatStandsForAUnicodeCharacter) {
  EXPECT_EQ(text_of("\\u1575?b\\par"), "اb");
  EXPECT_EQ(text_of("{\\uc2\\u1575\\'93\\'fab}\\par"), "اb");
  EXPECT_EQ(text_of("{\\uc0\\u1575 b}\\par"), "اb");
  EXPECT_EQ(text_of("\\u-10179?\\u-8704?\\par"), "😀") << "two halves";
  EXPECT_EQ(text_of("\\u-10179?text \\u-8704?\\par"), "\uFFFDtext \uFFFD") << "text between them";
  EXPECT_EQ(text_of("\\u-10179?\\u-10179?\\u-8704?\\u1575?\\par"), "\uFFFD😀ا") << "one too many";
  EXPECT_EQ(text_of("\\u-8704?a\\par"), "\uFFFDa");
  EXPECT_EQ(text_of("{\\uc1\\u1575}b\\par"), "اb") << "not beyond its group";
  EXPECT_EQ(text_of("{\\upr{OLD}{\\*\\ud{new}}}\\par"), "new");
}

TEST(ReadRtf, LeavesOutDestinationsThatAreNoText) {
  EXPECT_EQ(text_of("{\\header H}{\\footer F}{\\*\\unknown U}{\\pict 0123}a{\\footnote N}\\par"), "a");
  EXPECT_EQ(text_of("a{\\pict\\bin4 }}}}b\\par"), "a")
      << "a binary picture may have any bytes; it swallows the brackets";
  EXPECT_EQ(text_of("{\\v hidden}{\\deleted old}{\\revised new}\\par"), "new");
  EXPECT_EQ(text_of("{\\object{\\*\\objdata 01}{\\result shown}}\\par"), "shown");
}

TEST(ReadRtf, TellsWhatParagraphsAreByTheirStyles) {
  const std::string styles = "{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2 Title;}{\\s3 toc 1;}{\\s4 Quote;}}";
  const auto reading = read(styles +
                            "\\pard\\s2 Dam\\par\\pard\\s1 Head\\par\\pard\\s3 Head 7\\par\\pard\\s4 Said\\par"
                            "\\pard{\\listtext 1.}Item\\par\\pard\\outlinelevel1 Sub\\par\\pard Text\\par");
  const auto& blocks = reading.document.blocks;
  std::vector<Role> roles(blocks.size());
  std::ranges::transform(blocks, roles.begin(), &Block::role);
  EXPECT_EQ(roles, (std::vector<Role>{Role::heading, Role::heading, Role::quote, Role::list_item, Role::heading,
                                      Role::prose}));
  EXPECT_EQ(reading.document.title, "Dam");
}

TEST(ReadRtf, ReadsRowsAndCells) {
  const std::string row = "\\trowd\\cellx1000\\cellx2000\\intbl ";
  EXPECT_EQ(text_of(row + "Amman\\cell 40\\cell\\row\\pard End.\\par"), "Amman\t40|End.");
  EXPECT_EQ(text_of(row + "\\cell 40\\cell\\row\\pard End.\\par"), "40|End.");
  EXPECT_EQ(text_of("\\trowd\\clvmrg\\cellx1000\\cellx2000\\intbl COVERED\\cell 50\\cell\\row\\pard\\par"), "50");
  EXPECT_EQ(text_of(row + "Amman\\cell 40"), "Amman\t40") << "cut off in a row";
}

TEST(ReadRtf, FindsWhatTheFileSaysAboutItself) {
  const auto document = read(
                            "{\\info{\\title The dam}{\\author Lamia}{\\operator "
                            "X}{\\creatim\\yr2024\\mo5\\dy2\\hr1}{\\revtim\\yr2025}}a\\par")
                            .document;
  EXPECT_EQ(document.title, "The dam");
  EXPECT_EQ(document.metadata.author, "Lamia");
  EXPECT_EQ(document.metadata.date, "2024-05-02");
  EXPECT_EQ(document.text, "a");
  EXPECT_EQ(read("{\\info{\\creatim\\yr0\\mo0\\dy0}}a\\par").document.metadata.date, "");
}

TEST(ReadRtf, EndsWithinItsBounds) {
  EXPECT_EQ(reason_of("{\\rtf1" + std::string(100'000, '{'), 1'000'000), "damaged: groups nested deeper than 1000");
  EXPECT_EQ(reason_of("{\\rtf1 " + std::string(2000, 'a') + "}", 1000), "expands over limit (--max-bytes 1000)");
  EXPECT_EQ(reason_of("{\\rtf1\\bin999999999999 a}", 1000), "");
  EXPECT_EQ(reason_of("{\\rtf1 " + std::string(1000, '}') + "a\\", 1000), "");
}

}  // namespace
}  // namespace zubda
