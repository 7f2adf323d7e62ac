#include "input/mail/mail.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "input/containers/member_fields.h"
#include "input/formats.h"
#include "input/mail/mail_lines.h"
#include "linear_time.h"
#include "repeated.h"

namespace zubda {
namespace {

constexpr std::size_t max_bytes = std::size_t{1} << 24;

/// The blocks of a document that are the writer's, and the others, each with a bar behind it.
struct Parts {
  std::string title;
  std::string own;
  std::string other;
};

Parts parts_of(const Document& document) {
  Parts parts{document.title, {}, {}};
  std::size_t end = 0;
  for (const auto& [span, role] : document.blocks) {
    EXPECT_LE(end, span.begin);
    end = span.end;
    (role == Role::boilerplate ? parts.other : parts.own) += std::string(slice(document.text, span)) + "|";
  }
  return parts;
}

Parts read(const std::string& message) { return parts_of(read_mail(message, max_bytes).document); }

const std::string head = "From: Ada <ada@example.org>\nTo: b@example.org\nSubject: The quay\nMIME-Version: 1.0\n";

TEST(Mail, HasATitleAndTellsWhatIsNotItsOwn) {
  const auto parts = read(
      "From: Ada <ada@example.org>\r\nSubject: The harbour\r\n opens again\r\n\r\nHello Ben,\r\n\r\nOn Sunday you "
      "wrote:\r\n> It is closed.\r\n> I fear.\r\nIt opens on Monday, and the ferries\r\ncross the bay again.\r\n\r\n-- "
      "\r\nAda\r\nQuay 1\r\n");
  EXPECT_EQ(parts.title, "The harbour opens again");
  EXPECT_EQ(parts.own, "Hello Ben,|It opens on Monday, and the ferries\ncross the bay again.|");
  EXPECT_EQ(parts.other, "On Sunday you wrote:|> It is closed.\n> I fear.|-- \nAda\nQuay 1|");
}

TEST(Mail, StatesWhoWroteItAndWhen) {
  const auto document = read_mail(
                            "From: =?utf-8?Q?Ad=C3=A8le?= B <ada@example.org>\nDate: Mon, 3 Feb 2020 10:00:00 +0000\n"
                            "Subject: s\n\nText.\n",
                            max_bytes)
                            .document;
  EXPECT_EQ(document.metadata.author, "Adèle B");
  EXPECT_EQ(document.metadata.date, "Mon, 3 Feb 2020 10:00:00 +0000");
}

struct Charset {
  const char* name;
  const char* declared;
  const char* body;
  const char* text;
};

class MailCharset : public testing::TestWithParam<Charset> {};

TEST_P(MailCharset, OfAPartIsTheDeclaredOneUnlessItCannotBe) {
  const auto& [name, declared, body, text] = GetParam();
  EXPECT_EQ(
      read(head + "Content-Type: text/plain" + declared + "\nContent-Transfer-Encoding: 8bit\n\n" + body + "\n").own,
      std::string(text) + "|");
}

INSTANTIATE_TEST_SUITE_P(
    Declared, MailCharset,
    testing::Values(Charset{"Hebrew", "; charset=windows-1255", "\xF9\xEC\xE5\xED \xF2\xE5\xEC\xED.", "שלום עולם."},
                    Charset{"HebrewInLogicalOrder", "; charset=iso-8859-8-i", "\xF9\xEC\xE5\xED.", "שלום."},
                    Charset{"Russian", "; charset=\"KOI8-R\"", "\xF0\xD2\xC9\xD7\xC5\xD4.", "Привет."},
                    Charset{"MoreThanLatin1", "; charset=iso-8859-1", "\x93Z\xFCrich\x94.", "“Zürich”."},
                    Charset{"Utf8AsAscii", "; charset=us-ascii", "مرحبا بالعالم.", "مرحبا بالعالم."},
                    Charset{"Utf8AsLatin1", "; charset=iso-8859-1", "Zürich.", "Zürich."},
                    Charset{"Unknown", "; charset=x-nobody", "Zürich.", "Zürich."},
                    Charset{"Missing", "", "Zürich.", "Zürich."}),
    [](const auto& test) { return test.param.name; });

TEST(MailCharset, IsGuessedWhereAWrongOneIsDeclared) {
  // windows-1256, from a program that writes the same charset for all mail.
  const std::string arabic =
      "\xC3\xDA\xE1\xE4\xCA \xC7\xE1\xE6\xD2\xC7\xD1\xC9 \xC3\xE3\xD3 \xE3\xE4 \xC7\xE1\xE3\xCF\xED\xE4\xC9.";
  for (const char* declared : {"iso-8859-1", "utf-8", "us-ascii"})
    EXPECT_EQ(read(head + "Content-Type: text/plain; charset=" + declared + "\n\n" + arabic + "\n").own,
              "أعلنت الوزارة أمس من المدينة.|")
        << declared;
}

struct Subject {
  const char* name;
  const char* encoded;
  const char* text;
};

class MailSubject : public testing::TestWithParam<Subject> {};

TEST_P(MailSubject, IsDecoded) {
  EXPECT_EQ(read(std::string("From: a@b.c\nSubject: ") + GetParam().encoded + "\n\nText.\n").title, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Rfc2047, MailSubject,
    testing::Values(Subject{"Plain", "a b", "a b"}, Subject{"Quoted", "=?utf-8?Q?gr=C3=BCn_x?= y", "grün x y"},
                    Subject{"Base64", "=?UTF-8?b?2YXYsdit2KjYpw==?=", "مرحبا"},
                    Subject{"Windows1256", "=?windows-1256?B?48jP?=", "مبد"},
                    Subject{"Joined", "=?utf-8?Q?a?= =?utf-8?Q?b?= c", "ab c"},
                    Subject{"CutInALetter", "=?utf-8?B?2YXZ?=\n =?UTF-8?B?hNiu2LU=?=", "ملخص"},
                    Subject{"CutBetweenTwoEncodings", "=?utf-8?B?2YXZ?=\n =?utf-8?Q?=84=D8=AE=D8=B5?=", "ملخص"},
                    Subject{"Glued", "[list]=?utf-8?Q?gr=C3=BCn?=", "[list]grün"},
                    Subject{"WithALanguage", "=?utf-8*de?Q?gr=C3=BCn?=", "grün"},
                    Subject{"Unfinished", "=?utf-8?Q?a", "=?utf-8?Q?a"},
                    Subject{"UnknownCharsetAsWritten", "News =?x-none?B?48jP?= end", "News =?x-none?B?48jP?= end"},
                    Subject{"Utf8WithoutWords", "مرحبا", "مرحبا"}),
    [](const auto& test) { return test.param.name; });

TEST(Mail, TakesThePlainFormOfTwo) {
  const auto alternative = [](const std::string& plain, const std::string& html) {
    return read(head +
                "Content-Type: multipart/alternative; boundary=\"xx\"\n\npreamble\n--xx\nContent-Type: text/html\n\n" +
                html +
                "\n--xx\nContent-Type: text/plain; charset=windows-1256\nContent-Transfer-Encoding: "
                "quoted-printable\n\n" +
                plain + "\n--xx--\n")
        .own;
  };
  EXPECT_EQ(alternative("=E3=D1=CD=C8=C7 =\n=C8=DF", "<p>No.</p>"), "مرحبا بك|");
  EXPECT_EQ(alternative("See the HTML.", "<p>The ferry sails at nine in the morning from the northern quay.</p>"),
            "The ferry sails at nine in the morning from the northern quay.|");
  EXPECT_EQ(alternative("", "<p>Only HTML.</p>"), "Only HTML.|");
}

TEST(Mail, TakesTheTextAmongOtherParts) {
  const auto text =
      read(head +
           "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: multipart/related; start=\"<r@x>\"; "
           "boundary=r\n\n--r\nContent-Type: image/png\nContent-ID: <i@x>\n\nXX\n--r\nContent-Type: text/html\n"
           "Content-ID: <r@x>\n\n<p>The root.</p>\n--r--\n--m\nContent-Type: text/plain\n\nThe second.\n--m\n"
           "Content-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''a%20b.txt\n\nAn attachment.\n"
           "--m\nContent-Type: message/rfc822\n\nFrom: c@d.e\nSubject: Inner\n\nInner text.\n--m--\n");
  EXPECT_EQ(text.own, "The root.|The second.|Inner|Inner text.|");
}

TEST(Mail, WithHtmlTellsWhatIsQuoted) {
  const auto parts =
      read(head +
           "Content-Type: text/html\n\n<div>Hi Bo,<div>The boat leaves at nine</div></div><div "
           "class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, Bo wrote:</div><blockquote>When does the "
           "boat leave?</blockquote></div>\n");
  EXPECT_EQ(parts.own, "Hi Bo,|The boat leaves at nine|");
  EXPECT_EQ(parts.other, "On Mon, Bo wrote:|When does the boat leave?|");
  EXPECT_EQ(read(head + "Content-Type: text/html\n\n<p>A book says:</p><blockquote>It rains.</blockquote>\n").own,
            "A book says:|It rains.|");
}

TEST(Mail, JoinsFlowedLines) {
  const auto flowed = [](const std::string& parameters, const std::string& body) {
    return read(head + "Content-Type: text/plain; format=flowed" + parameters + "\n\n" + body).own;
  };
  EXPECT_EQ(flowed("", "The ferry \nsails at nine.\n \n From here.\nEnd \n-- \nAda\n"),
            "The ferry sails at nine.|From here.|End|");
  EXPECT_EQ(flowed("; delsp=yes", "ferry\xE2\x80\x90 \nboat.\n"),
            "ferry\xE2\x80\x90"
            "boat.|");
}

TEST(Mail, WithoutTextSaysSo) {
  const auto reading = read_mail(head + "Content-Type: image/png\n\nXX\n", max_bytes);
  EXPECT_EQ(reading.warnings, std::vector<std::string>{"no text in it"});
  EXPECT_EQ(read_mail(head + "Content-Type: multipart/encrypted; boundary=e\n\n--e\n\nXX\n--e--\n", max_bytes).warnings,
            std::vector<std::string>{"encrypted: no text in it"});
}

TEST(Mail, MayHaveManyLevels) {
  std::string message = head;
  std::string end;
  for (int i = 0; i < 10'000; ++i) {
    const auto name = "b" + std::to_string(i);
    message += "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + "\n";
    end.insert(0, "--" + name + "--\n");
  }
  const auto reading = read_mail(message + "Content-Type: text/plain\n\nDeep.\n" + end, max_bytes);
  EXPECT_EQ(reading.document.title, "The quay");
  EXPECT_EQ(reading.document.text, "");
}

TEST(Mail, SavedByABrowserIsAPage) {
  const std::string page =
      "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/a\nSubject: =?utf-8?Q?=D8?=\n "
      "=?utf-8?Q?=A3?=\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"m\"\n\n--m\n"
      "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: "
      "https://example.org/a\n\n"
      "<html><head><meta charset=3D\"windows-1256\"></head><body><p>=E3=D1=CD=C8=C7 =C8=DF.</p></body></html>\n--m\n"
      "Content-Type: text/html\nContent-ID: <frame-1@mhtml.blink>\n\n<p>An advertisement.</p>\n--m--\n";
  EXPECT_TRUE(looks_like_mhtml(page));
  const auto document = read_mail(page, max_bytes).document;
  EXPECT_EQ(document.text, "مرحبا بك.");
  EXPECT_EQ(document.title, "أ");
  EXPECT_EQ(document.metadata.url, "https://example.org/a");
}

TEST(Mail, IsToldFromOtherTexts) {
  EXPECT_TRUE(looks_like_mail("From: a\nSubject: b\n\nc"));
  EXPECT_TRUE(looks_like_mail("Received: x\n by y\nTo: a\nSubject: b\n\nc"));
  EXPECT_TRUE(looks_like_mail("From ada@example.org Mon Mar  4 10:00:00 2024\nFrom: a\nSubject: b\n\nc"));
  for (const char* other :
       {"Subject: b\n\nc", "From: a\nSubject: b\nno field here\n\nc", "", "\n\nFrom: a\nSubject: b\n",
        "From the harbour: a text.\n\nSubject: none.", "Title: a\nDate: 2020\n\nText"})
    EXPECT_FALSE(looks_like_mail(other)) << other;
  EXPECT_FALSE(looks_like_mhtml("From: a\nTo: b\nContent-Type: multipart/related; boundary=x\n\n"));
}

TEST(Mail, MailboxesAreTold) {
  EXPECT_TRUE(
      looks_like_mailbox("From ana at example.org  Mon Feb  3 10:00:00 2020\nFrom: ana at example.org (Ana)\n"));
  EXPECT_TRUE(looks_like_mailbox("From mboxrd@z Thu Jan  1 00:00:00 1970\r\nReceived: x\r\n"));
  EXPECT_TRUE(looks_like_mailbox("From: l@x\nSubject: Ferry Digest, Vol 3, Issue 1\n\nSend"));
  EXPECT_TRUE(looks_like_mailbox("From: l@x\nSubject: s\nContent-Type: multipart/digest; boundary=x\n\n"));
  EXPECT_FALSE(looks_like_mailbox("From 10:00 on 3 February 2020 we were out.\nThen it rained.\n"));
  EXPECT_FALSE(looks_like_mailbox("From: a\nSubject: b\n\nc"));
}

/// The names and texts of the messages in a mailbox.
std::vector<std::string> messages_of(const std::string& bytes) {
  std::vector<std::string> texts;
  const auto mailbox = open_mailbox(stream_of(bytes), max_bytes);
  while (const auto name = mailbox->next()) {
    const auto document = mailbox->reader()(mailbox->read(max_bytes), max_bytes).document;
    texts.push_back(*name + " " + document.title + ": " + parts_of(document).own);
  }
  return texts;
}

TEST(Mailbox, HasADocumentForEachMessage) {
  const std::string line = "From ana@example.org Mon Feb  3 10:00:00 2020\n";
  const std::string mailbox = line + "From: a@b.c\nSubject: One\n\nFirst.\n>From here.\n-- \nAna\n\n" + line +
                              "From: a@b.c\nSubject: Two\n\nSecond.\n\nFrom Monday on it rained.\nNo: field.\n\n";
  EXPECT_EQ(messages_of(mailbox), (std::vector<std::string>{"#1 One: First.|From here.|",
                                                            "#2 Two: Second.|From Monday on it rained.|No: field.|"}));
  EXPECT_EQ(messages_of(""), std::vector<std::string>{});
  const auto whole = read_mail(mailbox, max_bytes).document;
  EXPECT_EQ(whole.title, "One");
  EXPECT_EQ(parts_of(whole).own, "First.|From here.|Two|Second.|From Monday on it rained.|No: field.|");
}

TEST(Mailbox, DigestsAreTheirMessages) {
  EXPECT_EQ(
      messages_of(
          "From: l@x\nSubject: Ferry Digest, Vol 3, Issue 1\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
          "boundary=m\n\n--m\nContent-Type: text/plain\n\nToday's Topics:\n--m\nContent-Type: multipart/digest; "
          "boundary=d\n\n--d\n\nFrom: a@b.c\nSubject: One\n\nFirst.\n--d\n\nFrom: a@b.c\nSubject: Two\n\nSecond.\n"
          "--d--\n--m\nContent-Type: text/plain\n\nFooter.\n--m--\n"),
      (std::vector<std::string>{"#1 One: First.|", "#2 Two: Second.|"}));
}

TEST(Mailbox, DigestsInPlainTextAreTheirMessages) {
  const std::string rule(30, '-');
  EXPECT_EQ(messages_of("From: l@x\nSubject: Ferry Digest, Vol 3, Issue 1\nContent-Type: text/plain; charset=utf-8\n"
                        "Content-Transfer-Encoding: 8bit\n\nSend Ferry mailing list submissions to x.\n\nToday's "
                        "Topics:\n\n   1. One\n\n" +
                        std::string(70, '-') +
                        "\n\nMessage: 1\nDate: Mon, 3 Feb 2020 10:00:00 +0000\nFrom: Ana <a@b.c>\nSubject: One\n" +
                        "Content-Type: text/plain; charset=iso-8859-1\n\nZürich.\n-- \nAna\n\n" + rule +
                        "\n\nMessage: 2\nFrom: Bo <b@b.c>\nSubject: Two\n\nSecond.\n\n" + rule +
                        "\n\nSubject: Digest Footer\n\n" + std::string(47, '_') + "\nFerry mailing list\n\n" + rule +
                        "\n\nEnd of Ferry Digest, Vol 3, Issue 1\n****\n"),
            (std::vector<std::string>{"#1 One: Zürich.|", "#2 Two: Second.|"}));
}

/// Each plain form begins an alternative, which a page may replace.
TEST(Mail, KeepsNoCopyForEachAlternative) {
  expect_linear(100, [](std::size_t size) {
    std::string record;
    const auto add = [&](std::string_view choice, std::string_view text) {
      append_field("part", "text/plain", record);
      append_field("charset", "utf-8", record);
      append_field("choice", choice, record);
      append_field("text", text, record);
    };
    append_field("message", "", record);
    add("", repeated("The river rose. ", 50 * size));
    for (std::size_t i = 0; i < size; ++i) add("plain", "It fell."), add("", "It rose.");
    append_field("done", "", record);
    EXPECT_EQ(read_mail_record_text(record, max_bytes).document.blocks.size(), 2 * size + 1);
  });
}

TEST(Mail, LooksOnceForTextAboveItsHeaders) {
  const std::string original = "-----Original Message-----\nFrom: a@b.c\nTo: b\nDate: 1 Jan 2024\n\n";
  expect_linear(1000, [&](std::size_t size) {
    const auto text = repeated(original, size);
    MailLines lines(split_mail_lines(text), "s");
    lines.mark_all();
    EXPECT_TRUE(lines.lines().front().is_other);
  });
}

}  // namespace
}  // namespace zubda
