/// The cases of Unicode's sentence boundary rules (UAX #29, SB3 to SB11) beside ours. What Unicode says is asked of
/// ICU, whose root locale follows the rules to the letter.
#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "sentences/sentences.h"

namespace zubda {
namespace {

/// `|` marks the boundaries of zubda; `why` tells why Unicode has others, and is empty when it has the same.
struct Case {
  const char* rule;
  const char* language;
  const char* marked;
  const char* why;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.rule << ": " << c.marked; }

std::string unmarked(std::string text) {
  std::erase(text, '|');
  return text;
}

/// The text with a mark where each unit but the first begins.
std::string mark_ours(const std::string& text, const char* code) {
  auto marked = text;
  const auto sentences = split_sentences(Document{.text = text}, Language(code));
  for (auto i = sentences.size(); i-- > 1;) marked.insert(sentences[i].span.begin, "|");
  return marked;
}

std::string mark_unicode(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  const auto utf16 = icu::UnicodeString::fromUTF8(text);
  breaks->setText(utf16);
  std::string marked;
  auto begin = breaks->first();
  for (auto end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
    if (begin > 0) marked += '|';
    utf16.tempSubStringBetween(begin, end).toUTF8String(marked);
  }
  return marked;
}

class SentenceBreak : public testing::TestWithParam<Case> {};

TEST_P(SentenceBreak, IsUnicodesOrDeviatesForAReason) {
  const auto& [rule, language, marked, why] = GetParam();
  const auto text = unmarked(marked);
  EXPECT_EQ(mark_ours(text, language), marked);
  EXPECT_EQ(mark_unicode(text) == marked, std::string(why).empty()) << mark_unicode(text) << " " << why;
}

INSTANTIATE_TEST_SUITE_P(
    Rules, SentenceBreak,
    testing::Values(
        Case{"SB3", "en", "She went home.\r\n|Then he slept.", ""},
        Case{"SB4", "en", "A Title\n|The text goes on.", ""}, Case{"SB4", "en", "One ends.\u2028|Two begins.", ""},
        Case{"SB4", "en", "It was a long\r\nway home.", "A line that goes on in lower case was wrapped."},
        Case{"SB5", "en", "One ends.\u0301 |Two begins.", ""}, Case{"SB6", "en", "It grew by 3.4 percent.", ""},
        Case{"SB6", "en", "Version 2.a is out.", ""}, Case{"SB7", "en", "The U.S.A. won.", ""},
        Case{"SB7", "en", "c.d and C.d and c.D.", ""},
        Case{"SB7", "en", "We met J.R. Smith there.", "Initials belong to the name after them."},
        Case{"SB7", "en", "It ended.|The next began.",
             "The blank was forgotten: a word in lower case ends, a capital follows."},
        Case{"SB7", "en", "See example.com for more.", ""}, Case{"SB8", "en", "They sell pens etc. and more.", ""},
        Case{"SB8", "en", "It was (she said etc.) the end.", ""}, Case{"SB8", "en", "The resp. leaders are here.", ""},
        Case{"SB8", "en", "He came at 5 p.m. on Monday.", ""}, Case{"SB8", "en", "Wait... what?", ""},
        Case{"SB8a", "en", "\"Wait!\", he said.", ""}, Case{"SB8a", "en", "Pens etc., they said, are here.", ""},
        Case{"SB9", "en", "(He did it.) |She saw it.", ""},
        Case{"SB9", "en", "He said \"Are you going?\" |John shook his head.", ""},
        Case{"SB9", "en", "\"Are you going?\" John asked.", "Who says it belongs to the quotation."},
        Case{"SB9", "en", "It ended.[1] |The next began.", "A footnote mark belongs to the sentence it stands at."},
        Case{"SB10", "en", "It ended.\u00A0|The next began.", ""},
        Case{"SB10", "en", "It ended.  |The next began.", ""}, Case{"SB11", "en", "Why? |Because.", ""},
        Case{"SB11", "en", "It ended... |The next began.", ""},
        Case{"SB11", "en", "\"Is it so?\" he asked.", "A question in quotes is carried on in lower case."},
        Case{"SB11", "en", "Mr. Smith left.", "Abbreviations do not end sentences."},
        Case{"SB11", "en", "Use a tool, e.g. Make or Ninja.", "Abbreviations do not end sentences."},
        Case{"SB11", "en", "1. First point\n|2. Second point", "A list mark belongs to its item."},
        Case{"SB11", "de", "Am 3. März kam er.", "The stop makes an ordinal of the number."},
        Case{"SB11", "de", "Er kam am Montag. |Sie ging.", ""}, Case{"SB11", "zh", "你好。|你们好！|好吗？", ""},
        Case{"SB11", "ja", "「行く。」と言った。", "Who says it belongs to the quotation."},
        Case{"SB11", "hi", "यह पहला है। |यह दूसरा है।", ""}, Case{"SB11", "ar", "هل انتهت؟ |نعم. |بدأت أمس.", ""},
        Case{"SB998", "en", "It is late; |The shop is closed.",
             "A function word in upper case begins a sentence after a semicolon."}));

}  // namespace
}  // namespace zubda
