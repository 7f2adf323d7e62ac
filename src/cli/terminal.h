/// What is known of the terminals that a run is connected with.
#pragma once

#include <string>
#include <string_view>

#include "cli/paged_output.h"
#include "cli/run.h"

namespace zubda {

/// Whether output may have colors: `color` is always, never or auto, and auto asks whether it goes to a terminal, what
/// kind that is, and whether NO_COLOR is set.
bool has_color(std::string_view color, bool is_terminal);

/// The terminal that is open as `descriptor`, as far as it says what it is like.
Screen screen_of(int descriptor);

/// The pager that standard output goes through; empty for none. `paging` is always, never or auto, and auto asks for
/// terminals at both ends: where the input is a pipe, the user has a pipe in mind.
std::string wanted_pager(std::string_view paging, const Streams& streams);

}  // namespace zubda
