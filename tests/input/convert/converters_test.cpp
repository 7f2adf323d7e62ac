#include "input/convert/converters.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace zubda {
namespace {

TEST(ParseConverter, SplitsAtBlanks) {
  const auto converter = parse_converter(".DOC=antiword  -m {} ");
  EXPECT_EQ(converter.extension, "doc");
  EXPECT_EQ(converter.command, (std::vector<std::string>{"antiword", "-m", "{}"}));
  for (const char* bad : {"", "doc", "=cat", "doc=", "doc= ", ".=cat"})
    EXPECT_THROW(parse_converter(bad), std::invalid_argument) << bad;
}

TEST(RunConverter, FeedsStandardInputOrAFile) {
  EXPECT_EQ(run_converter(parse_converter("x=cat"), "bytes", "", {}), "bytes");
  EXPECT_EQ(run_converter(parse_converter("x=cat {}"), "bytes", "", {}), "bytes");
  EXPECT_EQ(run_converter(parse_converter("x=echo {}"), "bytes", "a b.x", {}), "a b.x\n");
  EXPECT_EQ(run_converter(parse_converter("x=echo in={}"), "bytes", "-n.x", {}), "in=./-n.x\n");
}

TEST(RunConverter, SaysWhyItFailed) {
  try {
    run_converter(parse_converter("x=ls /no/such/folder"), "", "", {});
    FAIL();
  } catch (const std::runtime_error& error) {
    const std::string reason = error.what();
    EXPECT_TRUE(reason.starts_with("ls: ")) << reason;
    EXPECT_EQ(reason.find('\n'), std::string::npos);
  }
  EXPECT_THROW(run_converter(parse_converter("x=false"), "", "", {}), std::runtime_error);
}

Reading read_as_it_is(std::string text) {
  Reading reading;
  reading.document.text = std::move(text);
  return reading;
}

TEST(ReadWithProgram, DoesNotTakeWhatIsLeftOfADamagedDocumentForAll) {
  const auto convert_with = [](std::string_view command) {
    return read_with_program({"x", "X", "x", nullptr, read_as_it_is, command, "x"}, "bytes\n", {});
  };
  const std::string folder = testing::TempDir();
  const auto script = folder + "damaged-" + std::to_string(getpid());
  std::ofstream(script) << "echo 'Syntax Error: no xref' >&2; head -c \"$1\"\n";
  const auto reading = convert_with("sh " + script + " 5");
  EXPECT_EQ(reading.document.text, "bytes");
  EXPECT_EQ(reading.warnings,
            std::vector<std::string>{"damaged, some of it may be missing: sh: Syntax Error: no xref"});
  EXPECT_THROW(convert_with("sh " + script + " 0"), std::runtime_error);
  EXPECT_EQ(convert_with("cat -").warnings, std::vector<std::string>{});
  std::remove(script.c_str());
}

}  // namespace
}  // namespace zubda
