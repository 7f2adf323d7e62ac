#include "df/manual.h"

#include <gtest/gtest.h>

#include <string_view>

#include "df/command.h"

namespace zubda::df {
namespace {

TEST(DfManual, NamesEveryOptionOfEveryCommand) {
  const auto printed_by = [](std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "zubda-df");
    return parse_arguments(static_cast<int>(arguments.size()), arguments.data()).print;
  };
  for (const auto* text : {"man", "complete-bash", "complete-zsh", "complete-fish"}) {
    const auto page = printed_by({"--generate", text});
    for (const auto* command : {"count", "merge", "finish", "show"}) {
      EXPECT_NE(page.find(command), std::string::npos) << text;
      const auto help = printed_by({command, "--help"});
      std::size_t options = 0;
      for (auto at = help.find(" --"); at != std::string::npos; at = help.find(" --", at + 1), ++options) {
        auto name = help.substr(at + 3, help.find_first_of(" \n", at + 3) - at - 3);
        if (std::string_view(text) == "man")
          for (auto hyphen = name.find('-'); hyphen != std::string::npos; hyphen = name.find('-', hyphen + 2))
            name.insert(hyphen, 1, '\\');
        EXPECT_NE(page.find(name), std::string::npos) << text << ' ' << name;
      }
      EXPECT_GE(options, 2U);
    }
  }
}

}  // namespace
}  // namespace zubda::df
