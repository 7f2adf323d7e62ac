#include "input/encoding/declared_encoding.h"

#include <gtest/gtest.h>

#include "input/encoding/decode.h"

namespace zubda {
namespace {

TEST(DeclaredEncoding, IsThatOfAMetaOrAnXmlDeclaration) {
  EXPECT_EQ(declared_encoding("<html><META CHARSET='Windows-1256'>"), "windows-1256");
  EXPECT_EQ(declared_encoding("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">"), "koi8-r");
  EXPECT_EQ(declared_encoding("<meta name=a><meta charset = euc-jp />"), "euc-jp");
  EXPECT_EQ(declared_encoding("<?xml version=\"1.0\" encoding=\"iso-8859-6\"?><html>"), "iso-8859-6");
  EXPECT_EQ(declared_encoding("<meta charset=iso-8859-1>"), "windows-1252");
  for (const auto* none : {"", "charset=utf-8", "<meta name=charset>", "<meta charset=", "<meta charset",
                           "<?xml encoding", "<meta>charset=koi8-r"})
    EXPECT_EQ(declared_encoding(none), "") << none;
}

TEST(DeclaredEncoding, SettlesWhatIsNoUtf8) {
  // 0xE4 is ä or д: two letters are too few for a detector.
  const std::string bytes = "<p>\xE4\xE5</p>";
  EXPECT_EQ(decode("<meta charset=windows-1251>" + bytes, "").text, "<meta charset=windows-1251><p>де</p>");
  EXPECT_EQ(decode("<meta charset=latin1>" + bytes, "").text, "<meta charset=latin1><p>äå</p>");
  EXPECT_TRUE(decode("<meta charset=latin1>" + bytes, "").warnings.empty());
  EXPECT_EQ(decode("<meta charset=latin1>" + bytes, "windows-1251").text, "<meta charset=latin1><p>де</p>");
}

TEST(DeclaredEncoding, GivesWayToValidUtf8AndToWhatCannotBe) {
  EXPECT_EQ(decode("<meta charset=windows-1251>ق", "").text, "<meta charset=windows-1251>ق");
  const std::string start = "<meta charset=utf-16><p>and so the long text goes on and on until the end of it ";
  EXPECT_EQ(decode(start + "\xFF", "").text, start + "\uFFFD");
  EXPECT_EQ(decode("<meta charset=no-such>" + start + "\xFF", "").text, "<meta charset=no-such>" + start + "\uFFFD");
}

}  // namespace
}  // namespace zubda
