#include <gtest/gtest.h>

#include "input/formats.h"
#include "input/text/gutenberg.h"

namespace zubda {
namespace {

const std::string header = "The Project Gutenberg eBook of X\n\nTitle: The Harbour\r\n\n";
const std::string start = "*** START OF THE PROJECT GUTENBERG EBOOK X ***";
const std::string finish = "*** END OF THE PROJECT GUTENBERG EBOOK X ***\n\nLicence.\n";

TEST(Text, IsTakenAsItIs) {
  const std::string text = "A line.\n\n  *** START OF THE PROJECT\n";
  EXPECT_EQ(read_text(text).document.text, text);
  EXPECT_EQ(read_text("").document.text, "");
}

TEST(Text, OfAGutenbergBookIsTheBook) {
  const auto document = read_text(header + start + "\nThe book.\n" + finish).document;
  EXPECT_EQ(document.text, "\nThe book.\n");
  EXPECT_EQ(document.title, "The Harbour");
  EXPECT_EQ(read_text(start + "\nThe book.\n").document.text, "\nThe book.\n");
  EXPECT_EQ(read_text(start).document.text, "");
  EXPECT_FALSE(find_gutenberg_text(header + " " + start + "\nThe book.\n"));
  EXPECT_FALSE(find_gutenberg_text(finish));
}

}  // namespace
}  // namespace zubda
