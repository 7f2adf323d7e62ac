/// Documents that name another file for a reader to put in: none ever does.
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "input/archive/archive_samples.h"
#include "input/confine/confined_folders.h"
#include "input/convert/confinement.h"
#include "input/reader.h"

namespace zubda {
namespace {

/// A document whose text has "The river rose." before the place for another file. `@` in it is the path of the marker,
/// `%` that of the folder it is in.
struct Case {
  std::string name;
  std::string contents;
};

const std::string entity = "<!ENTITY marker SYSTEM \"file://@\">";
const std::string parameter = "<!ENTITY % outside SYSTEM \"file://@\"> %outside;";
const std::string include =
    "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file://@\" parse=\"text\"/>";

std::string docbook(const std::string& declarations, const std::string& body) {
  return "<?xml version=\"1.0\"?>\n<!DOCTYPE article PUBLIC \"-//OASIS//DTD DocBook XML V4.5//EN\" "
         "\"http://www.oasis-open.org/docbook/xml/4.5/docbookx.dtd\" [" +
         declarations + "]>\n<article><title>River</title><para>The river rose.</para><para>" + body +
         "</para></article>\n";
}

std::vector<Case> markup_cases() {
  const std::string article =
      "\\documentclass{article}\n\\usepackage{verbatim,listings,csvsimple}\n\\begin{document}\n";
  std::vector<Case> cases = {
      {"a.dbk", docbook(entity, "&marker;")},
      {"a.dbk", docbook(parameter, "")},
      {"a.dbk", docbook("", include)},
      {"a.tei", "<?xml version=\"1.0\"?><!DOCTYPE TEI [" + entity +
                    "]><TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>The river rose.</p><p>&marker;</p>" +
                    include + "</body></text></TEI>"},
      {"a.fb2", "<?xml version=\"1.0\"?><!DOCTYPE FictionBook [" + entity +
                    "]><FictionBook xmlns=\"http://www.gribuser.ru/xml/fictionbook/2.0\"><body><section><p>The river "
                    "rose.</p><p>&marker;</p>" +
                    include + "</section></body></FictionBook>"},
      {"a.adoc", "= River\n\nThe river rose.\n\ninclude::@[]\n\ninclude::marker[]\n\ninclude::file://@[]\n"},
      {"a.rst",
       "The river rose.\n\n.. include:: @\n\n.. literalinclude:: @\n\n.. raw:: html\n   :file: @\n\n"
       ".. csv-table::\n   :file: @\n"},
      {"a.org", "The river rose.\n\n#+INCLUDE: \"@\"\n\n#+SETUPFILE: @\n"},
      {"a.textile", "The river rose.\n\ninclude::@\n"},
      {"a.man", ".TH X 1\n.SH NAME\nx \\- The river rose.\n.so @\n.mso @\n.soquiet @\n.open x @\n"},
      {"a.md", "The river rose.\n\n{{ @ }}\n\n![[marker]]\n\n!include @\n"},
      {"a.html",
       "<html><body><p>The river rose.</p><iframe src=\"file://@\"></iframe><object data=\"file://@\">"
       "</object><!--#include file=\"marker\" --></body></html>"},
      {"a.txt", "The river rose.\n"},
  };
  for (const std::string command : {"input", "include", "verbatiminput", "lstinputlisting", "subfile", "csvautotabular",
                                    "InputIfFileExists", "bibliography", "import{%}"})
    cases.push_back({"a.tex", article + "The river rose.\n\n\\" + command + "{@}\n\n\\end{document}\n"});
  return cases;
}

std::string with_places(std::string text, const std::string& marker, const std::string& folder) {
  for (const auto& [place, path] : {std::pair{std::string("@"), marker}, {std::string("{%}"), "{" + folder + "}"}})
    for (auto at = text.find(place); at != std::string::npos; at = text.find(place, at + path.size()))
      text.replace(at, place.size(), path);
  return text;
}

std::string zip_with(const std::string& marker, std::vector<ZipMember> members) {
  for (auto& member : members) member.data = with_places(member.data, marker, "");
  return make_zip(members);
}

std::vector<Case> package_cases(const std::string& marker) {
  const std::string head = "<?xml version=\"1.0\"?><!DOCTYPE x [" + entity + "]>";
  const std::string docx_body =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body><w:p><w:r><w:t>The "
      "river "
      "rose.</w:t></w:r></w:p><w:p><w:r><w:t>";
  const std::string docx_end = "</w:t></w:r></w:p><w:altChunk r:id=\"r1\"/></w:body></w:document>";
  const std::string types =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
      "PartName=\"/word/document.xml\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
  const std::string relations =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const auto main_relation = relations + "officeDocument\" Target=\"word/document.xml\"/></Relationships>";
  const auto chunk = relations + "aFChunk\" Target=\"file://@\" TargetMode=\"External\"/></Relationships>";
  const auto docx = [&](const std::string& document) {
    return zip_with(marker, {{"[Content_Types].xml", types},
                             {"_rels/.rels", main_relation},
                             {"word/document.xml", document},
                             {"word/_rels/document.xml.rels", chunk}});
  };
  const std::string odt_body =
      "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
      "<office:body><office:text><text:p>The river rose.</text:p><text:section><text:section-source "
      "xlink:href=\"file://@\"/></text:section><text:p>";
  const std::string odt_end = "</text:p></office:text></office:body></office:document-content>";
  const auto odt = [&](const std::string& content) {
    return zip_with(marker, {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}});
  };
  const auto epub = [&](const std::string& chapter) {
    return zip_with(marker,
                    {{"mimetype", "application/epub+zip"},
                     {"META-INF/container.xml",
                      "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
                      "<rootfile full-path=\"c.opf\" media-type=\"application/oebps-package+xml\"/>"
                      "</rootfiles></container>"},
                     {"c.opf",
                      "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest><item id=\"a\" href=\"a.xhtml\" "
                      "media-type=\"application/xhtml+xml\"/><item id=\"b\" href=\"file://@\" "
                      "media-type=\"application/xhtml+xml\"/><item id=\"c\" href=\"../../../../../../../..@\" "
                      "media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/><itemref "
                      "idref=\"b\"/><itemref idref=\"c\"/></spine></package>"},
                     {"a.xhtml", chapter}});
  };
  const std::string page = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>The river rose.</p><p>";
  const std::string page_end = "</p><iframe src=\"file://@\"></iframe></body></html>";
  return {{"a.docx", docx(head + docx_body + "&marker;" + docx_end)}, {"a.docx", docx(docx_body + docx_end)},
          {"a.odt", odt(head + odt_body + "&marker;" + odt_end)},     {"a.odt", odt(odt_body + odt_end)},
          {"a.epub", epub(head + page + "&marker;" + page_end)},      {"a.epub", epub(page + include + page_end)}};
}

class OutsideFiles : public testing::Test {
 protected:
  /// The text of the document, which lies beside the marker and is read with the folder of both as the current one; or
  /// why there is none.
  std::string text_of(const Case& test, std::string& reason) const {
    const auto file = folders_.write("documents/" + test.name, test.contents);
    try {
      ReadOptions options;
      return read_input_file(file, options).document.text;
    } catch (const std::runtime_error& error) {
      reason = error.what();
      return {};
    }
  }

  void check(const Case& test) const {
    std::string reason;
    const auto text = text_of(test, reason);
    EXPECT_EQ((text + reason).find("marker."), std::string::npos) << test.name << ": " << test.contents;
    // A refusal and a program that is not installed are answers, too; all else has to read the document.
    const bool is_answered = reason.find("not found") != std::string::npos ||
                             reason.find("entit") != std::string::npos || reason.find("damaged") != std::string::npos;
    EXPECT_TRUE(is_answered || text.find("The river rose.") != std::string::npos) << test.name << ": " << reason;
  }

  ConfinedFolders folders_;
};

TEST_F(OutsideFiles, AreNotReadForMarkup) {
  for (auto& [name, contents] : markup_cases())
    check({name, with_places(contents, folders_.path("documents/marker"), folders_.path("documents/"))});
}

TEST_F(OutsideFiles, AreNotReadForPackages) {
  for (const auto& test : package_cases(folders_.path("documents/marker"))) check(test);
}

/// What is not left to the kernel: the converters are told not to read other files.
TEST_F(OutsideFiles, AreNotReadByProgramsThatAreNotConfined) {
  confine_programs(false);
  for (auto& [name, contents] : markup_cases())
    check({name, with_places(contents, folders_.path("documents/marker"), folders_.path("documents/"))});
  confine_programs(true);
}

}  // namespace
}  // namespace zubda
