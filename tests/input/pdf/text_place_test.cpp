#include "input/pdf/text_place.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

/// The place after the operations of a content stream.
TextPlace place_after(std::string_view content) {
  TextPlace place;
  PdfLexer lexer(content);
  std::vector<PdfValue> operands;
  while (!lexer.at_end()) {
    auto value = lexer.next();
    if (value.kind != PdfValue::Kind::keyword) {
      operands.push_back(std::move(value));
      continue;
    }
    place.apply(value.text, operands);
    operands.clear();
  }
  return place;
}

struct PlaceCase {
  std::string_view content;
  double x;
  double y;
  double size;
  double em;
};

TEST(TextPlace, FollowsTheOperationsOfText) {
  constexpr PlaceCase cases[] = {
      {"BT /F 10 Tf ET", 0, 0, 10, 10},
      {"BT /F 10 Tf 1 0 0 1 5 7 Tm", 5, 7, 10, 10},
      {"BT /F 10 Tf 2 0 0 3 5 7 Tm 50 Tz", 5, 7, 30, 10},
      {"BT /F 10 Tf 1 0 0 1 5 7 Tm 4 -2 Td 4 -2 Td", 13, 3, 10, 10},
      {"BT /F 10 Tf -1 0 0 1 50 7 Tm 4 0 Td", 46, 7, 10, 10},
      {"BT /F 10 Tf 3 -2 TD T* T*", 3, -6, 10, 10},
      {"BT /F 10 Tf 12 TL T*", 0, -12, 10, 10},
      {"2 0 0 2 1 1 cm BT /F 10 Tf 1 0 0 1 5 7 Tm", 11, 15, 20, 20},
      {"q 2 0 0 2 1 1 cm Q BT /F 10 Tf 1 0 0 1 5 7 Tm", 5, 7, 10, 10},
      {"2 0 0 2 0 0 cm 1 0 0 1 3 0 cm BT /F 10 Tf", 6, 0, 20, 20},
      {"BT 1 0 0 1 5 7 Tm BT /F 10 Tf", 0, 0, 10, 10},
      {"Q Q BT /F 10 Tf 1 Td Tm", 0, 0, 0, 0},  // Too few operands.
  };
  for (const auto& [content, x, y, size, em] : cases) {
    const auto place = place_after(content);
    EXPECT_DOUBLE_EQ(place.x(), x) << content;
    EXPECT_DOUBLE_EQ(place.y(), y) << content;
    EXPECT_DOUBLE_EQ(place.size(), size) << content;
    EXPECT_DOUBLE_EQ(place.em(), em) << content;
  }
}

TEST(TextPlace, KnowsMirroredText) {
  EXPECT_FALSE(place_after("BT 1 0 0 1 0 0 Tm").is_mirrored());
  EXPECT_TRUE(place_after("BT -1 0 0 1 0 0 Tm").is_mirrored());
}

TEST(TextPlace, LeavesAForm) {
  TextPlace place;
  place.enter({2, 0, 0, 2, 10, 20});
  EXPECT_DOUBLE_EQ(place.x(), 10);
  place.leave();
  EXPECT_DOUBLE_EQ(place.x(), 0);
}

}  // namespace
}  // namespace zubda
