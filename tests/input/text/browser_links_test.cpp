#include "input/text/browser_links.h"

#include <gtest/gtest.h>

#include "input/formats.h"

namespace zubda {
namespace {

const std::string list =
    "\nReferences\n\n   Visible links\n   1. file:///0.html\n   2. http://example.org/a\n   3. mailto:a@example.org\n";

TEST(LinkNumbers, LeaveWithTheirList) {
  EXPECT_EQ(remove_link_numbers("   * [1]Home\n\n   The [2]dam held and the [3](old) mill.\n" + list),
            "   * Home\n\n   The dam held and the (old) mill.\n\n");
  EXPECT_EQ(remove_link_numbers("صمد [1]السد في [2]الربيع.\n" + list), "صمد السد في الربيع.\n\n");
  EXPECT_EQ(remove_link_numbers("大坝[1]在那一年[2]建成。\n" + list), "大坝在那一年建成。\n\n");
  EXPECT_EQ(remove_link_numbers("Der [1]Damm hielt [2]„im Frühling“.\n" + list), "Der Damm hielt „im Frühling“.\n\n");
}

TEST(LinkNumbers, MayBeAtTheEndOfALineOfW3m) {
  EXPECT_EQ(remove_link_numbers("The [1]\ndam held.\n\nReferences:\n\n[1] http://example.org/\n"),
            "The \ndam held.\n\n");
}

TEST(LinkNumbers, MayHaveNoText) {
  EXPECT_EQ(remove_link_numbers("The dam [2]held.\n\nReferences\n\n   1. file:///0.html\n\n   Hidden links:\n   2. "
                                "http://example.org/\n"),
            "The dam held.\n\n");
}

TEST(LinkNumbers, AreNotThoseOfTheText) {
  EXPECT_EQ(remove_link_numbers("The grammar [1]–[3] of [1]dams, as [2] says [2]. It[3]self and [3]so on.\n" + list),
            "The grammar [1]–[3] of dams, as [2] says [2]. It[3]self and so on.\n\n");
  for (const std::string text :
       {"The [1]dam held.\n", "The [1]dam held.\n\nReferences\n\n   1. A. Smith, On dams, 1953.\n",
        "The [1]dam held.\n\nReferences\n\n   2. http://example.org/\n", "References\n",
        "The [1]dam held.\n\nOther References\n\n   1. http://example.org/\n"})
    EXPECT_EQ(remove_link_numbers(text), text);
}

}  // namespace
}  // namespace zubda
