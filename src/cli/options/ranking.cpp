#include <algorithm>
#include <stdexcept>

#include "cli/options/option_table.h"
#include "language/tag.h"
#include <zubda/languages.h>
#include <zubda/methods.h>

namespace zubda {
namespace {

constexpr auto length_group = "Length";
constexpr auto ranking = "Ranking";

void check_language(const std::string& tag) {
  if (tag != "auto" && !is_language_tag(tag))
    throw std::invalid_argument("'" + tag + "' is neither auto nor a code of ISO 639 (see --list-languages)");
}

std::vector<std::string> known_languages() {
  std::vector<std::string> codes{"auto"};
  for (auto& language : list_languages()) codes.push_back(std::move(language.code));
  return codes;
}

void add_weight_rows(Options& options, OptionTable& table) {
  table.push_back(decimal_row("--damping", ranking, options.damping,
                              "PageRank's chance to follow an edge, 0 <= X < 1 (default 0.85)"));
  table.push_back(decimal_row("--diversity", ranking, options.diversity,
                              "What likeness to a chosen sentence costs, 0 to 1 (default 0.5)"));
}

void add_overrun_rows(Options& options, OptionTable& table) {
  const auto set_whole = [&](const std::string& value) {
    if (!parse_flag(value)) options.overrun = Overrun::cut;
    else if (options.overrun == Overrun::cut) options.overrun = Overrun::allow;
  };
  table.push_back({.names = "--whole",
                   .type = "",
                   .group = length_group,
                   .help = "Never cut a sentence, even if none fits the length",
                   .set = set_whole});
  const auto set_overrun = [&](const std::string& name) { options.overrun = overrun_named(name); };
  table.push_back(choice_row("--overrun", length_group, {"allow", "forbid"}, set_overrun,
                             "If no sentence fits: the shortest good one (default allow with --whole) or none"));
  table.push_back(flag_row("--fill", length_group, options.fill, "Use up the length, with sentences that say little"));
}

}  // namespace

void add_length_rows(Command& command, OptionTable& table) {
  constexpr auto group = length_group;
  auto& length = command.options.length;
  table.push_back(count_row("-n,--sentences", group, length.sentences, "At most N sentences (default 3)"));
  table.push_back(count_row("-w,--words", group, length.words, "At most N words"));
  table.push_back(count_row("-c,--characters", group, length.characters, "At most N characters"));
  table.push_back(decimal_row("-r,--ratio", group, length.ratio, "At most this share of the text's words, 0 < X <= 1"));
  table.push_back(count_row("--tokens", group, length.tokens, "At most N tokens (--tokenizer) or, without it, bytes",
                            max_units, Length::min_tokens));
  for (auto& row : table)
    if (row.group == group) row.alternative = "length";
  table.push_back(text_row("--tokenizer", "FILE", group, command.tokenizer_file,
                           "Count tokens as FILE: an encoder of npm's tiktoken, or a tokenizer.json of BPE on bytes"));
  add_overrun_rows(command.options, table);
}

void add_ranking_rows(Command& command, OptionTable& table) {
  constexpr auto group = ranking;
  auto& options = command.options;
  const auto set_method = [&](const std::string& name) { options.method = name; };
  table.push_back(choice_row("-m,--method", group, list_names(list_methods()), set_method,
                             "How sentences are ranked (see --list-methods)"));
  const auto set_language = [&](const std::string& code) {
    check_language(code);
    options.language = code;
  };
  table.push_back({.names = "-l,--language",
                   .type = "CODE",
                   .group = group,
                   .help = "Language of the text: a code of ISO 639-1 or 639-2, or auto (default)",
                   .set = set_language,
                   .suggestions = known_languages});
  table.push_back(text_row("-q,--query", "TEXT", group, options.query, "What the summary should be about"));
  table.push_back(text_row("--title", "TEXT", group, command.title, "The title of the text"));
  table.push_back(text_row("--stopwords", "FILE", group, command.stop_words_file,
                           "Words to ignore, one a line, instead of the language's own"));
  table.push_back(text_row("--df", "FILE", group, command.frequencies_file,
                           "Weigh terms by the table FILE of zubda-df, for keywords and queries"));
  const auto set_no_stem = [&](const std::string& value) { options.stem = !parse_flag(value); };
  table.push_back({.names = "--no-stem",
                   .type = "",
                   .group = group,
                   .help = "Compare words as they are written",
                   .set = set_no_stem});
  add_weight_rows(options, table);
}

}  // namespace zubda
