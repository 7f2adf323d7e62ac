#include "input/zim/zim.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "input/containers/member_fields.h"
#include "input/formats.h"

namespace zubda {
namespace {

std::string article(std::string_view path, std::string_view title, std::string_view type, std::string_view data) {
  std::string fields;
  append_field("path", path, fields);
  append_field("title", title, fields);
  append_field("type", type, fields);
  append_field("data", data, fields);
  return fields;
}

TEST(Zim, HasADocumentForAnArticle) {
  const auto page = read_zim_article(
      article("A/السد", "السد", "text/html", "<html><body><p>السد قديم. انهار في عام 1950.</p></body></html>"),
      1 << 20);
  EXPECT_EQ(page.document.id, "\"A/السد\"");
  EXPECT_EQ(page.document.title, "السد");
  EXPECT_EQ(page.document.text, "السد قديم. انهار في عام 1950.");
  const auto text = read_zim_article(article("note.txt", "note.txt", "text/plain", "<b> is old."), 1 << 20);
  EXPECT_EQ(text.document.title, "");
  EXPECT_EQ(text.document.text, "<b> is old.");
}

TEST(Zim, RefusesDamagedFields) {
  const auto whole = article("a", "b", "text/html", "<p>It is old.</p>");
  EXPECT_THROW(read_zim_article(whole.substr(0, whole.size() - 3), 1 << 20), std::runtime_error);
}

TEST(Zim, IsToldByItsFirstBytes) {
  EXPECT_TRUE(looks_like_zim("ZIM\x04\x06"));
  EXPECT_FALSE(looks_like_zim("ZIM is a format."));
}

}  // namespace
}  // namespace zubda
