#include "input/corpora/corpora.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace zubda {
namespace {

/// A paragraph a string; headings after `#`, boilerplate in braces.
std::vector<std::string> paragraphs(const Reading& reading) {
  std::vector<std::string> all;
  for (const auto& block : reading.document.blocks) {
    std::string text(slice(reading.document.text, block.span));
    std::ranges::replace(text, '\n', '/');
    all.push_back((block.role == Role::heading ? "# " : "") + text);
  }
  return all;
}

using Paragraphs = std::vector<std::string>;

TEST(OpenIti, IsATextWithoutMarks) {
  const std::string text =
      "######OpenITI#\n\n#META# 000.SortField\t:: Shamela_0009783\n#META# 010.BookTITLE\t:: تاريخ الرسل "
      "والملوك\n#META#Header#End#\n\n"
      "### | ذكر الخبر\n# بسم الله الرحمن الرحيم PageV01P003\n~~قال أبو جعفر ms0001 في سنة ٢٧٣ @P02 محمد بن\n~~جرير.\n"
      "### || باب\n# قفا نبك %~% من ذكرى PageV01P004\n### $ 12 عمر\n# ولد بها.\n";
  EXPECT_TRUE(looks_like_openiti(text));
  const auto reading = read_openiti(text);
  EXPECT_EQ(reading.document.title, "تاريخ الرسل والملوك");
  EXPECT_EQ(paragraphs(reading),
            (Paragraphs{"# ذكر الخبر", "بسم الله الرحمن الرحيم/قال أبو جعفر في سنة ٢٧٣ محمد بن/جرير.", "# باب",
                        "قفا نبك من ذكرى", "# عمر", "ولد بها."}));
}

TEST(OpenIti, KeepsWhatOnlyLooksLikeAMark) {
  const auto reading =
      read_openiti("######OpenITI#\n#META#Header#End#\n# The ms were found, ms12x and PageView, at me@P12.\nno sign\n");
  EXPECT_EQ(paragraphs(reading), (Paragraphs{"The ms were found, ms12x and PageView, at me@P12./no sign"}));
}

TEST(ConllU, IsItsSentences) {
  const std::string text =
      "# newdoc id = d1\n# newpar id = p1\n# sent_id = 1\n# text = The river "
      "rose.\n1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\t_\n2\triver\triver\tNOUN\t_\t_\t3\tnsubj\t_\t_\n"
      "3\trose\trise\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_\n\n# text = It "
      "fell.\n1\tIt\t_\t_\t_\t_\t_\t_\t_\t_\n\n# newpar\n# text = A heading\n"
      "1\tA\t_\t_\t_\t_\t_\t_\t_\t_\n\n# text = Then more.\n1\tThen\t_\t_\t_\t_\t_\t_\t_\t_\n";
  EXPECT_TRUE(looks_like_conllu(text));
  EXPECT_EQ(paragraphs(read_conllu(text)), (Paragraphs{"The river rose. It fell.", "A heading", "Then more."}));
}

TEST(ConllU, IsPutTogetherFromItsWords) {
  const std::string text =
      "1-2\tوالنهر\t_\t_\t_\t_\t_\t_\t_\t_\n1\tو\t_\t_\t_\t_\t_\t_\t_\t_\n2\tالنهر\t_\t_\t_\t_\t_\t_\t_\t_\n2.1\tهو\t_"
      "\t_\t_\t_\t_\t_\t_\t_\n3\tعال\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n4\t.\t_\t_\t_\t_\t_\t_\t_\t_\r\n";
  EXPECT_EQ(paragraphs(read_conllu(text)), (Paragraphs{"والنهر عال."}));
}

TEST(ConllU, IsNoOtherTable) {
  EXPECT_FALSE(looks_like_conllu("1\ta\tb\n2\tc\td\n"));
  EXPECT_FALSE(looks_like_conllu("# a comment\n\n"));
  EXPECT_FALSE(looks_like_conllu("a line\n"));
}

TEST(ArchiveBooks, HaveNoNotesOfTheScanAndNoBlankLines) {
  std::string text =
      "Digitized by the Internet Archive \n\nin 2010 with funding from \n\nUniversity of Toronto "
      "\n\nhttp://www.archive.org/details/river00webe \n\n\n\n";
  for (const auto* line : {"THE RIVER ", "", "", "The water rose in the ", "", "spring of 1984 and the ", "",
                           "mill stood still. ", "", "", "It was old and the ", "", "boats were red. ", ""})
    text.append(line) += '\n';
  const auto book = read_archive_book(text);
  ASSERT_TRUE(book);
  EXPECT_EQ(*book,
            "\n\nTHE RIVER\n\nThe water rose in the\nspring of 1984 and the\nmill stood still.\n\nIt was old and "
            "the\nboats were red.\n");
  EXPECT_FALSE(read_archive_book("The Internet Archive keeps books.\n"));
}

TEST(ArchiveBooks, OfGoogleBeginBehindItsNotice) {
  const auto book = read_archive_book(
      "This is a digital copy of a book that was preserved for generations on library shelves. \nYou can search "
      "through the full text at http : //books .google . com/ \nhttp://books.google.com/ \n"
      "The river \nrose. \n\nIt fell. \n");
  ASSERT_TRUE(book);
  EXPECT_EQ(*book, "The river\nrose.\n\nIt fell.\n");
}

TEST(ArchiveBook, HasNoHeadsOfPages) {
  const std::string notes = "Digitized by the Internet Archive \n\nhttp://www.archive.org/details/mill \n";
  const std::string pages =
      "THE OLD MILL \n\n2 THE OLD MILL \n\nThe mill is old. \nIt serves the whole val- \n\nTHE OLD MILL 3 \n\nley. It "
      "fell \nin \n\n"
      "4 THE OLD MILL \n\nMay 1950. \n\n5 \n\nIt rained.\n";
  EXPECT_EQ(read_archive_book(notes + pages),
            "\n\nThe mill is old.\nIt serves the whole val-\nley. It fell\nin\n\n\nMay 1950.\n\n\nIt rained.\n");
  // Chapters count up, and no number stands before its word.
  const std::string chapters =
      "Chapter 1\n\nIt rained.\nAll night.\n\nChapter 2\n\nIt fell.\n\nChapter 3\n\nIt rose.\n";
  EXPECT_EQ(read_archive_book(notes + chapters), chapters);
  EXPECT_EQ(
      read_archive_book(notes + "الطاحونة 3\n\nنص\nبنت المدينة\n\nالطاحونة 5\n\nطاحونة.\n\nالطاحونة 7\n\nثم انهارت.\n"),
      "\nنص\nبنت المدينة\nطاحونة.\n\n\nثم انهارت.\n");
}

}  // namespace
}  // namespace zubda
