#include "input/magic.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace zubda {
namespace {

using namespace std::string_literals;

std::string refusal(const std::string& start) {
  try {
    refuse_binary(start);
  } catch (const std::runtime_error& reason) {
    return reason.what();
  }
  return {};
}

TEST(RefuseBinary, NamesWhatItKnows) {
  EXPECT_EQ(refusal("\x89PNG\r\n\x1A\n"), "looks like PNG image, not text: --ocr reads a scan");
  EXPECT_EQ(refusal("GIF89a\1\0\1\0"s), "looks like GIF image, not text");
  EXPECT_EQ(refusal("ID3\3\0\0"s), "looks like MP3 audio, not text");
  EXPECT_EQ(refusal("OggS\0\2"s), "looks like Ogg audio, not text");
  EXPECT_EQ(refusal(std::string(64, '\3')), "binary data, not text");
}

TEST(RefuseBinary, TakesTextThatBeginsWithANameOfAFormat) {
  for (const char* text : {"", "ID3 tags say who sings.", "OggS is how a page of Ogg begins.", "GIF87 was the first.",
                           "SQLite format 3 is the third.", "PNG, JPEG and GIF", "ELF"})
    EXPECT_EQ(refusal(text), "") << text;
}

TEST(RefuseBinary, TakesWideEncodings) {
  EXPECT_EQ(refusal("\xFF\xFE\1\2\3\4\5\6\7\1\2\3\4\5\6\7"s), "");
  EXPECT_EQ(refusal("a\0b\0c\0d\0e\0 \0f\0g\0"s), "");
}

}  // namespace
}  // namespace zubda
