/// Inputs that could not be read.
#pragma once

#include <string_view>

#include "cli/messages.h"
#include "eval/data.h"

namespace zubda::eval {

constexpr std::string_view program_name = "zubda-eval";

/// Remembers that the input `name` failed, with a line for standard error.
inline void report_error(std::string_view name, std::string_view reason, Inputs& inputs) {
  inputs.messages += message(name, reason, program_name);
  inputs.failed = true;
}

}  // namespace zubda::eval
