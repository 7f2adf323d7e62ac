#include "input/ocr/ocr.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
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

/// Programs that play tesseract and pdftoppm, for a file of three pages.
class OcrOfScans : public testing::Test {
 protected:
  OcrOfScans() {
    add("pdftoppm", "case \"$*\" in *'-f 4 '*) exit 99 ;; esac\nprintf 'P5 1 1 255 x'");
    add("tesseract", "case \"$*\" in --list-langs) printf 'List:\\neng\\n' ;; *) echo 'It rained.' ;; esac");
    setenv("PATH", (folder_ + ":" + path_).c_str(), 1);
  }
  ~OcrOfScans() override {
    setenv("PATH", path_.c_str(), 1);
    std::filesystem::remove_all(folder_);
  }

  void add(const std::string& name, const std::string& commands) const {
    std::ofstream(folder_ + "/" + name) << "#!/bin/sh\n" << commands << "\n";
    std::filesystem::permissions(folder_ + "/" + name, std::filesystem::perms::owner_all);
  }

  std::string path_ = getenv("PATH");
  std::string folder_ = testing::TempDir() + "zubda_ocr_" + std::to_string(getpid());
  bool made_ = std::filesystem::create_directories(folder_);
};

TEST_F(OcrOfScans, WarnsOfPagesBehindTheLimit) {
  const auto all = read_scanned_pdf("%PDF", "en", {.pages = 3});
  EXPECT_EQ(all.document.text, "It rained.\nIt rained.\nIt rained.\n");
  EXPECT_EQ(all.warnings.size(), 1U);
  const auto some = read_scanned_pdf("%PDF", "en", {.pages = 2});
  EXPECT_EQ(some.document.text, "It rained.\nIt rained.\n");
  ASSERT_EQ(some.warnings.size(), 2U);
  EXPECT_EQ(some.warnings.back(), "more than 2 pages: those behind them are not read");
}

TEST_F(OcrOfScans, SaysWhichPageCouldNotBeDrawn) {
  add("pdftoppm", "case \"$*\" in *'-f 3 '*) echo broken >&2; exit 1 ;; esac\nprintf 'P5 1 1 255 x'");
  const auto some = read_scanned_pdf("%PDF", "en", {});
  EXPECT_EQ(some.document.text, "It rained.\nIt rained.\n");
  ASSERT_EQ(some.warnings.size(), 2U);
  EXPECT_EQ(some.warnings.back(), "pdftoppm: broken: page 3 and those behind it are not read");
  add("pdftoppm", "kill -9 $$");
  EXPECT_THROW(read_scanned_pdf("%PDF", "en", {}), std::runtime_error);
}

TEST_F(OcrOfScans, RefusesMoreTextThanAnInputMayHave) {
  EXPECT_NO_THROW(read_scanned_pdf("%PDF", "en", {.bytes = 33}));
  EXPECT_THROW(read_scanned_pdf("%PDF", "en", {.bytes = 32}), std::runtime_error);
  EXPECT_NO_THROW(read_picture("x", "en", {.bytes = 11}));
  EXPECT_THROW(read_picture("x", "en", {.bytes = 10}), std::runtime_error);
}

}  // namespace
}  // namespace zubda
