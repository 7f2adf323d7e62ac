/// Which options mean nothing beside which others.
#pragma once

#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/config.h"

namespace zubda {

/// Whether a source of settings has the option with that long name.
bool sets(const SettingSource& source, std::string_view name);

/// Throws UsageError for an option in `given`, the settings of the command line, that would change nothing in what
/// `command` does. As defaults, in a configuration file or the environment, such options are no mistake, so these are
/// not asked.
void check_option_use(const Command& command, const SettingSource& given);

/// The long names of all options that are asked for their use.
std::vector<std::string_view> options_with_a_use();

}  // namespace zubda
