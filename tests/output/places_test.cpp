#include "output/places.h"

#include <gtest/gtest.h>

#include <string>

#include "repeated.h"

namespace zubda {
namespace {

TEST(PlacesTest, TellsThePageAndTheHeadingAbove) {
  Record record;
  record.document.text = "Title\n\nOne.\n\nA\tlong\nheading\n\nTwo. Three.";
  const auto span = [&](std::string_view part) {
    const auto begin = record.document.text.find(part);
    return Span{begin, begin + part.size()};
  };
  record.document.blocks = {{span("Title"), Role::heading},
                            {span("One."), Role::prose},
                            {span("A\tlong\nheading"), Role::heading},
                            {span("Two. Three."), Role::prose}};
  record.page_starts = {{0, 1}, {span("Two.").begin, 3}};
  const Places places(record);
  EXPECT_EQ(places.section(span("Title")), "") << "a heading is not above itself";
  EXPECT_EQ(places.section(span("One.")), "Title");
  EXPECT_EQ(places.section(span("Three.")), "A long heading");
  EXPECT_EQ(places.page(span("One.")), 1U);
  EXPECT_EQ(places.page(span("Two.")), 3U) << "the second page is empty";
  EXPECT_EQ(places.words(span("Three.")), "page 3, A long heading");
  const Record plain;
  EXPECT_EQ(Places(plain).words({0, 0}), "");
  EXPECT_EQ(Places(plain).page({0, 0}), 0U);
}

TEST(PlacesTest, CutsALongHeading) {
  Record record;
  record.document.text = repeated("ن\n", 9000) + "One.";
  record.document.blocks = {{{0, 27'000 - 1}, Role::heading}, {{27'000, 27'004}, Role::prose}};
  EXPECT_EQ(Places(record).section({27'000, 27'004}), repeated("ن ", 99) + "ن…");
}

}  // namespace
}  // namespace zubda
