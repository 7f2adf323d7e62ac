#include <functional>

#include "cli/generate.h"
#include "cli/help.h"
#include "cli/options/option_table.h"
#include <zubda/version.h>

namespace zubda {

namespace {

constexpr auto run_group = "Run";

void add_sandbox_rows(Command& command, OptionTable& table) {
  const auto add = [&](const char* names, Confinement chosen, const char* help) {
    const auto set = [&command, chosen](const std::string& value) {
      command.confinement = parse_flag(value) ? chosen : Confinement::programs;
    };
    table.push_back(
        {.names = names, .type = "", .group = run_group, .help = help, .set = set, .alternative = "sandbox"});
  };
  add("--sandbox", Confinement::everything, "Reach no file but inputs and outputs, and no network; or end");
  add("--no-sandbox", Confinement::nothing, "Let programs that convert documents reach all that you can");
}

}  // namespace

void add_run_rows(Command& command, OptionTable& table) {
  constexpr auto group = run_group;
  table.push_back(
      count_row("-j,--jobs", group, command.jobs, "Threads; 0 (default) for as many as there are cores", max_units, 0));
  table.push_back(text_row("--manifest", "FILE", group, command.manifest_file,
                           "Add a line of JSON to FILE for each input that is done: sizes, counts, checksum"));
  table.push_back(flag_row("--resume", group, command.resume,
                           "Do only what is not in the manifest, or has changed since it was written there"));
  table.push_back(text_row("--stats", "FILE", group, command.statistics_file,
                           "Write counts, times and memory of the run to FILE at its end, as a line of JSON"));
  table.push_back(flag_row("--strict", group, command.strict, "Warnings are errors"));
  table.push_back(flag_row("--quiet", group, command.quiet, "No warnings"));
  table.push_back(flag_row("--verbose", group, command.verbose,
                           "Name the files in folders that are passed over, and what the sandbox lacks"));
  auto progress =
      flag_row("--progress", group, command.progress, "Show progress on a terminal after a second (default)");
  progress.alternative = "progress";
  table.push_back(progress);
  const auto set_no_progress = [&](const std::string& value) { command.progress = !parse_flag(value); };
  table.push_back({.names = "--no-progress",
                   .type = "",
                   .group = group,
                   .help = "Show no progress",
                   .set = set_no_progress,
                   .alternative = "progress"});
  add_sandbox_rows(command, table);
  auto config =
      text_row("--config", "FILE", group, command.config_file, "Take defaults from FILE and no other configuration");
  config.command_line_only = true;
  table.push_back(config);
  auto no_config = flag_row("--no-config", group, command.no_config, "Read no configuration file");
  no_config.command_line_only = true;
  table.push_back(no_config);
}

void add_about_rows(Command& command, OptionTable& table) {
  constexpr auto group = "About";
  const auto add = [&](const char* names, const std::function<std::string()>& text, const char* help) {
    const auto set = [&command, text](const std::string&) { command.print = text(); };
    table.push_back({.names = names, .type = "", .group = group, .help = help, .set = set, .command_line_only = true});
  };
  add("-h,--help", help_text, "This help");
  add(
      "-V,--version", [] { return "zubda " + std::string(version()) + "\n"; }, "The version");
  add("--list-methods", methods_table, "All ranking methods");
  add("--list-languages", languages_table, "All languages with what there is for them");
  add("--list-formats", formats_table, "All formats that are read, and the programs that some of them need");
  const auto set_generate = [&](const std::string& name) { command.print = generated_text(name); };
  auto generate = choice_row("--generate", group, generated_names(), set_generate,
                             "A text for other programs: " + listed(generated_names()));
  generate.command_line_only = true;
  table.push_back(generate);
}

}  // namespace zubda
