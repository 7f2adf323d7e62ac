#include "cli/options/option_table.h"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>
#include <string>

namespace zubda {
namespace {

TEST(OptionRow, NamesHaveALongAndPerhapsAShortForm) {
  const OptionRow row{.names = "-n,--sentences", .type = "N", .group = "", .help = "", .set = {}};
  EXPECT_EQ(row.long_name(), "sentences");
  EXPECT_EQ(row.short_name(), "n");
  const OptionRow flag{.names = "--strict", .type = "", .group = "", .help = "", .set = {}};
  EXPECT_EQ(flag.long_name(), "strict");
  EXPECT_EQ(flag.short_name(), "");
  EXPECT_TRUE(flag.is_flag());
  EXPECT_FALSE(row.is_flag());
}

TEST(ParseFlag, TakesTheUsualWordsOnly) {
  for (const auto* yes : {"true", "yes", "on", "1"}) EXPECT_TRUE(parse_flag(yes)) << yes;
  for (const auto* no : {"false", "no", "off", "0"}) EXPECT_FALSE(parse_flag(no)) << no;
  for (const auto* bad : {"", "True", "y", "2", "true "}) EXPECT_THROW(parse_flag(bad), std::invalid_argument) << bad;
}

TEST(OptionTable, HasUniqueNamesAndOneLineOfHelp) {
  Command command;
  std::set<std::string> names;
  for (const auto& row : option_table(command)) {
    EXPECT_TRUE(names.insert(row.long_name()).second) << row.names;
    if (!row.short_name().empty()) {
      EXPECT_TRUE(names.insert(row.short_name()).second) << row.names;
    }
    EXPECT_FALSE(row.group.empty()) << row.names;
    EXPECT_FALSE(row.help.empty() || row.help.find('\n') != std::string::npos) << row.names;
    EXPECT_TRUE(row.set) << row.names;
  }
}

TEST(OptionTable, TakesTheValuesThatItOffersAndNoOthers) {
  Command command;
  for (const auto& row : option_table(command)) {
    for (const auto& value : row.values) EXPECT_NO_THROW(row.set(value)) << row.names << ' ' << value;
    if (!row.values.empty()) {
      EXPECT_THROW(row.set("none of these"), std::invalid_argument) << row.names;
    }
    if (row.suggestions != nullptr) {
      EXPECT_NO_THROW(row.set(row.completions().front())) << row.names;
    }
  }
}

TEST(OptionTable, FlagsInConfigurationsCanBeTakenBack) {
  Command command;
  for (const auto& row : option_table(command)) {
    if (!row.is_flag() || row.command_line_only) continue;
    EXPECT_NO_THROW(row.set("false")) << row.names;
    EXPECT_THROW(row.set("maybe"), std::invalid_argument) << row.names;
  }
}

/// Sets one option of a fresh command.
Command with(const std::string& name, const std::string& value) {
  Command command;
  for (const auto& row : option_table(command))
    if (row.long_name() == name) row.set(value);
  return command;
}

TEST(OptionTable, SettersWriteIntoTheCommand) {
  EXPECT_EQ(with("sentences", "7").options.length.sentences, 7U);
  EXPECT_EQ(with("ratio", "0.25").options.length.ratio, 0.25);
  EXPECT_EQ(with("input-format", "html").input.format, find_input_format("html"));
  EXPECT_EQ(with("input-format", "auto").input.format, nullptr);
  EXPECT_EQ(with("format", "jsonl").output.format, find_output_format("jsonl"));
  EXPECT_EQ(with("max-bytes", "3K").input.max_bytes, 3072U);
  EXPECT_EQ(with("keywords", "4").task, Task::keywords);
  EXPECT_FALSE(with("no-stem", "true").options.stem);
  EXPECT_TRUE(with("no-stem", "false").options.stem);
  EXPECT_FALSE(with("no-progress", "true").progress);
}

TEST(OptionTable, RefusesValuesWithTheRuleInWords) {
  const auto refusal = [](const std::string& name, const std::string& value) -> std::string {
    try {
      with(name, value);
    } catch (const std::invalid_argument& reason) {
      return reason.what();
    }
    return "taken";
  };
  EXPECT_EQ(refusal("sentences", "0"), "'0' is not a whole number from 1 to 1000000000");
  EXPECT_EQ(refusal("encoding", "utf-88"), "unknown encoding 'utf-88'; did you mean UTF-8?");
  EXPECT_EQ(refusal("converter", "pdf"), "'pdf' is not EXT=COMMAND");
  EXPECT_TRUE(refusal("format", "xml").starts_with("'xml' is none of text, ")) << refusal("format", "xml");
  EXPECT_NE(refusal("input-format", "pdf"), "taken") << "documents are told by their bytes";
}

TEST(Listed, JoinsWithCommas) {
  EXPECT_EQ(listed({}), "");
  EXPECT_EQ(listed({"a"}), "a");
  EXPECT_EQ(listed({"a", "b", "c"}), "a, b, c");
}

}  // namespace
}  // namespace zubda
