#include "cli/generate.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "cli/options/option_table.h"
#include "input/formats.h"
#include "output/formats.h"

namespace zubda {
namespace {

/// As roff has it: with every hyphen marked as one that is to stay a hyphen.
std::string in_roff(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '-' ? "\\-" : std::string(1, c);
  return out;
}

TEST(ManPage, NamesEveryFormatWithItsHelp) {
  const auto page = generated_text("man");
  const auto inputs = page.find(".SH INPUT FORMATS");
  const auto outputs = page.find(".SH OUTPUT FORMATS");
  ASSERT_NE(inputs, std::string::npos);
  ASSERT_NE(outputs, std::string::npos);
  for (const auto& format : input_formats())
    EXPECT_LT(page.find("fB" + in_roff(format.name) + "\\fR\n" + in_roff(format.help), inputs), outputs) << format.name;
  for (const auto& format : output_formats())
    EXPECT_NE(page.find("fB" + in_roff(format.name) + "\\fR\n" + in_roff(format.help), outputs), std::string::npos)
        << format.name;
  EXPECT_NE(page.find("pdftotext of the package poppler\\-utils"), std::string::npos);
}

TEST(GeneratedTexts, NameEveryOption) {
  Command command;
  const auto table = option_table(command);
  for (const auto& name : generated_names()) {
    const auto text = generated_text(name);
    for (const auto& row : table) {
      const auto written = name == "man" ? in_roff(row.long_name()) : row.long_name();
      EXPECT_NE(text.find(written), std::string::npos) << name << ' ' << row.long_name();
    }
  }
}

}  // namespace
}  // namespace zubda
