#include "input/decode.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <stdexcept>

namespace zubda {
namespace {

using namespace std::string_literals;

struct Case {
  const char* name;
  std::string bytes;
  std::string text;
  std::string warning;  ///< How the only warning begins; empty for none.
};

class Decode : public testing::TestWithParam<Case> {};

TEST_P(Decode, GivesTextAndWarning) {
  const auto decoded = decode(GetParam().bytes, "");
  EXPECT_EQ(decoded.text, GetParam().text);
  if (GetParam().warning.empty()) {
    EXPECT_TRUE(decoded.warnings.empty());
  } else {
    ASSERT_EQ(decoded.warnings.size(), 1U);
    EXPECT_TRUE(decoded.warnings[0].starts_with(GetParam().warning)) << decoded.warnings[0];
  }
}

const std::string padding = " and so the long text goes on and on until the end of it";

INSTANTIATE_TEST_SUITE_P(
    Catalogue, Decode,
    testing::Values(Case{"Plain", "abc ق", "abc ق", ""}, Case{"Utf8Mark", "\xEF\xBB\xBF" "abc", "abc", ""},
                    Case{"InvalidByte", "0123456789abcdef\xFF" + padding, "0123456789abcdef\uFFFD" + padding,
                         "1 invalid byte sequence replaced (first at byte 17)"},
                    Case{"OverlongSlash", "a\xC0\xAF" + padding, "a\uFFFD\uFFFD" + padding, "2 invalid byte sequences"},
                    Case{"Surrogate", "a\xED\xA0\x80" + padding, "a\uFFFD\uFFFD\uFFFD" + padding, "3 invalid"},
                    Case{"BeyondUnicode", "a\xF5\x80" + padding, "a\uFFFD\uFFFD" + padding, "2 invalid"},
                    Case{"CutOff", padding + "\xD8", padding + "\uFFFD", "1 invalid"},
                    Case{"CutOffInFour", padding + "\xF0\x9F\x98", padding + "\uFFFD", "1 invalid"},
                    Case{"Utf16LittleMark", "\xFF\xFE" "a\0b\0"s, "ab", ""},
                    Case{"Utf16BigMark", "\xFE\xFF\0a\0b"s, "ab", ""},
                    Case{"Utf32LittleMark", "\xFF\xFE\0\0a\0\0\0"s, "a", ""},
                    Case{"Utf16LittleBare", "a\0 \0b\0 \0c\0"s, "a b c", "decoded as UTF-16LE without a byte order mark"},
                    Case{"Utf16BigBare", "\0a\0 \0b\0 \0c"s, "a b c", "decoded as UTF-16BE"},
                    Case{"Nul", "a\0b"s + padding, "ab" + padding, "1 NUL"},
                    Case{"Noncharacter", "a\xEF\xBF\xBE", "a\xEF\xBF\xBE", ""}),
    [](const auto& test) { return test.param.name; });

TEST(Decode, GuessesOldArabic) {
  // Two sentences in windows-1256.
  const std::string bytes =
      "\xC8\xCF\xC3\xCA \xC7\xE1\xCF\xE6\xD1\xC9 \xDD\xED \xCA\xE6\xE4\xD3 \xC7\xE1\xED\xE6\xE3. "
      "\xE6\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xC5\xE4 \xC7\xE1\xCF\xE6\xE1 \xC7\xE1\xDA\xD1\xC8\xED\xC9 \xE3\xCA\xDD\xDE\xC9.";
  const auto decoded = decode(bytes, "");
  EXPECT_TRUE(decoded.text.starts_with("بدأت الدورة في تونس")) << decoded.text;
  ASSERT_EQ(decoded.warnings.size(), 1U);
  EXPECT_TRUE(decoded.warnings[0].starts_with("decoded as windows-1256"));
  EXPECT_TRUE(decode(bytes, "windows-1256").warnings.empty());
}

TEST(Decode, RefusesWhatIsNotInTheEncodingThatWasNamed) {
  const std::string arabic = "\xC8\xCF\xC3\xCA \xC7\xE1\xCF\xE6\xD1\xC9";
  EXPECT_THROW(decode(arabic, "utf-8"), std::runtime_error);
  EXPECT_THROW(decode("abc", "no-such-encoding"), std::invalid_argument);
}

TEST(Decode, AlwaysGivesValidUtf8) {
  std::uint32_t state = 1;
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (int i = 0; i < 60; ++i) bytes += static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    try {
      const auto decoded = decode(bytes + padding + padding + padding, "");
      EXPECT_TRUE(simdjson::validate_utf8(decoded.text));
      EXPECT_EQ(decoded.text.find('\0'), std::string::npos);
    } catch (const std::runtime_error&) {
      // Refused as no text: right as well.
    }
  }
}

TEST(EncodingNames, AreKnown) {
  const auto names = encoding_names();
  EXPECT_GT(names.size(), 50U);
  for (const auto& name : names) EXPECT_TRUE(is_known_encoding(name)) << name;
}

}  // namespace
}  // namespace zubda
