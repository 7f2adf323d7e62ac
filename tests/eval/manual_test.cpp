#include "eval/manual.h"

#include <gtest/gtest.h>

#include <string>

#include "eval/command.h"

namespace zubda::eval {
namespace {

std::string printed_by(const char* option, const char* value = nullptr) {
  const char* arguments[] = {"zubda-eval", option, value};
  return parse_arguments(value == nullptr ? 2 : 3, arguments).print;
}

TEST(EvalManual, NamesEveryOptionOfTheHelp) {
  const auto help = printed_by("--help");
  const auto page = printed_by("--generate", "man");
  std::size_t options = 0;
  for (auto at = help.find("      --"); at != std::string::npos; at = help.find("      --", at + 1)) {
    auto name = help.substr(at + 8, help.find_first_of(" \n", at + 8) - at - 8);
    for (auto hyphen = name.find('-'); hyphen != std::string::npos; hyphen = name.find('-', hyphen + 2))
      name.insert(hyphen, 1, '\\');
    EXPECT_NE(page.find("\\-\\-" + name + "\\fR"), std::string::npos) << name;
    ++options;
  }
  EXPECT_GE(options, 7U);
}

TEST(EvalManual, HasTheSectionsOfAManPage) {
  const auto page = printed_by("--generate", "man");
  EXPECT_TRUE(page.starts_with(".TH ZUBDA\\-EVAL 1 "));
  for (const auto* section : {"NAME", "SYNOPSIS", "DESCRIPTION", "EXAMPLES", "OPTIONS", "EXIT STATUS", "SEE ALSO"})
    EXPECT_NE(page.find(std::string("\n.SH ") + section + "\n"), std::string::npos) << section;
}

}  // namespace
}  // namespace zubda::eval
