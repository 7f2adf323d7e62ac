#include "input/text/manual_page.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

const std::string head = "DAM(1)                          User Commands                         DAM(1)\n";
const std::string foot = "dam 1.2                          3 May 2024                           DAM(1)\n";

TEST(ManualPage, LosesHeadsAndFeet) {
  EXPECT_EQ(remove_manual_heads(head + "\nNAME\n       dam - holds water\n\n" + foot),
            "\nNAME\n       dam - holds water\n\n");
  EXPECT_EQ(remove_manual_heads("\n" + head + "الاسم\n       السد - DAM(1)\n" + foot + head + "Text.\n" + foot),
            "\nالاسم\n       السد - DAM(1)\nText.\n");
}

TEST(ManualPage, IsRecognizedByItsHead) {
  for (const auto& text : {std::string(), "Text.\n" + head, "DAM(1) is a page.\n" + foot, "dam(x)  of  dam(x)\n" + foot,
                           std::string("DAM(1)\n"), std::string("DAM(1)DAM(1)\n")})
    EXPECT_EQ(remove_manual_heads(text), text);
}

}  // namespace
}  // namespace zubda
