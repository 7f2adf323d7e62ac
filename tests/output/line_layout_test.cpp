#include "output/line_layout.h"

#include <gtest/gtest.h>

#include <sstream>

#include "output/display.h"

namespace zubda {
namespace {

std::string sentences(const std::vector<std::string>& lines, const WriteOptions& options) {
  std::string out;
  write_sentences(lines, options, out);
  return out;
}

std::string marked(std::string_view text, const std::vector<Span>& marks, const WriteOptions& options) {
  std::string out;
  write_marked(text, marks, options, out);
  return out;
}

TEST(WriteSentences, AreABlankLineApartWhereOneIsWrapped) {
  const std::vector<std::string> lines = {"One is short.", "Two is a little longer.", "Three."};
  EXPECT_EQ(sentences(lines, {}), "One is short.\nTwo is a little longer.\nThree.\n");
  EXPECT_EQ(sentences(lines, {.terminal = true, .width = 30}), "One is short.\nTwo is a little longer.\nThree.\n");
  EXPECT_EQ(sentences(lines, {.terminal = true, .width = 15}), "One is short.\n\nTwo is a little\nlonger.\n\nThree.\n");
  EXPECT_EQ(sentences({}, {.terminal = true, .width = 15}), "");
}

TEST(WriteSentences, IsolateEachPieceWrittenFromRightToLeft) {
  EXPECT_EQ(sentences({"بدأت أعمال الدورة في تونس.", "It rained."}, {.terminal = true, .width = 20}),
            "\u2068بدأت أعمال الدورة في\u2069\n\u2067تونس.\u2069\n\nIt rained.\n");
  EXPECT_EQ(sentences({"בגן."}, {.terminal = true}), "\u2068בגן.\u2069\n");
  EXPECT_EQ(sentences({"בגן."}, {}), "בגן.\n");
}

TEST(WriteMarked, WrapsAtWordsAndEndsColorsWithEachLine) {
  const std::string_view text = "Before it. A sentence that is\nlong enough. After it.\n";
  const std::vector<Span> marks = {{11, 42}};
  ASSERT_EQ(slice(text, marks[0]), "A sentence that is\nlong enough.");
  EXPECT_EQ(marked(text, marks, {}), "Before it. ==A sentence that is\nlong enough.== After it.\n");
  EXPECT_EQ(marked(text, marks, {.color = true}),
            "Before it. \033[7mA sentence that is\033[27m\n\033[7mlong enough.\033[27m After it.\n");
  EXPECT_EQ(marked(text, marks, {.terminal = true, .color = true, .width = 12}),
            "Before it. \033[7mA\033[27m\n\033[7msentence\033[27m\n\033[7mthat is\033[27m\n"
            "\033[7mlong enough.\033[27m\nAfter it.\n");
}

TEST(WriteMarked, NoLineIsLeftInColorAndNoneIsTooWide) {
  const std::string_view text =
      "مرحبا بكم في تونس. It rained a lot, they said.\n\nعاد الهدوء إلى المدينة مساء أمس بعد يوم طويل.";
  const auto first = text.find("It");
  const std::vector<Span> marks = {{first, first + 5}, {first + 6, text.size()}};
  for (std::size_t width = 8; width < 60; ++width) {
    std::istringstream lines(marked(text, marks, {.terminal = true, .color = true, .width = width}));
    std::string words;
    for (std::string line; std::getline(lines, line);) {
      EXPECT_EQ(line.find("\033[7m") == std::string::npos, line.find("\033[27m") == std::string::npos) << line;
      EXPECT_EQ(line.find("\u2069") == std::string::npos,
                line.find("\u2067") == std::string::npos && line.find("\u2068") == std::string::npos)
          << line;
      for (const std::string_view mark : {"\033[7m", "\033[27m", "\u2067", "\u2068", "\u2069"})
        for (auto at = line.find(mark); at != std::string::npos; at = line.find(mark)) line.erase(at, mark.size());
      EXPECT_LE(display_width(line), width) << line;
      words += line + " ";
    }
    std::istringstream shown(words);
    std::istringstream given{std::string(text)};
    for (std::string word, other; given >> word;) {
      ASSERT_TRUE(shown >> other) << width;
      EXPECT_EQ(word, other) << width;
    }
  }
}

TEST(WriteBehind, GoesOnBelowItsBeginning) {
  std::string out;
  write_behind("  1  ", "One two three four five six seven.", {.terminal = true, .width = 30}, out);
  EXPECT_EQ(out, "  1  One two three four five\n     six seven.\n");
  out.clear();
  write_behind("  1  ", "One two three four five six seven.", {.terminal = true, .width = 20}, out);
  EXPECT_EQ(out, "  1  One two three four five six seven.\n");  // No room for a column.
  out.clear();
  write_behind("  1  ", "One two.", {}, out);
  EXPECT_EQ(out, "  1  One two.\n");
}

}  // namespace
}  // namespace zubda
