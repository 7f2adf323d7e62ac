/// Reads defaults from configuration files and the environment.
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"

namespace zubda {

/// The settings of one source; later sources win over earlier ones.
using SettingSource = std::vector<Setting>;

/// The settings of the configuration file at `path`: lines `option = value` with long names, blank lines and comments
/// that begin with '#'. A value in double quotes keeps its blanks. Throws UsageError that begins with file and line.
SettingSource read_config(const OptionTable& table, const std::string& path);

/// The configuration files that exist, the weakest first: /etc/zubda/config, zubda/config in $XDG_CONFIG_DIRS (or
/// /etc/xdg), then in $XDG_CONFIG_HOME (or ~/.config). Never one of the current folder: relative directories are
/// ignored.
std::vector<std::string> config_files();

/// The configuration file that $ZUBDA_CONFIG names, to be read in place of all others; empty for none.
std::string config_file_of_environment();

/// The settings of the environment: ZUBDA_SENTENCES for --sentences and so on. Empty values do not count.
SettingSource environment_settings(const OptionTable& table);

}  // namespace zubda
