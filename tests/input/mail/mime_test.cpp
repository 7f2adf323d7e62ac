#include "input/mail/mime.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace zubda {
namespace {

TEST(MailHeader, HasFieldsWithNamesInLowerCaseAndUnfoldedValues) {
  const std::string text = "From: Ada\r\nSUBJECT: one\r\n two\r\n\tthree\r\nTo:x\r\n\r\nbody";
  const auto header = read_mail_header(text);
  EXPECT_EQ(text.substr(header.length), "body");
  EXPECT_EQ(header.field("from"), "Ada");
  EXPECT_EQ(header.field("subject"), "one two three");
  EXPECT_EQ(header.field("to"), "x");
  EXPECT_EQ(header.field("cc"), "");
  EXPECT_EQ(header.fields.size(), 3U);
}

TEST(MailHeader, MayComeAfterTheLineOfAMailbox) {
  const auto header = read_mail_header("From ada@example.org Mon Mar 4\nFrom: a\n\nbody");
  EXPECT_EQ(header.field("from"), "a");
  EXPECT_EQ(header.fields.size(), 1U);
}

TEST(MailHeader, IsNoneWithoutFieldsAndABlankLine) {
  for (const std::string text : {"", "\n", "\n\nbody", "From: a", "From: a\nno field here\n\nbody", " folded\n\nbody",
                                 "From ada@example.org\n\nbody", "a b: c\n\nbody", ": c\n\nbody",
                                 "na\xC3\xAF"
                                 "f: c\n\n"}) {
    const auto header = read_mail_header(text);
    EXPECT_EQ(header.length, 0U) << text;
    EXPECT_TRUE(header.fields.empty()) << text;
  }
}

TEST(MailHeader, IsNotLookedForWithoutEnd) {
  std::string text;
  while (text.size() < std::size_t{1} << 20) text += "X-Field: value\n";
  EXPECT_EQ(read_mail_header(text + "\nbody").length, 0U);
}

TEST(MailHeader, GivesParametersWithAndWithoutQuotes) {
  const auto parameter = [](const std::string& value, std::string_view name) {
    return read_mail_header("Content-Type: " + value + "\n\n").parameter("content-type", name);
  };
  EXPECT_EQ(parameter("text/plain; charset=utf-8", "charset"), "utf-8");
  EXPECT_EQ(parameter("text/plain; CharSet=UTF-8; format=flowed", "charset"), "UTF-8");
  EXPECT_EQ(parameter("multipart/mixed; boundary=\"a b;c\"; x=y", "boundary"), "a b;c");
  EXPECT_EQ(parameter("multipart/mixed; boundary=\"never closed", "boundary"), "never closed");
  EXPECT_EQ(parameter("text/plain", "charset"), "");
  EXPECT_EQ(parameter("", "charset"), "");
}

/// The text of a message with this header.
std::string body_of(const std::string& fields, const std::string& body) {
  const auto header = read_mail_header(fields + "\n");
  return mail_body(header, body);
}

TEST(MailBody, IsDecodedAsTheHeaderSays) {
  const std::string quoted = "Content-Transfer-Encoding: quoted-printable\n";
  const std::string base64 = "Content-Transfer-Encoding: BASE64\n";
  const std::string utf8 = "Content-Type: text/plain; charset=utf-8\n";
  EXPECT_EQ(body_of(utf8, "as it is"), "as it is");
  EXPECT_EQ(body_of(utf8 + quoted, "gr=C3=BCn =3D a=\nb=\r\nc"), "grün = abc");
  EXPECT_EQ(body_of(utf8 + quoted, "100=% =4 =g1 =\x01"), "100=% =4 =g1 =\x01") << "what is no code stays";
  EXPECT_EQ(body_of(utf8 + quoted, "a_b"), "a_b") << "an underscore is a blank in headers only";
  EXPECT_EQ(body_of(utf8 + base64, "2YXYsdit\r\n2KjYpw=="), "مرحبا");
  EXPECT_EQ(body_of(utf8 + base64, "YWI=ignored"), "ab");
  EXPECT_EQ(body_of("Content-Type: text/plain; charset=windows-1256\n" + quoted, "=E3=D1=CD=C8=C7"), "مرحبا");
}

TEST(MailBody, IsTheFirstPlainPartAlsoOfPartsInParts) {
  const std::string type = "Content-Type: multipart/mixed; boundary=x\n";
  EXPECT_EQ(
      body_of(type, "preamble\n--x\nContent-Type: text/html\n\n<p>a\n--x\nX-Part: 2\n\nplain\n--x\n\nsecond\n--x--\n"),
      "plain\n");
  EXPECT_EQ(body_of(type,
                    "--x\nContent-Type: multipart/alternative; boundary=y\n\n--y\nContent-Type: text/html\n\n<p>\n"
                    "--y\nContent-Type: text/plain\n\ninner\n--y--\n--x--\n"),
            "inner\n");
  EXPECT_EQ(body_of(type, "--x\nContent-Type: text/plain\n\ncut off"), "cut off");
}

TEST(MailBody, WithoutPlainTextIsAnError) {
  EXPECT_THROW(body_of("Content-Type: text/html\n", "<p>a"), std::runtime_error);
  EXPECT_THROW(body_of("Content-Type: multipart/mixed\n", "--\n\nplain"), std::runtime_error) << "no boundary is named";
  EXPECT_THROW(body_of("Content-Type: multipart/mixed; boundary=x\n", "--x--\n"), std::runtime_error);
  EXPECT_EQ(body_of("Content-Type: text/html\n", " \n"), "") << "nothing is lost of an empty message";
}

TEST(MailBody, OfPartsWithoutEndIsFoundOrNotButSoon) {
  std::string body;
  for (int level = 0; level < 1000; ++level) body += "--x\nContent-Type: multipart/mixed; boundary=x\n\n";
  EXPECT_THROW(body_of("Content-Type: multipart/mixed; boundary=x\n", body), std::runtime_error);
}

}  // namespace
}  // namespace zubda
