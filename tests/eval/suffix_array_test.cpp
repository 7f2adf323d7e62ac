#include "eval/suffix_array.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace zubda::eval {
namespace {

using Places = std::vector<std::uint32_t>;

Places places_of(const SuffixArray& suffixes, std::string_view searched) {
  const auto found = suffixes.find(searched);
  Places places(found.begin(), found.end());
  std::ranges::sort(places);
  return places;
}

TEST(SuffixArray, FindsWhatASearchFinds) {
  const std::string bits = "abaababaabaababaababaabaababaabaab";
  for (const auto& text : {std::string(), std::string("a"), std::string(40, 'a'), bits, "\xFF\x01" + bits + "\xFF"}) {
    const SuffixArray suffixes(text);
    for (std::size_t begin = 0; begin <= text.size(); ++begin)
      for (std::size_t size = 1; begin + size <= text.size(); ++size) {
        const auto searched = text.substr(begin, size);
        Places expected;
        for (auto at = text.find(searched); at != std::string::npos; at = text.find(searched, at + 1))
          expected.push_back(static_cast<std::uint32_t>(at));
        EXPECT_EQ(places_of(suffixes, searched), expected) << searched;
      }
    EXPECT_TRUE(suffixes.find(text + "a").empty());
    EXPECT_TRUE(suffixes.find("b" + text + "b").empty());
  }
}

}  // namespace
}  // namespace zubda::eval
