#include "input/pdf/page_layout.h"

#include <gtest/gtest.h>

#include "input/pdf/stray_marks.h"
#include "input/pdf/tex_letters.h"
#include "linear_time.h"

namespace zubda {
namespace {

constexpr auto example =
    R"(<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>A</title>
<meta name="Producer" content="Skia/PDF &amp; more"/>
</head><body><doc>
  <page width="612.0" height="792.0"><flow>
      <block xMin="1" yMin="2" xMax="30" yMax="40">
        <line xMin="1.5" yMin="2" xMax="30" yMax="14">
          <word xMin="1.5" yMin="2" xMax="10" yMax="14">A&lt;b&gt;</word>
          <word xMin="12" yMin="2" xMax="30" yMax="14">&quot;c&quot;</word>
        </line>
      </block>
      <block xMin="1" yMin="50" xMax="30" yMax="60">
        <line xMin="1" yMin="50" xMax="30" yMax="60"><word xMin="1" yMin="nan" xMax="1e99" yMax="60">d</word></line>
      </block></flow></page>
  <page width="612.0" height="792.0"></page>
</doc></body></html>)";

TEST(PageLayout, HasWordsWithPlaces) {
  ASSERT_TRUE(is_page_layout(example));
  const auto layout = parse_page_layout(example);
  EXPECT_EQ(layout.producer, "Skia/PDF & more");
  ASSERT_EQ(layout.pages.size(), 2U);
  ASSERT_EQ(layout.pages[0].lines.size(), 2U);
  const auto& line = layout.pages[0].lines[0];
  ASSERT_EQ(line.words.size(), 2U);
  EXPECT_EQ(line.words[0].text, "A<b>");
  EXPECT_EQ(line.words[1].text, "\"c\"");
  EXPECT_DOUBLE_EQ(line.words[1].box.left, 12);
  EXPECT_DOUBLE_EQ(line.box.height(), 12);
  EXPECT_NE(line.block, layout.pages[0].lines[1].block);
}

TEST(PageLayout, HasWhatTheFileStatesAboutItself) {
  const auto stated = [](const std::string& head) {
    std::string text = example;
    const std::string title = "<title>A</title>";
    return parse_page_layout(text.replace(text.find(title), title.size(), head)).metadata;
  };
  EXPECT_EQ(stated("").author, "");
  EXPECT_EQ(stated("<meta name=\"Author\" content=\"سلمى &quot;S&quot; &amp;amp;\"/>").author, "سلمى \"S\" &amp;");
  struct Case {
    std::string printed;
    std::string date;
  };
  for (const auto& [printed, date] : {
           Case{"2024-05-02T10:15:00+05:30", "2024-05-02T10:15:00+05:30"},
           Case{"2024-05-02T10:15:00Z", "2024-05-02T10:15:00Z"},
           Case{"2024-05-02T00:00:00Z", "2024-05-02"},
           Case{"2024-05-01T00:00:00Z", "2024-05"},
           Case{"2024-01-01T00:00:00Z", "2024"},
           Case{"2024-01-02T00:00:00Z", "2024-01-02"},
           Case{"2024-13-40T99:99:99Z", ""},
           Case{"2024-05-40T10:15:00Z", ""},
           Case{"2024", ""},
           Case{"", ""},
       })
    EXPECT_EQ(stated("<meta name=\"CreationDate\" content=\"" + printed + "\"/>").date, date) << printed;
}

TEST(PageLayout, BoundsPlaces) {
  const auto layout = parse_page_layout(example);
  const auto& box = layout.pages[0].lines[1].words[0].box;
  EXPECT_EQ(box.top, 0);
  EXPECT_LT(box.right, 1e7);
}

TEST(PageLayout, ReadsWhatIsCutOff) {
  const std::string_view whole = example;
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_LE(parse_page_layout(whole.substr(0, length)).pages.size(), 2U);
}

TEST(PageLayout, IsNoOtherPage) { EXPECT_FALSE(is_page_layout("<!DOCTYPE html><html><body>a</body></html>")); }

TEST(TexLetters, AreLigatures) {
  EXPECT_EQ(tex_letters("\x1Crst"), "first");
  EXPECT_EQ(tex_letters("\x1Dounder"), "flounder");
  EXPECT_EQ(tex_letters("o\x1E"
                        "ce"),
            "office");
  EXPECT_EQ(tex_letters("ba\x1F"
                        "ed"),
            "baffled");
  EXPECT_EQ(tex_letters("o\x0E"
                        "ce"),
            "office");
  EXPECT_EQ(tex_letters("cli\x1B"), "cliff");
  EXPECT_EQ(tex_letters("1\x1C"
                        "2"),
            "1\x1C"
            "2");
  EXPECT_EQ(tex_letters("\x1C"), "\x1C");
}

TEST(StrayMarks, GoToTheirWord) {
  PlacedPage page{100, 100, {}};
  page.lines.push_back({{10, 0, 40, 10}, {{{10, 0, 40, 10}, "اراتكه"}}, 0});
  page.lines.push_back({{8, 0, 8, 10}, {{{8, 0, 8, 10}, "ً"}}, 1});
  page.lines.push_back({{10, 50, 40, 60}, {{{10, 50, 40, 60}, "ةبتكم"}}, 2});
  place_stray_marks(page);
  ASSERT_EQ(page.lines.size(), 2U);
  ASSERT_EQ(page.lines[0].words[0].marks.size(), 1U);
  EXPECT_EQ(page.lines[0].words[0].marks[0].text, "ً");
  EXPECT_TRUE(page.lines[1].words[0].marks.empty());
}

TEST(PageLayout, IsReadInLinearTime) {
  expect_linear(20'000, [](std::size_t size) {
    EXPECT_TRUE(parse_page_layout("<doc>" + std::string(size, '<') + ">").pages.empty());
    std::string text = "<doc>";
    while (text.size() < size) text += "<page ";
    EXPECT_EQ(parse_page_layout(text + ">").pages.size(), 1U);
  });
}

}  // namespace
}  // namespace zubda
