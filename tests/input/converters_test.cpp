#include "input/converters.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace zubda {
namespace {

TEST(ParseConverter, SplitsAtBlanks) {
  const auto converter = parse_converter(".DOC=antiword  -m {} ");
  EXPECT_EQ(converter.extension, "doc");
  EXPECT_EQ(converter.command, (std::vector<std::string>{"antiword", "-m", "{}"}));
  for (const char* bad : {"", "doc", "=cat", "doc=", "doc= ", ".=cat"})
    EXPECT_THROW(parse_converter(bad), std::invalid_argument) << bad;
}

TEST(Convert, FeedsStandardInputOrAFile) {
  EXPECT_EQ(convert(parse_converter("x=cat"), "bytes", "", {}), "bytes");
  EXPECT_EQ(convert(parse_converter("x=cat {}"), "bytes", "", {}), "bytes");
  EXPECT_EQ(convert(parse_converter("x=echo {}"), "bytes", "a b.x", {}), "a b.x\n");
  EXPECT_EQ(convert(parse_converter("x=echo in={}"), "bytes", "-n.x", {}), "in=./-n.x\n");
}

TEST(Convert, SaysWhyItFailed) {
  try {
    convert(parse_converter("x=ls /no/such/folder"), "", "", {});
    FAIL();
  } catch (const std::runtime_error& error) {
    const std::string reason = error.what();
    EXPECT_TRUE(reason.starts_with("ls: ")) << reason;
    EXPECT_EQ(reason.find('\n'), std::string::npos);
  }
  EXPECT_THROW(convert(parse_converter("x=false"), "", "", {}), std::runtime_error);
}

TEST(DocumentKinds, AreToldByTheirBytes) {
  const auto kind = [](std::string_view bytes) {
    const auto* found = find_document_kind(bytes);
    return found == nullptr ? std::string_view{} : found->extension;
  };
  EXPECT_EQ(kind("%PDF-1.7\n"), "pdf");
  EXPECT_EQ(kind("junk\r\n%PDF-1.7\n"), "pdf");
  EXPECT_EQ(kind("A PDF begins with %PDF-1.7\n"), "");
  EXPECT_EQ(kind("{\\rtf1 a}"), "rtf");
  EXPECT_EQ(kind("plain text"), "");
  EXPECT_EQ(kind(""), "");
}

TEST(DocumentKinds, HaveWhatTheTableNeeds) {
  for (const auto& kind : document_kinds()) {
    EXPECT_FALSE(kind.extension.empty());
    EXPECT_FALSE(kind.package.empty()) << kind.extension;
    EXPECT_NE(kind.command.find(' '), std::string_view::npos) << kind.extension;
    EXPECT_NE(kind.read, nullptr);
  }
}

}  // namespace
}  // namespace zubda
