#include "sentences/enclosure.h"

#include <gtest/gtest.h>

#include <string>

namespace zubda {
namespace {

/// What is open at the end of `text`, a byte at a time, as the splitter passes over it.
Enclosure passed(const std::string& text) {
  Enclosure enclosure;
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length) enclosure.pass(text, at);
  return enclosure;
}

TEST(Enclosure, OpensAndClosesQuotes) {
  for (const auto* open : {"he said \"so", "he said ''so", "er sagte ,,so"})
    EXPECT_TRUE(passed(open).in_quote()) << open;
  for (const auto* closed :
       {"he said \"so\" and", "he said ''so'' and", "er sagte ,,so'' und", "it's a, b, c", "צה\"ל כאן"})
    EXPECT_FALSE(passed(closed).in_quote()) << closed;
}

TEST(Enclosure, CountsBrackets) {
  for (const auto* open : {"one (two", "one ((two)", "一（二", "一「二"})
    EXPECT_TRUE(passed(open).in_brackets()) << open;
  for (const auto* closed : {"one (two) three", "one) two", "علی) ع (را یاد کرد"})
    EXPECT_FALSE(passed(closed).in_brackets()) << closed;
}

TEST(Enclosure, ClosesBracketsAtTheEndOfASentenceAndKeepsQuotes) {
  auto enclosure = passed("he said \"one (two");
  enclosure.end_sentence();
  EXPECT_FALSE(enclosure.in_brackets());
  EXPECT_TRUE(enclosure.in_quote());
}

/// The stop in `text` at the first full stop or exclamation mark, with what was open there.
struct Situation {
  explicit Situation(const std::string& t) : text(t) {
    const auto at = text.find_first_of(".!");
    Enclosure enclosure;
    for (std::size_t i = 0; i < at; i += decode_at(text, i).length) enclosure.pass(text, i);
    context.in_quote = enclosure.in_quote();
    context.in_brackets = enclosure.in_brackets();
    stop = read_stop(context, at);
  }

  std::string text;
  Language language{"ar"};
  NoteSeries notes{text};
  StopContext context{text, {0, text.size()}, 0, false, false, false, language, notes};
  Stop stop;
};

TEST(IsBracketed, OnlyWhereTheBracketIsClosedSoon) {
  const std::string far(400, 'x');
  const Situation near_bracket("one (two. Three) four");
  const Situation far_bracket("one (two. Three " + far + ") four");
  const Situation forgotten("one (two. Three four");
  EXPECT_TRUE(is_bracketed(near_bracket.context, near_bracket.stop));
  EXPECT_FALSE(is_bracketed(far_bracket.context, far_bracket.stop));
  EXPECT_FALSE(is_bracketed(forgotten.context, forgotten.stop));
}

TEST(IsInShortQuotation, AfterAColonAndBeforeALetterWithoutCase) {
  const Situation quotation("قال: «لن نتراجع. سنكمل الطريق» ثم صمت");
  const Situation without_colon("قال «لن نتراجع. سنكمل الطريق» ثم صمت");
  const Situation open("قال: «لن نتراجع. سنكمل الطريق ثم صمت");
  const Situation latin("He said: «We stay. We go on» then");
  EXPECT_TRUE(is_in_short_quotation(quotation.context, quotation.stop));
  EXPECT_FALSE(is_in_short_quotation(without_colon.context, without_colon.stop));
  EXPECT_FALSE(is_in_short_quotation(open.context, open.stop));
  EXPECT_FALSE(is_in_short_quotation(latin.context, latin.stop));
}

TEST(IsQuotedName, HasUpToThreeWordsInsideASentence) {
  const auto is_name = [](const std::string& text) {
    const Situation situation(text);
    return is_quoted_name(situation.context, situation.stop, word_after(situation.context, situation.stop.next));
  };
  EXPECT_TRUE(is_name("فاز فريق \"ياهو!\" بالبطولة"));
  EXPECT_TRUE(is_name("فاز فريق \"ياهو في مصر!\" بالبطولة"));
  EXPECT_FALSE(is_name("فاز فريق \"ياهو في مصر اليوم!\" بالبطولة"));
  EXPECT_FALSE(is_name("\"ياهو!\" بالبطولة"));
  EXPECT_FALSE(is_name("The team \"Yahoo!\" Then it won"));
}

}  // namespace
}  // namespace zubda
