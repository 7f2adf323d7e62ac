#include "input/warc/warc.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "input/archive/archive_samples.h"
#include "input/formats.h"

namespace zubda {
namespace {

constexpr std::size_t max_bytes = std::size_t{1} << 24;

std::string record(const std::string& fields, const std::string& block) {
  return "WARC/1.0\r\n" + fields +
         "WARC-Date: 2024-05-03T10:00:00Z\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block +
         "\r\n\r\n";
}

std::string response(const std::string& url, const std::string& head, const std::string& body) {
  return record(
      "WARC-Type: response\r\nWARC-Target-URI: " + url + "\r\nContent-Type: application/http;msgtype=response\r\n",
      "HTTP/1.1 " + head + "\r\n\r\n" + body);
}

std::vector<Document> documents_of(const std::string& bytes) {
  std::vector<Document> documents;
  const auto archive = open_warc(stream_of(bytes), max_bytes);
  while (archive->next()) documents.push_back(archive->reader()(archive->read(max_bytes), max_bytes).document);
  return documents;
}

const std::string html = "200 OK\r\nContent-Type: text/html; charset=utf-8";
const std::string page =
    "<html><body><p>The wall fell in May, after a winter of rain that nobody in town had seen.</p></body></html>";

TEST(Warc, HasADocumentForEachPage) {
  const auto chunked =
      "10\r\n<html><body><p>T\r\n2c\r\nhe wall fell in May, after a winter of "
      "rain.\r\n12\r\n</p></body></html>\r\n0\r\n\r\n";
  const auto documents = documents_of(
      record("WARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\n", "software: wget\r\n") +
      record("WARC-Type: request\r\nWARC-Target-URI: <http://x.org/>\r\n", "GET / HTTP/1.1\r\n\r\n") +
      response("<http://x.org/>", html, page) +
      response("http://x.org/chunked", "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", chunked));
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].text, "The wall fell in May, after a winter of rain that nobody in town had seen.");
  EXPECT_EQ(documents[0].metadata.url, "http://x.org/");
  EXPECT_EQ(documents[0].metadata.date, "2024-05-03T10:00:00Z");
  EXPECT_EQ(documents[0].id, "\"http://x.org/\"");
  EXPECT_EQ(documents[1].text, "The wall fell in May, after a winter of rain.");
}

TEST(Warc, PassesOverWhatIsNoPage) {
  EXPECT_TRUE(
      documents_of(
          response("http://x.org/a", "301 Moved\r\nContent-Type: text/html", page) +
          response("http://x.org/b", "404 Not Found\r\nContent-Type: text/html", page) +
          response("http://x.org/robots.txt", "200 OK\r\nContent-Type: text/plain", "User-agent: *") +
          response("http://x.org/c.png", "200 OK\r\nContent-Type: image/png", "PNG") +
          record("WARC-Type: revisit\r\nWARC-Target-URI: http://x.org/\r\n", "HTTP/1.1 200 OK\r\n\r\n") +
          record("WARC-Type: resource\r\nWARC-Target-URI: metadata://gnu.org/log\r\nContent-Type: text/plain\r\n",
                 "A log."))
          .empty());
}

TEST(Warc, OfTextsHasThem) {
  const auto documents =
      documents_of(record("WARC-Type: conversion\r\nWARC-Target-URI: http://x.org/\r\nContent-Type: text/plain\r\n",
                          "انخفض منسوب السد يوم الجمعة."));
  ASSERT_EQ(documents.size(), 1U);
  EXPECT_EQ(documents[0].text, "انخفض منسوب السد يوم الجمعة.");
}

TEST(Warc, ThatIsDamagedGivesWhatCameBefore) {
  const auto whole = response("http://x.org/", html, page);
  for (const auto& damaged : {whole + "junk\r\n", whole + whole.substr(0, whole.size() - 20)}) {
    const auto archive = open_warc(stream_of(damaged), max_bytes);
    EXPECT_EQ(archive->next(), "#1");
    EXPECT_THROW(archive->next(), std::runtime_error);
  }
  EXPECT_TRUE(documents_of(whole + "WARC/1.0\r\nWARC-Type: response\r\n").size() == 1);
}

std::string gzipped(const std::string& text) {
  return write_archive({{"a", text}}, ARCHIVE_FILTER_GZIP, ARCHIVE_FORMAT_RAW);
}

TEST(Warc, LimitsWhatPackedPagesUnpackToTogether) {
  const auto packed = response("http://x.org/", html, gzipped(page));
  const auto plain = response("http://x.org/", html, page);
  const auto archive = open_warc(stream_of(packed + packed + plain + packed), 2 * page.size() + 1);
  const auto read = [&] {
    EXPECT_TRUE(archive->next());
    try {
      return archive->reader()(archive->read(max_bytes), max_bytes).document.text;
    } catch (const std::runtime_error& error) {
      return std::string(error.what());
    }
  };
  const std::string text = "The wall fell in May, after a winter of rain that nobody in town had seen.";
  EXPECT_EQ(read(), text);
  EXPECT_EQ(read(), text);
  EXPECT_EQ(read(), text) << "unpacks nothing";
  EXPECT_EQ(read(), "expands over limit (--max-archive-bytes " + std::to_string(2 * page.size() + 1) + ")");
  EXPECT_FALSE(archive->next());
}

TEST(Warc, ReadsPackedPagesAsOthers) {
  const auto latin = "200 OK\r\nContent-Type: text/html; charset=iso-8859-1";
  const auto documents =
      documents_of(response("http://x.org/1", latin, gzipped("<p>Le caf\xE9 a ouvert.</p>")) +
                   response("http://x.org/2", latin, gzipped("<p>Le café a ouvert.</p>")) +
                   record("WARC-Type: resource\r\nWARC-Target-URI: http://x.org/3\r\nContent-Type: text/plain\r\n",
                          gzipped("The wall fell.")));
  ASSERT_EQ(documents.size(), 3U);
  EXPECT_EQ(documents[0].text, "Le café a ouvert.");
  EXPECT_EQ(documents[1].text, "Le café a ouvert.");
  EXPECT_EQ(documents[2].text, "The wall fell.");
  EXPECT_EQ(documents[2].metadata.url, "http://x.org/3");
}

TEST(Warc, OfOneTextHasTheLimitsOfAnInput) {
  const auto packed = response("http://x.org/", html, gzipped(page + std::string(5000, ' ')));
  std::string archive;
  for (int i = 0; i < 4; ++i) archive += packed;
  EXPECT_NO_THROW(read_warc(archive, 6000));
  for (int i = 0; i < 100; ++i) archive += packed;
  EXPECT_THROW(read_warc(archive, 6000), std::runtime_error);
  EXPECT_THROW(read_warc(response("http://x.org/", html, page) + response("http://x.org/", html, page), page.size()),
               std::runtime_error);
}

}  // namespace
}  // namespace zubda
