#include "eval/extracts.h"

#include <gtest/gtest.h>

namespace zubda::eval {
namespace {

const std::vector<Tokens> document = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9}, {1, 5, 9, 10}, {}};

TEST(Extracts, HoldTheSentencesThatTheyRepeat) {
  EXPECT_EQ(extracted(document, {1, 2, 3, 4, 9}), (std::vector{true, false, true, false, false}));
  EXPECT_EQ(extracted(document, {5, 6, 7, 11}),
            (std::vector{false, true, false, false, false}));  // Two pairs of three.
  EXPECT_EQ(extracted(document, {5, 7, 6, 8}), (std::vector<bool>(5, false)));
  EXPECT_EQ(extracted(document, {}), (std::vector<bool>(5, false)));
}

TEST(Extracts, AgreeFullyWithThemselves) {
  EXPECT_DOUBLE_EQ(extract_agreement(document, {1, 2, 3, 4}, {{1, 2, 3, 4}}).value(), 1);
}

TEST(Extracts, AgreeByF1OfSentencesOnAverage) {
  const Tokens summary = {1, 2, 3, 4, 5, 6, 7, 8};
  // Against the first: 1 of 2, and all of it, 2/3; against the second nothing.
  EXPECT_DOUBLE_EQ(extract_agreement(document, summary, {{1, 2, 3, 4}, {1, 5, 9, 10}}).value(), 1.0 / 3);
}

TEST(Extracts, AreNotComparedWithWhatIsNoExtract) {
  EXPECT_FALSE(extract_agreement(document, {1, 2, 3, 4}, {{20, 21, 22}}).has_value());
  EXPECT_FALSE(extract_agreement({}, {1}, {{1}}).has_value());
}

}  // namespace
}  // namespace zubda::eval
