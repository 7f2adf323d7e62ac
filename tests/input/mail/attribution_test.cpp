#include "input/mail/attribution.h"

#include <gtest/gtest.h>

#include "input/mail/quoted_lines.h"

namespace zubda {
namespace {

TEST(Attribution, IsKnownInTheLanguagesOfMailPrograms) {
  for (const char* line : {"On Oct 9, 2019, at 3:47 PM, Bo <bo@example.com> wrote:",
                           "On 2/3/20 10:00 AM, Bo wrote:",
                           "Bo writes:",
                           "Am 03.02.20 um 10:00 schrieb Bo:",
                           "Am Montag schrieb Bo Berg:",
                           "Le 3 févr. 2020 à 10:00, Bo a écrit :",
                           "El lun, 3 feb 2020, Bo escribió:",
                           "Il giorno lun 3 feb 2020 alle ore 10:00 Bo <b@x.it> ha scritto:",
                           "Em seg., 3 de fev. de 2020, Bo escreveu:",
                           "Op 3 feb. 2020 schreef Bo:",
                           "Den 3 feb 2020 skrev Bo:",
                           "W dniu 03.02.2020 o 10:00, Bo pisze:",
                           "Dne 3. 2. 2020 v 10:00 Bo napsal(a):",
                           "03.02.2020 10:00, Bo пишет:",
                           "пн, 3 февр. 2020 г. в 10:00, Bo <b@x.ru>:",
                           "كتب بو:",
                           "في ٣ فبراير ٢٠٢٠، ١٠:٠٠، كتب بو:",
                           "في الاثنين، 3 فبراير 2020 في 10:00 ص تمت كتابة ما يلي بواسطة Bo <b@x.sa>:\u200F",
                           "\u202Bבתאריך יום ב׳, 3 בפבר׳ 2020 ב-10:00 מאת Bo <\u202Ab@x.il\u202C\u200F>:\u202C",
                           "2020年2月3日(月) 10:00 Bo <b@x.jp>:",
                           "Bo <b@x.cn> 于2020年2月3日周一 10:00写道：",
                           "2020년 2월 3일 (월) 오전 10:00, Bo <b@x.kr>님이 작성:",
                           "3 Şub 2020 Pzt 10:00 tarihinde Bo şunları yazdı:",
                           "Στις 3 Φεβ 2020, ο Bo έγραψε:",
                           "Vào Th 2, 3 thg 2, 2020 lúc 10:00 Bo đã viết:"})
    EXPECT_TRUE(is_attribution(line)) << line;
  for (const char* line :
       {"Let me end with a quote:", "On 9 Oct we met the owner and he wrote: keep the gate green.",
        "On Tuesday we will paint the fence, so please bring brushes.",
        "The list of 3 February 2020:", "في مكتبة البلدية اجتمع السكان ثم قالوا لنا جميعا ما يلي:", "", ":"})
    EXPECT_FALSE(is_attribution(line)) << line;
}

/// The text that is left of a message.
std::string own_text(std::string_view text, std::string_view subject = "s") {
  Document document;
  append_mail_text(text, subject, document);
  std::string own;
  for (const auto& [span, role] : document.blocks)
    if (role != Role::boilerplate) own += std::string(slice(document.text, span)) + "|";
  return own;
}

TEST(QuotedLines, AreNotTheWriters) {
  EXPECT_EQ(own_text("Yes.\n\nOn Mon, Feb 3, 2020 at 10:00 AM Bo With A Long Name <bo@example.com>\nwrote:\n\n> "
                     "No?\n>\n> Bo\n\nAna\n"),
            "Yes.|Ana|");
  EXPECT_EQ(own_text("Here is a quotation:\n\n> a stitch in time\n\nThat is it.\n"),
            "Here is a quotation:|That is it.|");
  EXPECT_EQ(own_text("Yes.\nOn Mon, Feb 3, 2020 Bo <bo@example.com> wrote:\nNo?\n\nSaid Bo.\n"), "Yes.|");
}

TEST(QuotedLines, OwnLinesWithoutStopsAreText) {
  const auto roles = [](std::string_view text) {
    Document document;
    append_mail_text(text, "s", document);
    std::vector<Role> found;
    for (const auto& block : document.blocks) found.push_back(block.role);
    return found;
  };
  EXPECT_EQ(roles("Hi Bo,\n\nThe boat leaves at nine\n\nAnna\n"),
            (std::vector<Role>{Role::prose, Role::list_item, Role::prose}));
  EXPECT_EQ(roles("The boat of today\n\nIt leaves at nine.\n"), (std::vector<Role>{Role::prose, Role::prose}))
      << "a heading";
}

TEST(QuotedLines, AreTheTextWhereNothingElseIs) {
  EXPECT_EQ(own_text("> The ferry sails\n> at nine.\n> \n> Bo\n"), "The ferry sails\nat nine.|Bo|");
}

TEST(QuotedLines, SignaturesEndWithTheMessage) {
  EXPECT_EQ(own_text("Yes.\n\n-- \nAna\n\nQuay 1\n"), "Yes.|");
  EXPECT_EQ(own_text("Yes.\n\n--\nTo unsubscribe from this list: send a line\n"), "Yes.|");
  EXPECT_EQ(own_text("Yes.\n--\nlong\n" + std::string(40, '\n') + "No.\n"), "Yes.|--|long|No.|");
}

TEST(QuotedLines, FootersOfListsAreNotTheWriters) {
  const std::string rule(47, '_');
  EXPECT_EQ(own_text("Yes.\n" + rule + "\nFerry mailing list\nFerry@example.org\nhttps://example.org/listinfo/ferry\n"),
            "Yes.|");
  EXPECT_EQ(own_text("Yes.\n" + rule + "\nThe next chapter.\n"), "Yes.|" + rule + "|The next chapter.|");
}

TEST(QuotedLines, HeadersOfForwardedMessagesAreNotTheirText) {
  const std::string fields =
      "From: Bo <bo@example.com>\nDate: Mon, 3 Feb 2020\nSubject: Ferry\nTo: Ana <a@example.com>\n\n";
  EXPECT_EQ(own_text("FYI\n\n---------- Forwarded message ---------\n" + fields + "It sails.\n", "Fwd: Ferry"),
            "FYI|It sails.|");
  EXPECT_EQ(
      own_text("-------- Weitergeleitete Nachricht --------\nBetreff: Fähre\nDatum: 3. Februar 2020\n\nSie fährt.\n"),
      "Sie fährt.|");
  EXPECT_EQ(own_text("Yes.\n\n-----Original Message-----\n" + fields + "Does it sail?\n", "RE: Ferry"), "Yes.|");
  EXPECT_EQ(own_text("Yes.\n\n" + fields + "Does it sail?\n", "RE: Ferry"), "Yes.|");
  EXPECT_EQ(own_text("نعم.\n\nمن: بو <bo@example.com>\nتم الإرسال: ٣ فبراير ٢٠٢٠\nالموضوع: العبارة\n\nهل تبحر؟\n"),
            "نعم.|");
  EXPECT_EQ(own_text("To do:\nMilk: two\nBread: one\nEggs: six\n\nThat is all.\n"),
            "To do:|Milk: two|Bread: one|Eggs: six|That is all.|");
}

TEST(QuotedLines, TakeLinearTime) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "Name: value\n" + std::string(40, '_') + "\n---- x ----\n\n\n";
  Document document;
  append_mail_text(text, "s", document);
  EXPECT_EQ(document.text.size(), text.size() - 3) << "but for the line ends at its end";
}

}  // namespace
}  // namespace zubda
