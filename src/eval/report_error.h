/// What goes to standard error.
#pragma once

#include <string>
#include <string_view>

#include "eval/data.h"

namespace zubda::eval {

/// `zubda-eval: NAME: reason` with a line end; without a name `zubda-eval: reason`. Safe on a terminal.
std::string error_line(std::string_view name, std::string_view reason);

/// Remembers that the input `name` failed, with a line for standard error.
void report_error(std::string_view name, std::string_view reason, Inputs& inputs);

}  // namespace zubda::eval
