#include <gtest/gtest.h>

#include <string>

#include "input/office/office.h"
#include "input/office/package_samples.h"
#include "linear_time.h"

namespace zubda {
namespace {

constexpr std::size_t enough = std::size_t{64} << 20;

TEST(Pptx, ReadsASlideOnceHoweverManyRelationsLeadToIt) {
  EXPECT_EQ(read_pptx(make_pptx(3, "One."), enough).document.text, "One.\n\nNotes.");
  expect_linear(300, [](std::size_t size) { read_pptx(make_pptx(size, repeated("<b></b>", size)), enough); });
}

}  // namespace
}  // namespace zubda
