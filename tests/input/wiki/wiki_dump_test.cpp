#include "input/wiki/wiki_dump.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "input/formats.h"
#include "linear_time.h"
#include "repeated.h"

namespace zubda {
namespace {

constexpr std::string_view head =
    "<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" version=\"0.11\" xml:lang=\"ar\"><siteinfo>"
    "<sitename>ويكي</sitename><namespaces><namespace key=\"0\" /><namespace key=\"1\">نقاش</namespace>"
    "<namespace key=\"6\">ملفات</namespace><namespace key=\"14\">أصناف</namespace></namespaces></siteinfo>";

std::string page(std::string_view title, std::string_view number, std::string_view more, std::string_view text) {
  return "<page><title>" + std::string(title) + "</title>" + std::string(number) + "<id>7</id>" + std::string(more) +
         "<revision><id>9</id><timestamp>2026-11-29T03:50:00Z</timestamp><contributor><id>1</id></contributor>" +
         "<model>wikitext</model><text bytes=\"9\" xml:space=\"preserve\">" + std::string(text) +
         "</text></revision></page>";
}

struct Result {
  std::vector<Document> documents;
  std::string error;
};

Result read(const std::string& dump) {
  Result all;
  try {
    const auto container = open_wiki_dump(stream_of(dump), 0);
    while (container->next()) all.documents.push_back(container->reader()(container->read(1 << 20), 1 << 20).document);
  } catch (const std::runtime_error& reason) {
    all.error = reason.what();
  }
  return all;
}

TEST(WikiDump, HasADocumentForEachArticle) {
  const auto dump = std::string(head) +
                    page("النهر", "<ns>0</ns>", "",
                         "'''{{PAGENAME}}''' &lt;!-- x --&gt;طويل.\n[[ملفات:x.jpg|صورة النهر]]\n[[أصناف:أنهار]]") +
                    page("خزان", "<ns>0</ns>", "<redirect title=\"سد\" />", "#تحويل [[سد]]") +
                    page("نقاش:النهر", "<ns>1</ns>", "", "نص.") + page("فارغ", "<ns>0</ns>", "", "") +
                    page("السد", "<ns>0</ns>", "", "السد قديم.") + "</mediawiki>";
  EXPECT_TRUE(looks_like_wiki_dump(dump));
  const auto [documents, error] = read(dump);
  EXPECT_EQ(error, "");
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].title, "النهر");
  EXPECT_EQ(documents[0].id, "\"7\"");
  EXPECT_EQ(documents[0].metadata.date, "2026-11-29T03:50:00Z");
  EXPECT_EQ(documents[0].metadata.site, "ويكي");
  EXPECT_EQ(documents[0].language, "ar");
  EXPECT_EQ(documents[0].text, "النهر طويل.\n\nصورة النهر");
  EXPECT_EQ(documents[1].text, "السد قديم.");
}

TEST(WikiDump, HasTheNewestRevisionAndNoOtherContent) {
  const auto revision = [](std::string_view date, std::string_view model, std::string_view text) {
    return "<revision><timestamp>" + std::string(date) + "</timestamp><model>" + std::string(model) + "</model>" +
           std::string(text) + "</revision>";
  };
  const auto two = "<page><title>A</title><ns>0</ns><id>1</id>" +
                   revision("2020-01-02T00:00:00Z", "wikitext", "<text>New.</text>") +
                   revision("2020-01-01T00:00:00Z", "wikitext", "<text>Old.</text>") + "</page>";
  const auto style = "<page><title>B</title><ns>0</ns><id>2</id>" +
                     revision("2020-01-01T00:00:00Z", "css", "<text>a {}</text>") + "</page>";
  const auto deleted = "<page><title>C</title><ns>0</ns><id>3</id>" +
                       revision("2020-01-01T00:00:00Z", "wikitext", "<text bytes=\"63\" deleted=\"deleted\" />") +
                       "</page>";
  const auto [documents, error] = read(std::string(head) + two + style + deleted + "</mediawiki>");
  ASSERT_EQ(documents.size(), 1U);
  EXPECT_EQ(documents[0].text, "New.");
}

TEST(WikiDump, GoesByTheNamesOfNamespacesWhereThereAreNoNumbers) {
  const auto [documents, error] = read(std::string(head) + page("نقاش:النهر", "", "", "نص.") +
                                       page("C: The Dam", "", "", "It is old.") + "</mediawiki>");
  ASSERT_EQ(documents.size(), 1U);
  EXPECT_EQ(documents[0].title, "C: The Dam");
}

TEST(WikiDump, GivesWhatIsBeforeADamage) {
  const auto one = std::string(head) + page("A", "<ns>0</ns>", "", "It is old.");
  const auto cut = read(one + "<page><title>B</title><revision><text>It br");
  EXPECT_EQ(cut.documents.size(), 1U);
  EXPECT_EQ(cut.error, "the dump breaks off");
  const auto damaged = read(one + "<page><title>B</page>");
  EXPECT_EQ(damaged.documents.size(), 1U);
  EXPECT_TRUE(damaged.error.starts_with("damaged: dump, line 1")) << damaged.error;
}

TEST(WikiDump, IsToldByItsRoot) {
  EXPECT_TRUE(looks_like_wiki_dump(
      "\xEF\xBB\xBF<?xml version='1.0'?>\n<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.3/\">"));
  EXPECT_FALSE(looks_like_wiki_dump(
      "<!DOCTYPE html><html><p>&lt;mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.3/\">"));
  EXPECT_FALSE(looks_like_wiki_dump("Take <mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.3/\">"));
  EXPECT_FALSE(looks_like_wiki_dump("<mediawiki>"));
}

TEST(WikiDump, IsReadAsOneDocument) {
  const auto reading = read_wiki_dump(std::string(head) + page("A", "<ns>0</ns>", "", "It is old.") +
                                          page("B", "<ns>0</ns>", "", "It fell.") + "</mediawiki>",
                                      1 << 20);
  EXPECT_EQ(reading.document.text, "It is old.\n\nB\n\nIt fell.");
}

TEST(WikiDump, CutsLongNames) {
  const auto names = "<mediawiki xml:lang=\"" + std::string(9000, 'l') + "\"><siteinfo><sitename>" +
                     std::string(9000, 's') + "</sitename><namespaces><namespace key=\"6\">" + repeated("ملف", 3000) +
                     "</namespace></namespaces></siteinfo>";
  const auto dump = names + page(std::string(9000, 't'), "<ns>0</ns>", "", "{{PAGENAME}} rose.") + "</mediawiki>";
  const auto container = open_wiki_dump(stream_of(dump), 0);
  ASSERT_TRUE(container->next());
  const auto fields = container->read(1 << 20);
  EXPECT_LT(fields.size(), 3000U);
  const auto document = container->reader()(fields, 1 << 20).document;
  EXPECT_EQ(document.title, std::string(500, 't'));
  EXPECT_EQ(document.text, std::string(500, 't') + " rose.");
}

TEST(WikiDump, LooksUpNamespacesOnce) {
  expect_linear(200, [](std::size_t size) {
    std::string names;
    for (std::size_t i = 0; i < size; ++i)
      names += "<namespace key=\"" + std::to_string(i + 1) + "\">n" + std::to_string(i) + "</namespace>";
    const auto pages = repeated("<page><title>t: u</title></page>", size);
    read("<mediawiki><siteinfo><namespaces>" + names + "</namespaces></siteinfo>" + pages + "</mediawiki>");
  });
}

TEST(WikiDump, FoldsTheNamesOfNamespacesOnce) {
  const auto files = "<mediawiki><namespace key=\"6\">ÉTAT</namespace>" +
                     page("t", "<ns>0</ns>", "", "It rose. [[état:x.jpg|mini|The old dam]]") + "</mediawiki>";
  ASSERT_EQ(read(files).documents.size(), 1U);
  EXPECT_EQ(read(files).documents[0].text, "It rose.\n\nThe old dam");
}

}  // namespace
}  // namespace zubda
