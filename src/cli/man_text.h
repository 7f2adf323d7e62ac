/// The parts that man pages are made of, in roff.
#pragma once

#include <string>
#include <string_view>

#include "cli/options/option_table.h"

namespace zubda {

/// `text` as roff shows it unchanged: hyphens stay hyphens, and no line is taken for a request.
std::string roff(std::string_view text);

/// All options of `table`, under the headings of their groups.
std::string man_options(const OptionTable& table);

}  // namespace zubda
