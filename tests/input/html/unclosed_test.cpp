#include "input/html/unclosed.h"

#include <gtest/gtest.h>

#include <string>

#include "html_samples.h"
#include "input/formats.h"

namespace zubda {
namespace {

std::string blocks_in(const std::string& page) { return blocks_of(read_html(page).document); }

TEST(Unclosed, HeadingIsNoHeadingOfAllThatFollows) {
  std::string page = "<h2>The cost<div>";
  std::string blocks;
  for (int i = 0; i < 4; ++i) page += "<div>" + prose + "</div><div>" + more + "</div>", blocks += both;
  EXPECT_EQ(blocks_in(page), blocks);
  EXPECT_EQ(blocks_in(p(prose) + "<h2><div>The cost</div></h2>" + p(more)),
            "p " + prose + "\nh The cost\np " + more + "\n");
}

TEST(Unclosed, LinkIsNoLinkOfMostOfThePage) {
  std::string page = "<a href=/>";
  std::string blocks;
  for (int i = 0; i < 10; ++i) page += p(prose) + p(more), blocks += both;
  EXPECT_EQ(blocks_in(page), blocks);
  EXPECT_EQ(blocks_in("<a name=top>" + p(prose) + p(more)), both);
}

TEST(Unclosed, StrayEndTagsKeepWordsApart) {
  EXPECT_EQ(blocks_in("<p>" + prose + "<ul><li>one<li>two</ul> in June.</p>" + more + "</p>"),
            "p " + prose + "\nl one\nl two\np in June.\np " + more + "\n");
  EXPECT_EQ(blocks_in("<div>" + prose + "</br>" + more + "</div>"), "p " + prose + "\n" + more + "\n");
}

TEST(Shadow, TextIsShownWithTheChildrenInItsSlot) {
  EXPECT_EQ(blocks_in("<my-card><template shadowrootmode=open>" + p(prose) + p(more) + "</template></my-card>"), both);
  EXPECT_EQ(blocks_in("<my-card><template shadowmode=open>" + p(prose) + "<slot></slot>" + p(prose) + "</template>" +
                      p(more) + "</my-card>" + p(more)),
            both + both);
  EXPECT_EQ(
      blocks_in("<my-a><template shadowrootmode=open>" + p(prose) + "<my-b><template shadowrootmode=open>" + p(more) +
                "<slot></slot></template>" + p(prose) + "</my-b><slot></slot></template>" + p(more) + "</my-a>"),
      both + both);
  EXPECT_EQ(blocks_in("<template>" + p(prose) + "</template>" + p(more)), "p " + more + "\n");
}

TEST(Shadow, ComponentsMayBeDeep) {
  std::string page;
  for (int i = 0; i < 10'000; ++i) page += "<my-a><template shadowrootmode=open><slot></slot></template>";
  EXPECT_EQ(blocks_in(page + p(prose) + p(more)), both);
}

}  // namespace
}  // namespace zubda
