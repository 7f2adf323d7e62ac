#include "input/mail/mail.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "input/formats.h"
#include "input/mail/mime.h"

namespace zubda {
namespace {

constexpr std::string_view message =
    "From: Ada <ada@example.org>\r\nSubject: The harbour\r\n opens again\r\n\r\nHello Ben,\r\n\r\nyou wrote:\r\n"
    "> It is closed.\r\n> I fear.\r\nIt opens on Monday, and the ferries\r\ncross the bay again.\r\n\r\n-- "
    "\r\nAda\r\nQuay 1\r\n";

TEST(Mail, HasATitleAndTellsWhatIsNotItsOwn) {
  const auto document = read_mail(std::string(message)).document;
  EXPECT_EQ(document.title, "The harbour opens again");
  std::string own;
  std::string other;
  std::size_t end = 0;
  for (const auto& [span, role] : document.blocks) {
    EXPECT_LE(end, span.begin);
    end = span.end;
    (role == Role::boilerplate ? other : own) += std::string(slice(document.text, span)) + "|";
  }
  EXPECT_EQ(own, "Hello Ben,|you wrote:|It opens on Monday, and the ferries\r\ncross the bay again.|");
  EXPECT_EQ(other, "> It is closed.\r\n> I fear.|-- \r\nAda\r\nQuay 1|");
}

TEST(Mail, IsToldFromOtherTexts) {
  EXPECT_TRUE(looks_like_mail(message));
  EXPECT_TRUE(looks_like_mail("From ada@example.org Mon Mar 4\nFrom: a\nSubject: b\n\nc"));
  EXPECT_FALSE(looks_like_mail("Subject: b\n\nc"));
  EXPECT_FALSE(looks_like_mail("From: a\nSubject: b\nno field here\n\nc"));
  EXPECT_FALSE(looks_like_mail("From the harbour: a text.\n\nSubject: none."));
  EXPECT_FALSE(looks_like_mail(""));
}

TEST(Mail, WithoutAHeaderIsText) { EXPECT_EQ(read_mail("Just text.").document.text, "Just text."); }

struct Word {
  const char* name;
  const char* encoded;
  const char* text;
};

class MailWords : public testing::TestWithParam<Word> {};

TEST_P(MailWords, AreDecoded) { EXPECT_EQ(decode_mail_words(GetParam().encoded), GetParam().text); }

INSTANTIATE_TEST_SUITE_P(Rfc2047, MailWords,
                         testing::Values(Word{"Plain", "a b", "a b"},
                                         Word{"Quoted", "=?utf-8?Q?gr=C3=BCn_x?= y", "grün x y"},
                                         Word{"Base64", "=?UTF-8?b?2YXYsdit2KjYpw==?=", "مرحبا"},
                                         Word{"Windows1256", "=?windows-1256?B?48jP?=", "مبد"},
                                         Word{"Joined", "=?utf-8?Q?a?= =?utf-8?Q?b?= c", "ab c"},
                                         Word{"Broken", "=?utf-8?Q?a", "=?utf-8?Q?a"},
                                         Word{"UnknownCharset", "=?x-none?Q?a?=", "a"}),
                         [](const auto& test) { return test.param.name; });

TEST(Mail, TakesThePlainPartOfSeveral) {
  const auto document =
      read_mail(
          "From: a\nSubject: b\nContent-Type: multipart/alternative; boundary=\"xx\"\n\npreamble\n"
          "--xx\nContent-Type: text/html\n\n<p>No.</p>\n--xx\nContent-Type: text/plain; charset=windows-1256\n"
          "Content-Transfer-Encoding: quoted-printable\n\n=E3=D1=CD=C8=C7 =\n=C8=DF\n--xx--\n")
          .document;
  EXPECT_EQ(document.text.substr(0, document.text.find('\n')), "مرحبا بك");
  EXPECT_THROW(read_mail("From: a\nSubject: b\nContent-Type: text/html\n\n<p>No.</p>\n"), std::runtime_error);
}

}  // namespace
}  // namespace zubda
