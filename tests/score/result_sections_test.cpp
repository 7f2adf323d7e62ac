#include "score/result_sections.h"

#include <gtest/gtest.h>

#include <string>

namespace zubda {
namespace {

/// A heading and a sentence below it: whether that is in a section of results.
bool is_result_section(const std::string& heading) {
  const std::string text = heading + "\nIt rained.";
  const std::vector<Sentence> sentences = {{{0, heading.size()}, 0, Role::heading, false},
                                           {{heading.size() + 1, text.size()}, 1, Role::prose, false}};
  const auto found = find_result_sections(text, sentences);
  EXPECT_FALSE(found[0]) << heading;
  return found[1];
}

TEST(FindResultSections, KnowsTheirNames) {
  for (const std::string heading : {"Conclusions", "CONCLUSION", "5 Conclusion", "5. Conclusions:", "VI. CONCLUSIONS",
                                    "7.1 Conclusion and Future Work", "Abstract", "== Fazit ==", "ВЫВОДЫ", "Заключение",
                                    "الخاتمة", "Conclusión", "Sonuç", "نتیجه گیری", "结论"})
    EXPECT_TRUE(is_result_section(heading)) << heading;
}

TEST(FindResultSections, KnowsOtherNamesFromThem) {
  for (const std::string heading : {"Introduction", "5 Experiments", "Conclusion of the war of 1812", "VI", "I", "5",
                                    "", "Введение", "Related Work", "International Conclusions"})
    EXPECT_FALSE(is_result_section(heading)) << heading;
}

TEST(FindResultSections, EndThemWithTheNextHeading) {
  const std::string text = "Fazit\nEs regnete. Es schneite.\nLiteratur\nMeier.";
  const std::vector<Sentence> sentences = {{{0, 5}, 0, Role::heading, false},
                                           {{6, 17}, 1, Role::prose, false},
                                           {{18, 30}, 1, Role::prose, false},
                                           {{31, 40}, 2, Role::heading, false},
                                           {{41, 47}, 3, Role::prose, false}};
  EXPECT_EQ(find_result_sections(text, sentences), (std::vector<bool>{false, true, true, false, false}));
  EXPECT_TRUE(find_result_sections("", {}).empty());
}

}  // namespace
}  // namespace zubda
