#include "df/manual.h"

#include <algorithm>

#include "cli/exit_status.h"
#include "cli/generate.h"
#include "cli/help.h"
#include "cli/man_text.h"
#include <zubda/version.h>

namespace zubda::df {
namespace {

constexpr std::string_view description =
    "Counts in how many documents each term occurs, for each language, with the terms that zubda ranks\n"
    "sentences by, so that zubda --df can tell what is common from what a text is about. Tables of parts of\n"
    "a collection are merged: the result is the table of the whole, the same bytes whatever the parts.\n";

constexpr std::string_view notes =
    "count reads what zubda reads, in the same way. A document that cannot be read is named and left out\n"
    "(status 1). If a stream of records breaks off, no table is written.\n"
    "merge refuses (status 1) tables that have the same documents, as when a part is given twice, tables whose\n"
    "terms were made with other options, finished tables and damaged ones. finish keeps the most frequent\n"
    "terms of each language, for zubda --df.\n";

constexpr std::string_view examples =
    "  zubda-df count -o part-1.df part-1.jsonl.gz       the documents of one part\n"
    "  zubda-df count -R corpus -o corpus.df             all files in a folder\n"
    "  zubda-df merge -o all.df part-*.df                the table of all parts\n"
    "  zubda-df finish --max-terms 500000 -o en.df all.df\n"
    "  zubda --df en.df --keywords 10 report.txt         what uses it\n"
    "  zubda-df show en.df | sort -t$'\\t' -k3,3nr | head  the most frequent terms\n";

std::string synopsis(const CommandRows& command) {
  return "zubda-df " + std::string(command.name) + " [OPTION]... " + std::string(command.operands);
}

std::string man_page(const std::vector<CommandRows>& commands) {
  std::string page = ".TH ZUBDA\\-DF 1 \"\" \"zubda " + std::string(version()) +
                     "\" \"User Commands\"\n"
                     ".SH NAME\nzubda\\-df \\- count in how many documents terms occur\n.SH SYNOPSIS\n.nf\n";
  for (const auto& command : commands) page += roff(synopsis(command)) + "\n";
  page += ".fi\n.SH DESCRIPTION\n" + roff(description) + ".PP\n" + roff(notes);
  page += ".SH EXAMPLES\n.nf\n" + roff(examples) + ".fi\n";
  for (const auto& command : commands)
    page +=
        ".SH OPTIONS OF " + std::string(command.name) + "\n" + roff(command.help) + ".\n" + man_options(command.rows);
  const auto statuses = exit_status_help.substr(exit_status_help.find(": ") + 2);
  return page + ".SH EXIT STATUS\n" + roff(statuses) + ".SH SEE ALSO\n.BR zubda (1)\n";
}

}  // namespace

std::string help_page(const std::vector<CommandRows>& commands) {
  std::string page = "Usage:\n";
  for (const auto& command : commands) page += "  " + synopsis(command) + "\n";
  page.append(description).append("\nCommands (zubda-df COMMAND --help has its options):\n");
  for (const auto& command : commands) {
    std::string name(command.name);
    name.resize(8, ' ');
    page += "  " + name + std::string(command.help) + "\n";
  }
  page.append("\n").append(notes).append("\nExamples:\n").append(examples);
  return page.append("\n").append(exit_status_help);
}

std::string help_page(const CommandRows& command) {
  return "Usage: " + synopsis(command) + "\n" + std::string(command.help) + ".\n" + options_help(command.rows) + "\n" +
         std::string(exit_status_help);
}

std::string generated_text(std::string_view name, const std::vector<CommandRows>& commands) {
  if (name == "man") return man_page(commands);
  // Completions offer the options of all commands; those of the same name are the same.
  OptionTable all;
  std::vector<std::string> names;
  for (const auto& command : commands) {
    names.emplace_back(command.name);
    for (const auto& row : command.rows)
      if (std::ranges::none_of(all, [&](const OptionRow& other) { return other.names == row.names; }))
        all.push_back(row);
  }
  return completion(name, all, "zubda-df", names);
}

}  // namespace zubda::df
