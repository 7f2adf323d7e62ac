#include <gtest/gtest.h>

#include "linear_time.h"
#include "output/formats.h"
#include "output/names.h"
#include "repeated.h"
#include <zubda/summarize.h>

namespace zubda {
namespace {

Record summary_of(std::string text, std::size_t sentences, bool explain = false) {
  Record record;
  record.document.text = std::move(text);
  record.document.language = "en";
  Options options{.length = {.sentences = sentences}};
  options.explain = explain;
  record.summary = summarize(record.document, options);
  return record;
}

std::string written(std::string_view format, const Record& record, const WriteOptions& options = {}) {
  std::string out;
  find_output_format(format)->write(record, options, out);
  return out;
}

TEST(Markdown, MakesMarkupLiteral) {
  struct Case {
    std::string text;
    std::string line;
  };
  const Case cases[] = {
      {"A *bold* [link](x) of `code` & <b>.", "- A \\*bold\\* \\[link\\](x) of \\`code\\` & \\<b\\>.\n"},
      {"2024. A year.", "- 2024\\. A year.\n"},
      {"+ plus", "- \\+ plus\n"},
      {"fish &amp; chips", "- fish \\&amp; chips\n"},
  };
  for (const auto& [text, line] : cases) {
    Record record;
    record.document.text = text;
    record.sentences = {Sentence{{0, text.size()}}};
    EXPECT_EQ(written("markdown", record), line);
  }
}

TEST(Json, WritesWhatTheDocumentStatesAboutItself) {
  auto record = summary_of("Cats sleep a lot.", 1);
  EXPECT_EQ(written("json", record).find("author"), std::string::npos);
  record.document.metadata = {.author = "Salma \"S\"\nHaddad\x1B", .date = "2 May 2024", .site = "بلد"};
  record.document.metadata.url = "https://example.org/";
  const std::string stated =
      R"("author":"Salma \"S\" Haddad","date":"2 May 2024","site":"بلد","url":"https://example.org/",)";
  EXPECT_TRUE(written("jsonl", record).starts_with("{" + stated + "\"language\"")) << written("jsonl", record);
  // A field of the record that the user asked for is written in the place of the document's own.
  record.fields = {{"date", "20240502"}, {"more", "1"}};
  const auto both = written("json", record);
  EXPECT_NE(both.find(R"("date":20240502,"more":1,"author":)"), std::string::npos) << both;
  EXPECT_EQ(both.find("2 May"), std::string::npos) << both;
}

TEST(Json, WritesWhatEachDocumentOfADigestStates) {
  Record record;
  Digest digest;
  for (const auto* author : {"Ann", "", "Bo"}) {
    Record source;
    source.document.metadata.author = author;
    record.sources.push_back(std::move(source));
    digest.languages.emplace_back("en");
  }
  record.digest = std::move(digest);
  const auto out = written("json", record);
  EXPECT_NE(
      out.find(R"("documents":[{"author":"Ann","language":"en"},{"language":"en"},{"author":"Bo","language":"en"}])"),
      std::string::npos)
      << out;
}

TEST(Markdown, LinksTheSourcesOfADigestToWhereTheyArePublished) {
  Record record;
  Digest digest;
  const auto add = [&](const std::string& title, const std::string& url) {
    Record source;
    source.file = "./feed (1).rss";
    source.document.text = "One came.";
    source.document.title = title;
    source.document.metadata.url = url;
    auto& sentence = digest.sentences.emplace_back();
    sentence.document = record.sources.size();
    sentence.scored.sentence = {{0, 9}, 0, Role::prose};
    record.sources.push_back(std::move(source));
  };
  add("The [dam]", "https://example.org/a?b=1&c=(2)#d");
  add("", "http://example.org/\u0633\u062F");
  add("A script", "javascript:alert(1)");
  add("A file", "");
  record.digest = std::move(digest);
  EXPECT_EQ(written("markdown", record),
            "- One came. ([The \\[dam\\]](https://example.org/a?b=1&c=%282%29#d))\n"
            "- One came. ([./feed (1).rss](http://example.org/%D8%B3%D8%AF))\n"
            "- One came. ([./feed (1).rss](./feed%20%281%29.rss))\n"
            "- One came. ([./feed (1).rss](./feed%20%281%29.rss))\n");
}

TEST(Text, WrapsAndIsolatesLineByLineOnATerminal) {
  const auto record = summary_of("بدأت أعمال الدورة في تونس اليوم.", 1);
  const auto out = written("text", record, {.terminal = true, .width = 20});
  EXPECT_EQ(out, "\u2068بدأت أعمال الدورة في\u2069\n\u2067تونس اليوم.\u2069\n");
  EXPECT_EQ(written("text", record), "بدأت أعمال الدورة في تونس اليوم.\n");
}

TEST(Text, HighlightKeepsTheWholeText) {
  const auto record = summary_of("Cats sleep a lot.\r\n\r\nDogs bark at cats.", 9);
  EXPECT_EQ(written("text", record, {.highlight = true}), "==Cats sleep a lot.==\n\n==Dogs bark at cats.==\n");
  EXPECT_EQ(written("text", record, {.color = true, .highlight = true}),
            "\033[7mCats sleep a lot.\033[27m\n\n\033[7mDogs bark at cats.\033[27m\n");
}

TEST(Html, EscapesEverythingThatComesFromOutside) {
  auto record = summary_of("A <script>alert(1)</script> & \"more\" of it here.", 1, true);
  record.summary->title = "<b>";
  record.file = "\"><img src=x>.txt";
  const auto out = written("html", record);
  EXPECT_EQ(out.find("<script"), std::string::npos);
  EXPECT_EQ(out.find("<img"), std::string::npos);
  EXPECT_EQ(out.find("<b>"), std::string::npos);
  EXPECT_NE(out.find("&lt;script&gt;"), std::string::npos);
}

TEST(Html, ShowsParagraphsHeadingsAndItems) {
  const std::string text = "Title here\n\nFirst one.\n\n- an item of a list\n- another item of it\n";
  Record record;
  record.document.text = text;
  record.summary = Summary{};
  const auto add = [&](std::string_view part, std::uint32_t paragraph, Role role) {
    const auto begin = text.find(part);
    ScoredSentence sentence;
    sentence.sentence = {{begin, begin + part.size()}, paragraph, role};
    record.summary->explained.push_back(sentence);
  };
  add("Title here", 0, Role::heading);
  add("First one.", 1, Role::prose);
  add("- an item of a list", 2, Role::list_item);
  add("- another item of it", 2, Role::list_item);
  const auto out = written("html", record);
  EXPECT_NE(out.find("<h2 dir=\"auto\"><span"), std::string::npos);
  EXPECT_NE(out.find("<p dir=\"auto\"><span"), std::string::npos);
  EXPECT_NE(out.find("</li>\n<li dir=\"auto\"><span"), std::string::npos);
}

TEST(Html, TellsWhyADocumentIsMissing) {
  Record record;
  record.file = "a.txt";
  record.error = "No such file or directory";
  EXPECT_NE(written("html", record).find("<p class=\"error\" lang=\"en\" dir=\"ltr\">No such file or directory</p>"),
            std::string::npos);
}

TEST(SourceName, IsWhatAReaderWouldCallIt) {
  Record record;
  EXPECT_EQ(source_name(record), "standard input");
  record.file = "a.jsonl";
  record.line = 3;
  EXPECT_EQ(source_name(record), "a.jsonl:3");
  record.document.id = "\"x1\"";
  EXPECT_EQ(source_name(record), "x1");
  record.document.id = "17";
  EXPECT_EQ(source_name(record), "17");
}

TEST(Markdown, WritesBarsInLinearTime) {
  expect_linear(1000, [](std::size_t size) {
    Record record;
    record.document.text = std::string(size, '|');
    record.whole_text = true;
    EXPECT_EQ(written("markdown", record), repeated("\\|", size) + "\n");
  });
}

TEST(Text, FindsThePlacesOfADocumentOnce) {
  expect_linear(500, [](std::size_t size) {
    Record record;
    Digest digest;
    auto& document = record.sources.emplace_back().document;
    document.text = repeated("It rose.\n\n", size);
    for (std::size_t i = 0; i < size; ++i) {
      const Span span{10 * i, 10 * i + 8};
      document.blocks.push_back({span, Role::heading});
      digest.sentences.emplace_back().scored.sentence = {span, static_cast<std::uint32_t>(i), Role::prose};
    }
    record.digest = std::move(digest);
    EXPECT_NE(written("text", record, {.locate = true}).find("It rose."), std::string::npos);
  });
}

}  // namespace
}  // namespace zubda
