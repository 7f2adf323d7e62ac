#include <algorithm>
#include <array>
#include <range/v3/algorithm/any_of.hpp>
#include <span>
#include <stdexcept>
#include <string_view>

#include "cli/command.h"
#include "cli/command_line.h"
#include "cli/config.h"
#include "cli/diagnostics.h"
#include "cli/option_use.h"
#include "cli/options/option_table.h"
#include "input/files/extension.h"

namespace zubda {
namespace {

void check_options(const Command& command) {
  try {
    command.options.check();
  } catch (const std::invalid_argument& error) {
    throw UsageError(error.what());
  }
}

void check_outputs(const InputOptions& input, const OutputOptions& output) {
  const bool to_directory = !output.directory.empty();
  if (to_directory && !output.file.empty()) throw UsageError("--output and --output-dir cannot be given together");
  const bool from_standard_input =
      input.operands.empty() ? input.files_from.empty() : std::ranges::count(input.operands, "-") > 0;
  if (to_directory && from_standard_input)
    throw UsageError("standard input has no name for a file in --output-dir; see --output");
  if (output.digest && to_directory) throw UsageError("--digest is one output: it cannot be given with --output-dir");
}

/// Checks that need all options together.
void check(const Command& command, const SettingSource& given) {
  check_options(command);
  check_outputs(command.input, command.output);
  check_option_use(command, given);
}

/// Checks one configuration file or the environment by itself, so that a mistake there is reported even where the
/// command line overrides it. The setters write into `command`.
void check_alone(const SettingSource& settings, Command& command) {
  command = {};
  for (const auto& setting : settings) {
    apply(setting);
    try {
      command.options.check();
    } catch (const std::invalid_argument& reason) {
      throw UsageError(setting.location + ": " + reason.what());
    }
  }
}

/// Whether a later source sets the same as `setting`.
bool is_overridden(const Setting& setting, std::span<const SettingSource> later) {
  return ranges::any_of(later, [&](const SettingSource& source) {
    return ranges::any_of(source, [&](const Setting& other) {
      return other.row == setting.row ||
             (!other.row->alternative.empty() && other.row->alternative == setting.row->alternative);
    });
  });
}

/// Applies what is not overridden, and returns it.
SettingSource apply_all(const std::vector<SettingSource>& sources) {
  SettingSource applied;
  for (std::size_t i = 0; i < sources.size(); ++i)
    for (const auto& setting : sources[i])
      if (!is_overridden(setting, std::span(sources).subspan(i + 1))) applied.push_back(setting);
  for (const auto& setting : applied) apply(setting);
  return applied;
}

/// Options that say where output goes, what is done beside it or which inputs there are: an output that was made of
/// given inputs is the same with others.
constexpr std::array<std::string_view, 19> without_effect_on_outputs = {
    "output",     "output-dir", "if-exists",  "paging",  "color",    "manifest",    "resume",
    "stats",      "jobs",       "quiet",      "verbose", "progress", "no-progress", "sandbox",
    "no-sandbox", "recursive",  "files-from", "null",    "follow"};

/// Those of `settings` that outputs depend on, as they would be on a command line, in the order of their names; the
/// format in any case, since it may come from the name of a file.
std::string options_of_outputs(SettingSource settings, const OutputOptions& output) {
  std::erase_if(settings, [](const Setting& setting) {
    return std::ranges::find(without_effect_on_outputs, setting.row->long_name()) != without_effect_on_outputs.end() ||
           setting.row->long_name() == "format" || setting.row->command_line_only;
  });
  std::ranges::stable_sort(settings, {}, [](const Setting& setting) { return setting.row->long_name(); });
  auto text = "--format=" + std::string(output.format->name);
  for (const auto& setting : settings) {
    const bool is_plain_flag = setting.row->is_flag() && parse_flag(setting.value);
    const auto value = is_plain_flag ? std::string() : "=" + setting.value;
    text += " " + shell_quoted("--" + setting.row->long_name() + value);
  }
  return text;
}

/// Gives `output` its format: the one that was named, that of the template, or that of the ending of the file, unless a
/// source as strong as the one that names the file names a format.
void choose_format(const std::vector<SettingSource>& sources, const RecordFields& fields, OutputOptions& output) {
  bool by_ending = false;
  for (const auto& source : sources) {
    if (sets(source, "output")) by_ending = true;
    if (sets(source, "format") || sets(source, "template")) by_ending = false;
  }
  const auto* of_file = by_ending ? output_format_of_file(without_compression_ending(output.file)) : nullptr;
  if (of_file != nullptr) {
    output.format = of_file;
  } else if (output.line_template) {
    try {
      output.line.emplace(*output.line_template, fields.passed);
    } catch (const std::invalid_argument& reason) {
      throw UsageError(std::string("--template: ") + reason.what());
    }
    output.format = &template_format();
  } else if (output.format == nullptr) {
    output.format = &output_formats().front();
  }
}

/// The settings of configuration files and the environment, the weakest first.
std::vector<SettingSource> outer_sources(const OptionTable& table, const Command& command) {
  std::vector<SettingSource> sources;
  auto named = command.config_file;
  if (named.empty() && !command.no_config) named = config_file_of_environment();
  if (!named.empty()) sources.push_back(read_config(table, named));
  else if (!command.no_config)
    for (const auto& file : config_files()) sources.push_back(read_config(table, file));
  sources.push_back(environment_settings(table));
  return sources;
}

}  // namespace

void take_operands(std::vector<std::string> operands, bool recursive, InputOptions& input) {
  input.operands = std::move(operands);
  input.implied_folder = input.operands.empty() && input.files_from.empty() && recursive && input.recursive;
  if (input.implied_folder) input.operands = {"."};
  const auto dashes = std::ranges::count(input.operands, "-") + (input.files_from == "-" ? 1 : 0);
  if (dashes > 1) throw UsageError("standard input can be read only once: '-' is given twice");
}

Command parse_arguments(int argc, const char* const* argv) {
  Command command;
  const auto table = option_table(command);
  auto line = parse_command_line(table, argc, argv, "zubda");
  for (const auto& setting : line.settings) apply(setting);
  if (!command.print.empty()) return command;
  if (command.no_config && !command.config_file.empty())
    throw UsageError("--config and --no-config cannot be given together");

  auto sources = outer_sources(table, command);
  for (const auto& source : sources) check_alone(source, command);
  sources.push_back(std::move(line.settings));
  command = {};
  auto applied = apply_all(sources);
  take_operands(std::move(line.operands), sets(sources.back(), "recursive"), command.input);
  choose_format(sources, command.input.fields, command.output);
  command.output_options = options_of_outputs(std::move(applied), command.output);
  check(command, sources.back());
  return command;
}

}  // namespace zubda
