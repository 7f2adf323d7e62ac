#include "eval/report_error.h"

#include "cli/diagnostics.h"

namespace zubda::eval {

std::string error_line(std::string_view name, std::string_view reason) { return message(name, reason, "zubda-eval"); }

void report_error(std::string_view name, std::string_view reason, Inputs& inputs) {
  inputs.messages += error_line(name, reason);
  inputs.failed = true;
}

}  // namespace zubda::eval
