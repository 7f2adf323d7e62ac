#include "language/tag.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace zubda {
namespace {

TEST(LanguageCode, IsTheOneWithWordLists) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"pt", "pt"},  {"pt-BR", "pt"},      {"PT_br", "pt"},  {"nb-NO", "no"}, {"iw", "he"},
      {"arz", "ar"}, {"zh-Hant-TW", "zh"}, {"auto", "auto"}, {"xx", "xx"},    {"", ""},
  };
  for (const auto& [tag, code] : cases) EXPECT_EQ(language_code(tag), code) << tag;
}

}  // namespace
}  // namespace zubda
