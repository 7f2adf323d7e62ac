#include "input/html/known_hints.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "input/html/tags.h"

namespace zubda {
namespace {

TEST(KnownHints, AreThoseOfTheValue) {
  const std::string pieces[] = {" ",       " ",         "-",      "_",     "entry",    "Content",
                                "sidebar", "with",      "nav",    "story", "category", "category-",
                                "privacy", "elementor", "widget", "a",     "\n",       "é"};
  std::mt19937 random(7);
  KnownHints known;
  for (int i = 0; i < 20'000; ++i) {
    std::string value;
    for (auto left = random() % 12; left > 0; --left) value += pieces[random() % std::size(pieces)];
    ASSERT_EQ(known.of(value), html_hints(value)) << value;
  }
}

TEST(KnownHints, OfLongValuesAreThoseOfTheirBeginning) {
  KnownHints known;
  for (const std::size_t size : {500, 505, 506, 512, 600}) {
    const auto value = std::string(size, 'a') + " sidebar";
    EXPECT_EQ(known.of(value), html_hints(value)) << size;
  }
}

}  // namespace
}  // namespace zubda
