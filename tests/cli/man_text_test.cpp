#include "cli/man_text.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(ManText, ShowsEveryLineUnchanged) {
  EXPECT_EQ(roff("a well-known \\n"), "a well\\-known \\\\n");
  EXPECT_EQ(roff(".br is no request"), "\\&.br is no request");
  EXPECT_EQ(roff("first\n'second\n.third"), "first\n\\&'second\n\\&.third");
  EXPECT_EQ(roff(""), "");
}

TEST(ManText, HasTheOptionsUnderTheirGroups) {
  bool loud = false;
  std::string name;
  const OptionTable table = {flag_row("-l,--loud", "Voice", loud, "Speak up"),
                             text_row("--name", "WORD", "Voice", name, "Who speaks")};
  EXPECT_EQ(man_options(table),
            ".SS Voice\n.TP\n\\fB\\-l\\fR, \\fB\\-\\-loud\\fR\nSpeak up\n"
            ".TP\n\\fB\\-\\-name\\fR \\fIWORD\\fR\nWho speaks\n");
}

}  // namespace
}  // namespace zubda
