#include "text/note_marks.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace zubda {
namespace {

/// `{` and `}` are around the mark that has to be found.
struct Case {
  const char* marked;
  bool is_certain = false;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.marked; }

class MarksOfNotes : public testing::TestWithParam<Case> {};

TEST_P(MarksOfNotes, AreRead) {
  std::string text = GetParam().marked;
  const auto begin = text.find('{');
  text.erase(begin, 1);
  const auto end = text.find('}');
  text.erase(end, 1);
  const auto mark = read_note_mark(text, begin, text.size());
  EXPECT_EQ(mark ? mark.span : (Span{begin, begin}), (Span{begin, end}));
  EXPECT_EQ(mark.is_certain, GetParam().is_certain);
}

INSTANTIATE_TEST_SUITE_P(
    BehindStops, MarksOfNotes,
    testing::Values(Case{"in that year.{¹} Nobody knows", true}, Case{"in that year.{[1]} Nobody knows", true},
                    Case{"in that year.{[1,2]} Nobody", true}, Case{"in that year.{[1, 2]} Nobody", true},
                    Case{"in that year.{[3–5]} Nobody", true}, Case{"in that year.{[a]} Nobody", true},
                    Case{"in that year.{[note 1]} Nobody", true}, Case{"in that year.{[1][2]} Nobody", true},
                    Case{"in that year.{¹²} Nobody", true}, Case{"in that year.{¹,²} Nobody", true},
                    Case{"Was it in that year?{²} Nobody", true}, Case{"“It was that year.”{³} Nobody", true},
                    Case{"(It was that year.){[7]} Nobody", true},
                    Case{"in that year.{[citation needed]} Nobody", true}, Case{"He was here in 1953.{¹} Nobody", true},
                    Case{"in that year.{¹}", true}, Case{"في تلك السنة.{¹} ولم يعرف", true},
                    Case{"في تلك السنة.{[٦]} ولم يعرف", true}, Case{"في تلك السنة.{[١،٢]} ولم يعرف", true},
                    Case{"في تلك السنة؟{[أ]} ولم", true}, Case{"در آن سال.{[۱۲]} هیچ‌کس", true},
                    Case{"באותה שנה.{[1]} איש", true}, Case{"उस वर्ष।{[१]} कोई नहीं", true},
                    Case{"那一年。{[1]}没有人知道", true}, Case{"in diesem Jahr.{[1]} Niemand", true},
                    Case{"Doe et al.{[12]} and others", false}));

INSTANTIATE_TEST_SUITE_P(BehindWords, MarksOfNotes,
                         testing::Values(Case{"in that year{[1]} it was"}, Case{"in that year{¹} it was"},
                                         Case{"in that year{[citation needed]} it was", true},
                                         Case{"in 1953,{¹} it was", true}, Case{"in 1953,{[1]} it was"},
                                         Case{"في تلك السنة{[١]} بني السد"},
                                         Case{"في تلك السنة{[بحاجة لمصدر]} بني", true},
                                         Case{"in diesem Jahr{¹}. Niemand"}, Case{"the element argv{[1]} is"}));

INSTANTIATE_TEST_SUITE_P(OnTheLine, MarksOfNotes,
                         testing::Values(Case{"in that year.{1} Nobody knows"}, Case{"in that year.{12}\nNobody knows"},
                                         Case{"“It was that year.”{1} Nobody"}, Case{"في تلك السنة.{1} ولم يعرف"},
                                         Case{"في تلك السنة.{١} ولم يعرف"}, Case{"in that year.{1}"}));

INSTANTIATE_TEST_SUITE_P(
    Facts, MarksOfNotes,
    testing::Values(Case{"a power of 10{}² is"}, Case{"an area of 5 m{}² is"}, Case{"an area of 5 km{}² is"},
                    Case{"12 km.{}² The"}, Case{"12 كم.{}² بني"}, Case{"the item x{}[1] is"}, Case{"f(x){}² is"},
                    Case{"(a + b){}[1] is"}, Case{"cos{}²θ is"}, Case{"Eisen{}³⁺ ist"}, Case{"word{}[1](http://a.b)"},
                    Case{"was cold.{}[sic] Nobody"}, Case{"the matrix[{}[1]] is"}, Case{"boy{}[s]hip is"},
                    Case{"as shown in {}[12]. Nobody"}, Case{"in that year. {}[12] Nobody"},
                    Case{"it cost last year.{}1 million"}, Case{"it cost last year.{}1.5 Million"},
                    Case{"version No.{}1 Nobody"}, Case{"in that year.{}1953 Nobody"}, Case{"in that year.{}0 Nobody"},
                    Case{"it is 3.{}1 Nobody"}, Case{"the file XML.{}1 Nobody"}, Case{"in that year.{}[1953] Nobody"},
                    Case{"{}¹ Nobody knows"}, Case{"{}[1] Nobody knows"}, Case{"water is H{}₂O here"}));

TEST(EndBeforeNotes, LeavesOutAllMarksAtTheEnd) {
  for (const std::string paragraph : {"In that year.", "في تلك السنة.", "The year 1953", "It is 10²", "See x[1]"})
    for (const std::string marks : {"", "[1]", "¹²", "[1][2]", "[citation needed]"}) {
      if (!marks.empty() && !paragraph.ends_with('.')) continue;
      const auto text = "A. " + paragraph + marks;
      EXPECT_EQ(end_before_notes(text, {3, text.size()}), 3 + paragraph.size()) << text;
    }
}

}  // namespace
}  // namespace zubda
