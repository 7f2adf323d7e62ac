#include <gtest/gtest.h>

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "input/office/blocks.h"
#include "input/office/compound_file.h"
#include "input/office/doc_text.h"
#include "input/office/docbook.h"
#include "input/office/package_kind.h"
#include "text/read_stream.h"

namespace zubda {
namespace {

std::string golden(const std::string& name) {
  return read_stream(std::ifstream(ZUBDA_SOURCE_DIR "/tests/golden/" + name, std::ios::binary));
}

/// The bytes without zeros, so that letters of two bytes are found.
std::string letters(std::string bytes) {
  std::erase(bytes, '\0');
  return bytes;
}

/// A stream as a whole.
std::string read(const CompoundFile& file, std::string_view name) {
  const auto stream = file.stream(name);
  std::string bytes;
  for (std::size_t at = 0; at < stream.size; ++at) bytes += static_cast<char>(file.number(stream, at, 1));
  return bytes;
}

TEST(CompoundFile, FindsLargeAndSmallStreams) {
  const auto bytes = golden("office-doc-as-it-is-shown/en.doc");
  const CompoundFile file(bytes);
  EXPECT_TRUE(file.has("WordDocument"));
  EXPECT_FALSE(file.has("Workbook"));
  EXPECT_EQ(read(file, "WordDocument").substr(0, 2), "\xEC\xA5");
  EXPECT_NE(letters(read(file, "WordDocument")).find("The dam holds forty tons."), std::string::npos);
  EXPECT_NE(read(file,
                 "\x01"
                 "CompObj")
                .find("Word"),
            std::string::npos)
      << "shorter than 4096 bytes";
  EXPECT_EQ(read(file, "none"), "");
}

TEST(CompoundFile, HasNoMoreSectorsInAChainThanTheFileHas) {
  std::string bytes(3 * 512, '\0');  // A header, a directory, and a table that leads from each sector to the first.
  const auto put = [&](std::size_t at, std::string_view data) { bytes.replace(at, data.size(), data); };
  put(0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  put(30, "\x09");
  put(60, "\xFE\xFF\xFF\xFF");
  put(68, "\xFE\xFF\xFF\xFF");
  for (std::size_t i = 0; i < 109; ++i) put(76 + 4 * i, "\x01");  // The same table again and again.
  put(512, "a");
  put(512 + 64, "\x04");
  put(512 + 121, "\x20");
  const auto stream = CompoundFile(bytes).stream("a");
  EXPECT_EQ(stream.piece_bytes, 512U);
  EXPECT_LE(stream.pieces.size(), 4U);
}

TEST(CompoundFile, EndsOnDamagedFiles) {
  const auto bytes = golden("office-doc-as-it-is-shown/en.doc");
  EXPECT_THROW(CompoundFile("text"), std::runtime_error);
  EXPECT_THROW(CompoundFile(bytes.substr(0, 100)), std::runtime_error);
  for (std::size_t size = 512; size < bytes.size(); size += 300) {
    const auto cut = bytes.substr(0, size);
    EXPECT_LE(read(CompoundFile(cut), "WordDocument").size(), bytes.size());
    EXPECT_EQ(without_unshown_text(cut).size(), size);
  }
  auto circle = bytes;
  for (std::size_t at = 512; at < 1024; ++at) circle[at] = at % 4 == 0 ? '\1' : '\0';
  EXPECT_EQ(without_unshown_text(circle).size(), circle.size());
}

TEST(WithoutUnshownText, TakesOutDeletedHiddenAndOtherTextOfTheSameLength) {
  const auto bytes = golden("office-doc-as-it-is-shown/en.doc");
  const auto shown = without_unshown_text(bytes);
  EXPECT_EQ(shown.size(), bytes.size());
  for (const auto* word : {"DELETED", "HIDDEN", "HYPERLINK", "NOTE", "REMARK", "HEADER"}) {
    EXPECT_NE(letters(bytes).find(word), std::string::npos) << word;
    EXPECT_EQ(letters(shown).find(word), std::string::npos) << word;
  }
  EXPECT_NE(letters(shown).find("The dam holds forty tons."), std::string::npos);
  EXPECT_EQ(without_unshown_text("text"), "text");
}

TEST(PackageKind, TellsOldFormatsByTheirStreams) {
  const auto kind = [](const std::string& name) {
    return package_kind(golden("office-old-formats-are-refused-by-name/" + name));
  };
  EXPECT_EQ(kind("slides.ppt"), PackageKind::ppt);
  EXPECT_EQ(kind("old.xls"), PackageKind::xls);
  EXPECT_EQ(kind("locked.docx"), PackageKind::encrypted);
  EXPECT_EQ(kind("other.msi"), PackageKind::none);
}

TEST(DocBookText, ReadsWhatAntiwordWrites) {
  Document document;
  BlockBuilder blocks(document);
  DocBookText text(blocks);
  read_xml(
      "<book><title>T</title><bookinfo><title>T</title><author><firstname>Lamia</firstname><surname> Haddad</surname>"
      "</author><date>2024-05-02</date></bookinfo><chapter><title/><para>\nOne 10<superscript>2</superscript>.\n</para>"
      "<itemizedlist><listitem><para>Item</para></listitem></itemizedlist><sect1><title>Head</"
      "title><para><informaltable>"
      "<tgroup><tbody><row><entry>\nA\n\nB\n</entry><entry>\nC\n</entry></row></tbody></tgroup></informaltable></para>"
      "<para>-----------------------[i]</para><para>[ii]</para><para>[sic]</para></sect1></chapter></book>",
      text, "part");
  EXPECT_EQ(document.text, "One 10².\n\nItem\n\nHead\n\nA\n\nB\n\nC\n\n[sic]");
  ASSERT_EQ(document.blocks.size(), 7U);
  EXPECT_EQ(document.blocks[1].role, Role::list_item);
  EXPECT_EQ(document.blocks[2].role, Role::heading);
  EXPECT_EQ(text.title(), "T");
  EXPECT_EQ(text.author(), "Lamia Haddad");
  EXPECT_EQ(text.date(), "2024-05-02");
}

}  // namespace
}  // namespace zubda
