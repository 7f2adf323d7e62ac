/// What zubda-eval tells about itself: its help and its man page.
#pragma once

#include <string>

#include "cli/options/option_table.h"

namespace zubda::eval {

/// The answer to `--help`.
std::string help_page(const OptionTable& table);

/// The man page, in roff.
std::string man_page(const OptionTable& table);

}  // namespace zubda::eval
