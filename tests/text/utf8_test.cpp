#include "text/utf8.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace zubda {
namespace {

TEST(Utf8, IsValidWhereEachSequenceIsTheShortestOfACharacter) {
  for (const std::string text : {"", "a", "\x7F", "é", "ع", "\uFFFF", "\U0010FFFF", "a\u0301"}) {
    EXPECT_TRUE(is_valid_utf8(text)) << text;
    EXPECT_NO_THROW(require_utf8(text)) << text;
  }
  const char* const cases[] = {
      "\x80", "\xC3", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80", "a\xFF"};
  for (const auto* bytes : cases) {
    EXPECT_FALSE(is_valid_utf8(bytes)) << bytes;
    EXPECT_THROW(require_utf8(bytes), std::invalid_argument) << bytes;
  }
}

}  // namespace
}  // namespace zubda
