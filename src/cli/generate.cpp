#include "cli/generate.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/help.h"
#include "cli/man_text.h"
#include "cli/options/option_table.h"
#include "input/formats.h"
#include "output/fields.h"
#include "output/formats.h"
#include <zubda/version.h>

namespace zubda {
namespace {

/// `text` with a backslash before each of `special`.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// In single quotes for a POSIX shell.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) c == '\'' ? out += "'\\''" : out += c;
  return out + "'";
}

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const auto& word : words) (line += line.empty() ? "" : " ") += word;
  return line;
}

constexpr std::string_view after_options =
    ".SH EXIT STATUS\n"
    ".TP\n0\nAll done; an empty input gives an empty summary and a warning.\n"
    ".TP\n1\nSome inputs or records failed, each named on standard error; all others are done.\n"
    ".TP\n2\nWrong usage or configuration; nothing was read or written.\n"
    ".TP\n3\nOutput could not be written, or memory ran out. Finished files are whole.\n"
    ".TP\n129, 130, 143\nStopped by a signal; temporary files are removed.\n"
    ".TP\n141\nWhoever reads the output went away.\n"
    ".SH SIGNALS\n"
    ".TP\nSIGUSR1\nHow far the run is, on standard error, after the text that is being worked on.\n"
    ".SH ENVIRONMENT\n"
    ".TP\n\\fBZUBDA_SENTENCES\\fR, \\fBZUBDA_FORMAT\\fR, ...\nDefaults of the options with these names.\n"
    ".TP\n\\fBZUBDA_CONFIG\\fR\nThe configuration file, in place of all others, as with \\fB\\-\\-config\\fR.\n"
    ".TP\n\\fBXDG_CONFIG_HOME\\fR, \\fBXDG_CONFIG_DIRS\\fR\nFolders to read zubda/config in, instead of "
    "~/.config and /etc/xdg.\n"
    ".TP\n\\fBZUBDA_PAGER\\fR, \\fBPAGER\\fR\nThe pager for \\fB\\-\\-paging\\fR, the first that is set; else "
    "less. An empty one, or cat, is none.\n"
    ".TP\n\\fBNO_COLOR\\fR\nNo color unless \\fB\\-\\-color\\fR asks for it.\n"
    ".SH SEE ALSO\n.BR zubda\\-df (1),\n.BR zubda\\-eval (1),\n.BR less (1)\n";

/// An entry of a list of formats.
std::string man_format(std::string_view name, const std::string& about) {
  return ".TP\n\\fB" + roff(name) + "\\fR\n" + roff(about) + "\n";
}

/// " (.html, .htm)" of "html htm", empty for none.
std::string listed_extensions(std::string_view extensions) {
  if (extensions.empty()) return {};
  std::string list = " (.";
  for (const char c : extensions) list += c == ' ' ? ", ." : std::string(1, c);
  return list + ")";
}

std::string man_formats() {
  std::string text = ".SH INPUT FORMATS\n";
  for (const auto& format : input_formats()) {
    auto about = std::string(format.help) + listed_extensions(format.extensions);
    if (format.needs_program())
      about += "; needs " + std::string(format.command.substr(0, format.command.find(' '))) + " of the package " +
               std::string(format.package);
    text += man_format(format.name, about);
  }
  text += ".SH OUTPUT FORMATS\n";
  for (const auto& format : output_formats()) text += man_format(format.name, std::string(format.help));
  return text;
}

std::string man_fields() {
  std::string text =
      ".SH JSON FIELDS\nWith \\fB\\-f json\\fR the output is an array with an object for each text, however many there "
      "are; "
      "with \\fB\\-f jsonl\\fR an object a line. What there is not is left out. A path such as summary.0.text, or "
      "summary.text for all of them, names a field in \\fB\\-\\-template\\fR.\n";
  for (const auto& field : output_fields()) text += man_format(field.path, std::string(field.help));
  return text;
}

std::string man_page(const OptionTable& table) {
  std::string page =
      ".TH ZUBDA 1 \"\" \"zubda " + std::string(version()) +
      "\" \"User Commands\"\n"
      ".SH NAME\nzubda \\- print the most central sentences of a text\n"
      ".SH SYNOPSIS\n.B zubda\n[\\fIOPTION\\fR]... [\\fIFILE\\fR|\\fIDIRECTORY\\fR]...\n"
      ".SH DESCRIPTION\nPrints the most central sentences of each text, word for word, in reading order. "
      "Without a file, or for \\-, it reads standard input.\n"
      ".SH EXAMPLES\n.nf\n" +
      roff(usage_examples()) + ".fi\n.SH OPTIONS\n";
  page.append(man_options(table)).append(man_formats()).append(man_fields());
  page +=
      ".SH CONFIGURATION\nDefaults of options come from three places. Each wins over those above it, and the command "
      "line over all:\n.PP\n.nf\n" +
      roff(configuration_places()) + ".fi\n";
  return page.append(after_options);
}

bool takes_path(const OptionRow& row) { return row.type == "FILE" || row.type == "DIR"; }

/// A branch of the completion script: what to offer behind an option that takes a value.
std::string bash_case(const OptionRow& row) {
  auto pattern = "--" + row.long_name();
  if (const auto name = row.short_name(); !name.empty()) pattern = "-" + name + "|" + pattern;
  const auto words =
      takes_path(row) ? std::string(row.type == "DIR" ? "-d" : "-f") : "-W " + quoted(joined(row.completions()));
  return "    " + pattern + ") mapfile -t COMPREPLY < <(compgen " + words + " -- \"$word\"); return ;;\n";
}

/// What completions are made from.
struct CompletionInput {
  const OptionTable& table;
  std::string program;
  std::vector<std::string> commands;
};

std::string bash_completion(const CompletionInput& input) {
  const auto& [table, program, commands] = input;
  auto function = "_" + program;
  std::ranges::replace(function, '-', '_');
  std::vector<std::string> names;
  std::string cases;
  for (const auto& row : table) {
    names.push_back("--" + row.long_name());
    if (!row.is_flag()) cases += bash_case(row);
  }
  const auto offer_commands = commands.empty() ? ""
                                               : "  if ((COMP_CWORD == 1)) && [[ $word != -* ]]; then\n"
                                                 "    mapfile -t COMPREPLY < <(compgen -W " +
                                                     quoted(joined(commands)) + " -- \"$word\"); return\n  fi\n";
  return "# bash completion for " + program + "\n" + function +
         "() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
         "  # Bash takes the = of --option=value for a word of its own.\n"
         "  if [[ $word == = ]]; then word=\n"
         "  elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}\n"
         "  fi\n" +
         offer_commands + "  case $before in\n" + cases +
         "  esac\n"
         "  case $word in\n"
         "    -*) mapfile -t COMPREPLY < <(compgen -W " +
         quoted(joined(names)) +
         " -- \"$word\") ;;\n"
         "    *) mapfile -t COMPREPLY < <(compgen -f -- \"$word\") ;;\n"
         "  esac\n"
         "}\n"
         "complete -o filenames -F " +
         function + " " + program + "\n";
}

std::string zsh_completion(const CompletionInput& input) {
  const auto& [table, program, commands] = input;
  auto text = "#compdef " + program + "\n\n_arguments -s -S \\\n";
  if (!commands.empty()) text += "  " + quoted("1:command:(" + joined(commands) + ")") + " \\\n";
  for (const auto& row : table) {
    std::string value;
    if (takes_path(row)) value = row.type == "DIR" ? ":directory:_files -/" : ":file:_files";
    else if (!row.is_flag()) value = ":" + row.type + ":(" + escaped(joined(row.completions()), ":\\") + ")";
    const auto about = "[" + escaped(row.help, "[]:\\") + "]" + value;
    const auto star = row.repeats ? "*" : "";
    if (const auto name = row.short_name(); !name.empty()) text += "  " + quoted(star + ("-" + name) + about) + " \\\n";
    text += "  " + quoted(star + ("--" + row.long_name()) + (row.is_flag() ? "" : "=") + about) + " \\\n";
  }
  return text + "  '*:file:_files'\n";
}

std::string fish_completion(const CompletionInput& input) {
  const auto& [table, program, commands] = input;
  std::string text;
  if (!commands.empty())
    text += "complete -c " + program + " -n __fish_use_subcommand -f -a '" + joined(commands) + "'\n";
  for (const auto& row : table) {
    text += "complete -c " + program + " -l " + row.long_name();
    if (const auto name = row.short_name(); !name.empty()) text += " -s " + name;
    if (takes_path(row)) text += " -r -F";
    else if (const auto values = row.completions(); !values.empty()) text += " -x -a '" + joined(values) + "'";
    else if (!row.is_flag()) text += " -x";
    text += " -d '" + escaped(row.help, "\\'") + "'\n";
  }
  return text;
}

struct Completion {
  std::string_view name;
  std::string (*text)(const CompletionInput& input);
};

constexpr std::array completions = {
    Completion{"complete-bash", bash_completion},
    Completion{"complete-zsh", zsh_completion},
    Completion{"complete-fish", fish_completion},
};

}  // namespace

std::vector<std::string> generated_names() {
  auto names = list_names(completions);
  names.insert(names.begin(), "man");
  return names;
}

std::string completion(std::string_view name, const OptionTable& table, std::string_view program,
                       const std::vector<std::string>& commands) {
  return std::ranges::find(completions, name, &Completion::name)->text({table, std::string(program), commands});
}

std::string generated_text(const std::string& name) {
  Command command;
  const auto table = option_table(command);
  return name == "man" ? man_page(table) : completion(name, table, "zubda", {});
}

}  // namespace zubda
