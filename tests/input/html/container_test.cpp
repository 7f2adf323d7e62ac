#include "input/html/container.h"

#include <gtest/gtest.h>

#include <string>

#include "html_samples.h"
#include "input/formats.h"

namespace zubda {
namespace {

/// Prose of about so many letters, in paragraphs that begin with `name`.
std::string chapter(const std::string& name, std::size_t letters) {
  std::string html;
  while (html.size() < letters) html += p(name + ": " + prose + " " + more);
  return html;
}

std::string text_of(const std::string& body) {
  return read_html("<html><body>" + body + "</body></html>").document.text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct MainCase {
  const char* name;
  std::string begin;
  std::string end;
};

class MainPart : public testing::TestWithParam<MainCase> {};

/// The main part with a long chapter of 30,000 letters and something beside it.
std::string main_part(const MainCase& main, const std::string& beside) {
  return text_of(main.begin + "<div>" + chapter("Long", 30'000) + "</div><div>" + beside + "</div>" + main.end);
}

TEST_P(MainPart, KeepsAChapterOfMoreThanAThousandLettersBesideNineteenTwentiethsOfTheProse) {
  const auto text = main_part(GetParam(), chapter("Appendix", 2'000));
  EXPECT_TRUE(has(text, "Long: "));
  EXPECT_TRUE(has(text, "Appendix: "));
}

TEST_P(MainPart, DropsAShortTeaserBesideTheArticle) {
  const auto text = main_part(GetParam(), chapter("Teaser", 300));
  EXPECT_TRUE(has(text, "Long: "));
  EXPECT_FALSE(has(text, "Teaser: "));
}

INSTANTIATE_TEST_SUITE_P(Tags, MainPart,
                         testing::Values(MainCase{"Main", "<main>", "</main>"},
                                         MainCase{"RoleMain", "<div role=main>", "</div>"},
                                         MainCase{"MainInDivisions", "<div><div><main>", "</main></div></div>"}),
                         [](const auto& test) { return test.param.name; });

TEST(FindContainer, OutsideOfAMainPartTakesTheChildWithNearlyAllOfTheProse) {
  const auto text = text_of("<div>" + chapter("Long", 30'000) + "</div><div>" + chapter("Beside", 2'000) + "</div>");
  EXPECT_TRUE(has(text, "Long: "));
  EXPECT_FALSE(has(text, "Beside: "));
}

TEST(FindContainer, KeepsChildrenOfSimilarWeightTogether) {
  const auto text = text_of("<div>" + chapter("First", 3'000) + "</div><div>" + chapter("Second", 2'000) + "</div>");
  EXPECT_TRUE(has(text, "First: "));
  EXPECT_TRUE(has(text, "Second: "));
}

TEST(FindContainer, FollowsTheTitleToOneOfSeveralArticles) {
  const std::string other = "<article><h2>Another one</h2>" + chapter("Other", 4'000) + "</article>";
  const std::string own = "<article><h1>The harbour opens again</h1>" + chapter("Own", 1'500) + "</article>";
  const auto text =
      read_html("<html><head><title>The harbour opens again</title></head><body>" + other + own + "</body></html>")
          .document.text;
  EXPECT_TRUE(has(text, "Own: "));
  EXPECT_FALSE(has(text, "Other: "));
}

TEST(FindContainer, PrefersAnElementThatIsNamedAfterTheArticle) {
  const auto text = text_of("<div><div class=entry-content>" + chapter("Own", 3'000) + "</div><div>" +
                            chapter("Beside", 800) + "</div></div>");
  EXPECT_TRUE(has(text, "Own: "));
  EXPECT_FALSE(has(text, "Beside: "));
}

}  // namespace
}  // namespace zubda
