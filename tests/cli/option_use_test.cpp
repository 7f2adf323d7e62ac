#include "cli/option_use.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cli/options/option_table.h"

namespace zubda {
namespace {

/// The message about `arguments`; empty when there is none.
std::string refusal(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"zubda", "--no-config"});
  std::vector<const char*> argv;
  for (const auto& argument : arguments) argv.push_back(argument.c_str());
  try {
    parse_arguments(static_cast<int>(argv.size()), argv.data());
  } catch (const UsageError& error) {
    return error.what();
  }
  return {};
}

struct Case {
  std::vector<std::string> arguments;
  std::string option;  ///< What is refused; empty when nothing is.
};

class OptionUse : public ::testing::TestWithParam<Case> {};

TEST_P(OptionUse, RefusesWhatWouldDoNothing) {
  const auto& [arguments, option] = GetParam();
  const auto message = refusal(arguments);
  if (option.empty()) EXPECT_EQ(message, "");
  else EXPECT_TRUE(message.starts_with(option + " ")) << message;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, OptionUse,
    ::testing::Values(
        Case{{"--split", "-n", "3"}, "--sentences"}, Case{{"--keywords", "3", "-w", "9"}, "--words"},
        Case{{"--extract", "-c", "9"}, "--characters"}, Case{{"--split", "-r", "0.5"}, "--ratio"},
        Case{{"--split", "-m", "luhn"}, "--method"}, Case{{"--split", "-q", "water"}, "--query"},
        Case{{"--keywords", "3", "--diversity", "0"}, "--diversity"}, Case{{"--tokens", "90", "--split"}, "--tokens"},
        Case{{"--tokens", "90", "--digest"}, "--tokens"}, Case{{"--tokens", "90", "--locate"}, "--tokens"},
        Case{{"--tokens", "90", "--times"}, "--tokens"}, Case{{"--tokens", "90"}, ""},
        Case{{"--tokenizer", "x", "-w", "90"}, "--tokenizer"}, Case{{"--tokenizer", "x", "--tokens", "90"}, ""},
        Case{{"-m", "luhn", "--damping", "0"}, "--damping"}, Case{{"-m", "lexrank", "--damping", "0"}, ""},
        Case{{"--damping", "0"}, ""}, Case{{"--split", "--damping", "0"}, "--damping"},
        Case{{"--split", "--no-stem"}, "--no-stem"}, Case{{"--extract", "--stopwords", "x"}, "--stopwords"},
        Case{{"--keywords", "3", "--no-stem"}, ""}, Case{{"--df", "x"}, "--df"}, Case{{"--df", "x", "--split"}, "--df"},
        Case{{"--df", "x", "--keywords", "3"}, ""}, Case{{"--df", "x", "-q", "water"}, ""},
        Case{{"--df", "x", "-i", "jsonl"}, ""}, Case{{"--df", "x", "-i", "text"}, "--df"},
        Case{{"--extract", "-l", "ar"}, "--language"}, Case{{"--split", "-l", "ar"}, ""},
        Case{{"-i", "html", "--id-field", "x"}, "--id-field"}, Case{{"-i", "csv", "--id-field", "x"}, ""},
        Case{{"--query-field", "q", "--split"}, "--query-field"},
        Case{{"--words-field", "w", "--digest"}, "--words-field"}, Case{{"--words-field", "w"}, ""},
        Case{{"--include", "*.txt"}, "--include"}, Case{{"--include", "*.txt", "-"}, "--include"},
        Case{{"--include", "*.txt", "folder"}, ""}, Case{{"-R", "--iglob", "*.txt"}, ""},
        Case{{"--files-from", "-", "--hidden"}, ""}, Case{{"-0"}, "--null"}, Case{{"-L", "x"}, "--follow"},
        Case{{"--clauses"}, "--clauses"}, Case{{"--digest", "--split"}, "--digest"},
        Case{{"--keywords", "3", "--explain"}, "--explain"}, Case{{"--explain", "-f", "markdown"}, "--explain"},
        Case{{"--explain", "-f", "html"}, ""}, Case{{"--explain", "--split", "-f", "html"}, "--explain"},
        Case{{"--explain", "--split"}, ""}, Case{{"--locate", "-f", "json"}, "--locate"},
        Case{{"--manifest", "m"}, "--manifest"}, Case{{"--manifest", "m", "-o", "-"}, "--manifest"},
        Case{{"--manifest", "m", "-o", "x"}, ""}, Case{{"--manifest", "m", "-O", "x", "a"}, ""},
        Case{{"--resume", "-o", "x"}, "--resume"}, Case{{"--resume", "--manifest", "m", "-o", "x"}, ""},
        Case{{"--resume", "--manifest", "m", "-o", "x", "--if-exists", "skip"}, "--resume"}, Case{{"--stats", "s"}, ""},
        Case{{"--keyed", "-f", "json"}, "--keyed"}, Case{{"--keyed", "-f", "jsonl"}, ""},
        Case{{"--keyed", "-f", "jsonl", "-i", "tsv"}, "--keyed"}, Case{{"--keyed", "--template", "{title}"}, ""},
        Case{{"--max-sentences", "9", "--extract"}, "--max-sentences"},
        Case{{"--max-sentences", "9", "--digest"}, "--max-sentences"}, Case{{"--max-sentences", "9", "--split"}, ""},
        Case{{"--max-record-bytes", "1K", "-i", "html"}, "--max-record-bytes"}, Case{{"--max-record-bytes", "1K"}, ""},
        Case{{"--if-exists", "skip"}, "--if-exists"}, Case{{"--highlight", "-f", "html"}, "--highlight"}));

TEST(OptionUse, EveryRuleNamesAnOption) {
  // An option that changes its name in the table must change it in the rules.
  Command command;
  const auto table = option_table(command);
  for (const auto option : options_with_a_use()) {
    bool found = false;
    for (const auto& row : table) found = found || row.long_name() == option;
    EXPECT_TRUE(found) << option;
  }
}

}  // namespace
}  // namespace zubda
