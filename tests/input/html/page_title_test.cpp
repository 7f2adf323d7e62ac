#include <gtest/gtest.h>

#include <string>

#include "html_samples.h"
#include "input/formats.h"

namespace zubda {
namespace {

struct TitleCase {
  const char* name;
  std::string head;
  std::string body;
  std::string title;
};

class HtmlTitles : public testing::TestWithParam<TitleCase> {};

TEST_P(HtmlTitles, AreWithoutTheSite) {
  const auto& test = GetParam();
  const auto document = read_html("<head>" + test.head + "</head><body>" + test.body + p(prose) + "</body>").document;
  EXPECT_EQ(document.title, test.title);
  EXPECT_EQ(document.text, prose);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, HtmlTitles,
    testing::Values(
        TitleCase{"None", "", "", ""},
        TitleCase{"OnlyHeading", "<title>Quay</title>", "<h1>A plan for the harbour</h1>", "A plan for the harbour"},
        TitleCase{"NoHead", "", "<h1>A plan</h1>", "A plan"},
        TitleCase{"OfTheHead", "<title>A plan for the harbour</title>", "", "A plan for the harbour"},
        TitleCase{"SiteBehind", "<title>A plan for the old harbour - The Quay</title>", "",
                  "A plan for the old harbour"},
        TitleCase{"NamedSite", "<title>A | The Quay</title><meta property=og:site_name content='The Quay'>", "", "A"},
        TitleCase{"Heading", "<title>A plan for the harbour - The Quay</title>", "<h1>A plan\n for the harbour</h1>",
                  "A plan for the harbour"},
        TitleCase{"HeadingOfTheSite", "<title>A plan for the harbour</title>",
                  "<h1>The Quay</h1><h2>A Plan for the Harbour</h2>", "A Plan for the Harbour"},
        TitleCase{"Shared", "<title>Quay 2</title><meta property='og:title' content='A plan &amp; a harbour'>", "",
                  "A plan & a harbour"},
        TitleCase{"Arabic", "<title>خطة جديدة للميناء القديم | جريدة</title>", "<h1>خطّة جديدة للميناء القديم</h1>",
                  "خطّة جديدة للميناء القديم"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace zubda
