#include "input/ocr/ocr.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zubda {
namespace {

using Names = std::vector<std::string>;

const Names installed = {"ara", "aze", "chi_sim", "chi_tra", "deu", "ell", "eng", "equ",
                         "fas", "heb", "hin",     "jpn",     "kor", "osd", "rus"};

TEST(Ocr, ReadsInTheLanguageThatIsAskedFor) {
  EXPECT_EQ(languages_of_pictures(installed, "ar", ""), Names{"ara"});
  EXPECT_EQ(languages_of_pictures(installed, "fa", "Latin"), Names{"fas"});
  EXPECT_EQ(languages_of_pictures(installed, "de", ""), Names{"deu"});
  EXPECT_EQ(languages_of_pictures(installed, "el", ""), Names{"ell"});
  EXPECT_EQ(languages_of_pictures(installed, "zh", ""), (Names{"chi_sim", "chi_tra"}));
  EXPECT_EQ(languages_of_pictures(installed, "fr", ""), Names{});
}

TEST(Ocr, ReadsInTheLanguagesOfTheScript) {
  EXPECT_EQ(languages_of_pictures(installed, "", "Arabic"), (Names{"ara", "fas"}));
  EXPECT_EQ(languages_of_pictures(installed, "", "Latin"), (Names{"aze", "deu", "eng"}));
  EXPECT_EQ(languages_of_pictures(installed, "", "Han"), (Names{"chi_sim", "chi_tra"}));
  EXPECT_EQ(languages_of_pictures(installed, "", "Hebrew"), Names{"heb"});
  EXPECT_EQ(languages_of_pictures(installed, "", "Devanagari"), Names{"hin"});
  EXPECT_EQ(languages_of_pictures(installed, "", "Cyrillic"), Names{"rus"});
  EXPECT_EQ(languages_of_pictures(installed, "", "Japanese"), Names{"jpn"});
  EXPECT_EQ(languages_of_pictures(installed, "", "Korean"), Names{"kor"});
  EXPECT_EQ(languages_of_pictures({"ara", "osd"}, "", "Thai"), Names{"ara"});
  EXPECT_EQ(languages_of_pictures({"ara", "osd", "eng"}, "", ""), (Names{"ara", "eng"}));
}

TEST(Ocr, KnowsPictures) {
  using namespace std::string_literals;
  EXPECT_TRUE(is_picture("\x89PNG\r\n\x1A\n"));
  EXPECT_TRUE(is_picture("\xFF\xD8\xFF\xE0"));
  EXPECT_TRUE(is_picture("II*\0"s));
  EXPECT_TRUE(is_picture("MM\0*"s));
  EXPECT_FALSE(is_picture("II*"));
  EXPECT_FALSE(is_picture("%PDF-1.4"));
}

}  // namespace
}  // namespace zubda
