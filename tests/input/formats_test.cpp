#include "input/formats.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

namespace zubda {
namespace {

std::string_view document_format(std::string_view bytes) {
  const auto* found = detect_document_format(bytes);
  return found == nullptr ? std::string_view{} : found->name;
}

TEST(InputFormats, HaveWhatTheTableNeeds) {
  std::set<std::string_view> names;
  for (const auto& format : input_formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_FALSE(format.help.empty()) << format.name;
    // A container may be told by its bytes alone.
    EXPECT_TRUE(!format.extensions.empty() || format.is_container()) << format.name;
    EXPECT_EQ(find_input_format(format.name), &format);
    EXPECT_EQ(format.recognizes == nullptr, format.is_record_stream()) << format.name;
    EXPECT_EQ(format.needs_program(), !format.package.empty()) << format.name;
  }
  EXPECT_EQ(find_input_format("auto"), nullptr);
}

TEST(InputFormats, OfDocumentsAreToldByTheirBytes) {
  EXPECT_EQ(document_format("%PDF-1.7\n"), "pdf");
  EXPECT_EQ(document_format("junk\r\n%PDF-1.7\n"), "pdf");
  EXPECT_EQ(document_format("A PDF begins with %PDF-1.7\n"), "");
  EXPECT_EQ(document_format(std::string(1100, '\n') + "%PDF-1.7\n"), "");
  EXPECT_EQ(document_format("{\\rtf1 a}"), "rtf");
  EXPECT_EQ(document_format("plain text"), "");
  EXPECT_EQ(document_format(""), "");
}

TEST(InputFormats, OfTextAreToldByTheNameAndThenByTheContent) {
  EXPECT_EQ(detect_text_format("page.htm", "text").name, "html");
  EXPECT_EQ(detect_text_format("http://example.org/a/NOTES.MD", "text").name, "markdown");
  EXPECT_EQ(detect_text_format("page.txt", "<!doctype html>").name, "text");
  EXPECT_EQ(detect_text_format("", "<!doctype html>").name, "html");
  EXPECT_EQ(detect_text_format("", "<?xml version='1.0'?><FictionBook>").name, "fb2");
  EXPECT_EQ(detect_text_format("page.doc", "<!doctype html>").name, "html");
  EXPECT_EQ(detect_text_format("records.jsonl", "{}").name, "text") << "records are no single document";
  EXPECT_EQ(detect_text_format("a.pdf", "text").name, "text") << "the bytes were not those of a PDF";
  EXPECT_EQ(detect_text_format("", "").name, "text");
  EXPECT_EQ(detect_text_format("a.tex", "text").name, "latex");
}

TEST(InputFormats, OfOneEndingAreToldByTheContent) {
  constexpr auto chat = "12/05/2023, 10:15 - Anna: It rose.\n12/05/2023, 10:16 - Ben: It fell.\n";
  EXPECT_EQ(detect_text_format("chat.txt", chat).name, "whatsapp");
  EXPECT_EQ(detect_text_format("", chat).name, "whatsapp");
  EXPECT_EQ(detect_text_format("chat.md", chat).name, "markdown");
  EXPECT_EQ(detect_text_format("a.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n").name, "vtt");
  EXPECT_EQ(detect_text_format("a.log", "10:15 started\n").name, "text");
  EXPECT_EQ(detect_text_format("a.json", R"({"segments":[{"start":0,"end":1,"text":"One."}]})").name, "whisper");
  EXPECT_EQ(detect_text_format("a.json", R"([{"type":"message","ts":"1.0","text":"One."}])").name, "slack");
  EXPECT_EQ(detect_text_format("a.json", "{}").name, "text");
  EXPECT_EQ(detect_text_format("a.mARkdown", "######OpenITI#\n# One.").name, "openiti");
}

TEST(InputFormats, OfRecordsAreToldByTheNameOnly) {
  for (const auto* name : {"a.jsonl", "dir/a.ndjson", "A.JSONL"}) EXPECT_TRUE(is_record_stream(nullptr, name)) << name;
  for (const auto* name : {"", "-", "jsonl", "a.json", "a.jsonl.txt", "a.jsonl/b"})
    EXPECT_FALSE(is_record_stream(nullptr, name)) << name;
  EXPECT_TRUE(is_record_stream(find_input_format("jsonl"), "a.txt"));
  EXPECT_FALSE(is_record_stream(find_input_format("text"), "a.jsonl"));
}

}  // namespace
}  // namespace zubda
