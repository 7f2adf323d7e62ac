#include "sentences/line_features.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "sentences/list_marks.h"
#include "sentences/plain_line_ends.h"

namespace zubda {
namespace {

struct End {
  const char* language;
  const char* line;
  LineEnd end;
};

class ReadLineEnd : public testing::TestWithParam<End> {};

TEST_P(ReadLineEnd, LooksBeforeTheMarksOfNotes) {
  const auto& [language, line, end] = GetParam();
  EXPECT_EQ(read_line_end(line, Language(language)), end) << line;
  EXPECT_EQ(ends_with_stop_or_colon(line, Language(language)), end == LineEnd::stop || end == LineEnd::colon) << line;
}

INSTANTIATE_TEST_SUITE_P(
    Languages, ReadLineEnd,
    testing::Values(End{"en", "The wall fell in that year.[1]", LineEnd::stop},
                    End{"en", "The wall fell in that year.\u00B9", LineEnd::stop},
                    End{"en", "The wall fell in that year.\u00B9\u2070", LineEnd::stop},
                    End{"en", "\u201CThe wall fell.\u201D[2]", LineEnd::stop},
                    End{"en", "The wall fell in that[1]", LineEnd::function_word},
                    End{"en", "The field has 30 km\u00B2", LineEnd::word}, End{"en", "It reads argv[1]", LineEnd::word},
                    End{"en", "[1]", LineEnd::word}, End{"en", "There are three causes:", LineEnd::colon},
                    End{"ar", "\u0633\u0642\u0637 \u0627\u0644\u062C\u062F\u0627\u0631.[\u0661]", LineEnd::stop},
                    End{"de", "Die Mauer fiel in diesem Jahr.[1][2]", LineEnd::stop},
                    End{"zh", "\u5899\u5728\u90A3\u4E00\u5E74\u5012\u4E86\u3002[1]", LineEnd::stop}));

TEST(PlainLineEnd, AgreesWithWhatIsNotAsked) {
  const std::vector<std::string> pieces = {"a", "b", "to", "art", "etc", "vol", "no", ".",   ",", ")",
                                           "(", " ", "5",  "A",   "-",   ":",   "é",  "[1]", "”", "…"};
  const Language language("en");
  std::mt19937 random(1);
  const auto make_line = [&] {
    std::string line(1 + random() % 2, 'a');
    for (auto count = random() % 4; count > 0; --count) line += pieces[random() % pieces.size()];
    return line.substr(random() % 2);
  };
  int plain = 0;
  for (int round = 0; round < 20000; ++round) {
    const auto before = make_line();
    const auto after = make_line();
    if (before.empty() || !is_plain_line_end(before, after)) continue;
    ++plain;
    EXPECT_EQ(read_line_begin(after), LineBegin::lower) << after;
    EXPECT_EQ(list_mark_length(after), 0U) << after;
    EXPECT_TRUE(has_content(before)) << before;
    EXPECT_TRUE(has_content(after)) << after;
    EXPECT_FALSE(ends_with_stop_or_colon(before, language)) << before;
    EXPECT_FALSE(ends_before_more(before, after, language)) << before;
  }
  EXPECT_GT(plain, 1000);
}

}  // namespace
}  // namespace zubda
