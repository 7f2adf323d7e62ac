#include "input/html/prolog.h"

#include <gtest/gtest.h>

#include "linear_time.h"
#include "repeated.h"

namespace zubda {
namespace {

TEST(HtmlProlog, HasTheEntitiesOfDeclarationsAndOfWhatFollowsThem) {
  EXPECT_TRUE(read_html_prolog("<!doctype html [<!entity a 'b'>]><html>").declares_entities);
  EXPECT_TRUE(read_html_prolog("<!doctype html [<!x ']>'> <!ENTITY a 'b'>]><html>").declares_entities);
  EXPECT_TRUE(read_html_prolog("<!doctype html><!doctype a [<!entity a 'b'>]><p>").declares_entities);
  EXPECT_FALSE(read_html_prolog("<!doctype html><html><!entity a 'b'>").declares_entities);
}

TEST(HtmlProlog, IsSearchedOnce) {
  expect_linear(1000, [](std::size_t size) {
    const auto prolog = read_html_prolog(repeated("<!doctype html>", size) + "<p>It rose.");
    EXPECT_TRUE(prolog.has_doctype);
  });
}

}  // namespace
}  // namespace zubda
