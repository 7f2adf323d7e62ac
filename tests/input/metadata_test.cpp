#include "input/metadata.h"

#include <gtest/gtest.h>

#include <string>

namespace zubda {
namespace {

TEST(CleanMetadata, PutsEachFieldOnOneLine) {
  Metadata metadata{.author = " Salma\n\tHaddad\u00A0\u2028 and\x01 son ",
                    .date = "\x1B[31m2024-05-02\u009B",
                    .site = "صحيفة\r\n البلد\x7F",
                    .url = "\nhttps://example.org/a?b=ج\n"};
  clean_metadata(metadata);
  EXPECT_EQ(metadata.author, "Salma Haddad and son");
  EXPECT_EQ(metadata.date, "[31m2024-05-02");
  EXPECT_EQ(metadata.site, "صحيفة البلد");
  EXPECT_EQ(metadata.url, "https://example.org/a?b=ج");
}

TEST(CleanMetadata, LeavesOutWhatIsFarTooLong) {
  const std::string longest(200, '1');
  Metadata metadata{.author = std::string(4001, 'a'), .date = longest, .site = std::string(501, 'a')};
  metadata.url = "http://" + std::string(4000, 'a');
  clean_metadata(metadata);
  EXPECT_EQ(metadata.author, "");
  EXPECT_EQ(metadata.date, longest);
  EXPECT_EQ(metadata.site, "");
  EXPECT_EQ(metadata.url, "");
}

TEST(CleanMetadata, LeavesOutWhatIsNoAddressOfTheWeb) {
  for (const std::string url : {"javascript:alert(1)", "/a.html", "//example.org/a", "data:text/html,a", "http:", "a",
                                "http://a b", "mailto:a@example.org"}) {
    Metadata metadata{.url = url};
    clean_metadata(metadata);
    EXPECT_EQ(metadata.url, "") << url;
  }
  Metadata metadata{.url = "HTTP://EXAMPLE.ORG"};
  clean_metadata(metadata);
  EXPECT_EQ(metadata.url, "HTTP://EXAMPLE.ORG");
}

TEST(AddAuthor, AddsEachOnce) {
  Metadata metadata;
  for (const auto* name : {"Haddad, Salma", " ", "Li  Wei", "Haddad,\nSalma", "Salma"}) add_author(name, metadata);
  EXPECT_EQ(metadata.author, "Haddad, Salma; Li Wei; Salma");
}

TEST(AddAuthor, LeavesOutAListThatIsFarTooLongAsAWhole) {
  Metadata metadata;
  for (int i = 0; i < 100'000; ++i) add_author("author " + std::to_string(i), metadata);
  clean_metadata(metadata);
  EXPECT_EQ(metadata.author, "");
}

}  // namespace
}  // namespace zubda
