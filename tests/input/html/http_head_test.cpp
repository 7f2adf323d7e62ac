#include "input/html/http_head.h"

#include <gtest/gtest.h>

#include <string>

#include "html_samples.h"
#include "input/reader.h"

namespace zubda {
namespace {

TEST(HttpHead, IsReadToTheEmptyLine) {
  const std::string fields =
      "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=\"windows-1256\"\r\nX-Long: a\r\n b\r\n\r\n";
  const auto head = read_http_head(fields + "<html>");
  EXPECT_EQ(head.length, fields.size());
  EXPECT_EQ(head.media_type, "text/html");
  EXPECT_EQ(head.charset, "windows-1256");
  EXPECT_EQ(read_http_head("HTTP/2 200 \nserver: x\n\nText").length, 23U);
}

TEST(HttpHead, OfTheLastResponseCounts) {
  const std::string heads =
      "HTTP/1.1 301 Moved\r\nContent-Type: text/plain\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
  const auto head = read_http_head(heads + "<p>");
  EXPECT_EQ(head.length, heads.size());
  EXPECT_EQ(head.media_type, "text/html");
}

TEST(HttpHead, IsNotFoundInOtherTexts) {
  for (const std::string text :
       {"", "HTTP/1.1 is old.\n\nIt is.", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\nA sentence without a field.\n\nx",
        "Content-Type: text/html\n\nx", "HTTP/x 200 OK\n\nx"})
    EXPECT_EQ(read_http_head(text).length, 0U) << text;
}

TEST(HttpHead, NamesTheEncodingOfAPageThatIsNoUtf8) {
  const std::string head = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=windows-1256\n\n";
  const std::string arabic =
      "\xD3\xDE\xD8 \xC7\xE1\xCC\xCF\xC7\xD1 \xDD\xED \xC3\xED\xC7\xD1 \xE5\xD0\xC7 \xC7\xE1\xDA\xC7\xE3.";
  EXPECT_EQ(read_input(head + "<p>" + arabic + "</p>", "page.txt", {}).document.text, "سقط الجدار في أيار هذا العام.");
  EXPECT_EQ(read_input(head + "<p>سقط الجدار في أيار هذا العام.</p>", "", {}).document.text,
            "سقط الجدار في أيار هذا العام.");
  EXPECT_EQ(read_input("HTTP/1.1 200 OK\nContent-Type: text/plain\n\nOne line.\n", "", {}).document.text,
            "One line.\n");
}

TEST(JoinChunks, UndoesThemOrLeavesTheBody) {
  EXPECT_EQ(join_chunks("4\r\nabcd\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n"), "abcd0123456789");
  for (const std::string body : {"", "<html>", "4\r\nab", "4\nabcd", "abcd is a word", "ffffffffffffffff\r\nx"})
    EXPECT_EQ(join_chunks(body), body) << body;
}

}  // namespace
}  // namespace zubda
