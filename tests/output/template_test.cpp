#include "output/template.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace zubda {
namespace {

using namespace std::string_literals;

const std::string json =
    R"({"id":{"n":7},"file":"a\tb.txt","url":"http://x/","meta.tag":"one","meta":{"date":2024,"by":["A","B"]},)"
    R"("title":"A \"b\"\n\u000bc \ud83d\ude00 \ud800","word_count":3,"summary":[{"text":"One.","rank":2,"bytes":[0,4]},)"
    R"({"text":"Two.","rank":1,"truncated":false}]})";

std::string filled(std::string_view text) {
  std::string out;
  Template(text, {"url", "meta", "meta.tag"}).append_line(json, out);
  return out;
}

TEST(TemplateTest, PutsValuesInThePlacesOfTheirNames) {
  EXPECT_EQ(filled("{word_count}"), "3\n");
  EXPECT_EQ(filled("<{summary.0.text}|{summary.1.rank}>"), "<One.|1>\n");
  EXPECT_EQ(filled("{summary.text}"), "One. Two.\n");
  EXPECT_EQ(filled("{summary.rank}"), "2 1\n");
  EXPECT_EQ(filled("{summary.bytes.1}"), "4\n");
  EXPECT_EQ(filled("{summary}"), "One. Two.\n");
  EXPECT_EQ(filled("{sentences} {sentences.1.text}"), "One. Two. Two.\n") << "what is printed";
  EXPECT_EQ(filled("{url} {meta.date} {meta.by.1} {meta.tag}"), "http://x/ 2024 B one\n");
  EXPECT_EQ(filled("{summary.1.truncated}"), "false\n");
}

TEST(TemplateTest, LeavesOutWhatIsNotThere) {
  EXPECT_EQ(filled("<{error}{keywords.0.text}{summary.9.text}{meta.none}>"), "<>\n");
}

TEST(TemplateTest, KeepsValuesOnOneLine) {
  EXPECT_EQ(filled("{file}"), "a b.txt\n");
  EXPECT_EQ(filled("{title}"), "A \"b\" c \U0001F600 \uFFFD\n");
}

TEST(TemplateTest, HasItsOwnBracesAndEscapes) {
  EXPECT_EQ(filled("{{{word_count}}"), "{3}\n");
  EXPECT_EQ(filled("{{word_count}}"), "{word_count}}\n");
  EXPECT_EQ(filled("a\\tb\\\\"), "a\tb\\\n");
  EXPECT_EQ(filled("a\\n"), "a\n") << "one line end";
  EXPECT_EQ(filled("a\\0"), "a\0"s) << "no line end after NUL";
  EXPECT_EQ(filled(""), "\n");
}

TEST(TemplateTest, RefusesWhatMeansNothing) {
  for (const auto text : {"{nonsense}", "{}", "{title", "a\\", "\\x", "{summary.nonsense}", "{ title }", "{meta2}"})
    EXPECT_THROW(Template(text, {"meta"}), std::invalid_argument) << text;
}

}  // namespace
}  // namespace zubda
