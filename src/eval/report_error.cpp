#include "eval/report_error.h"

#include "cli/messages.h"
#include "output/display.h"

namespace zubda::eval {

std::string error_line(std::string_view name, std::string_view reason) {
  std::string line = "zubda-eval: ";
  if (!name.empty()) line += shell_quoted(name) + ": ";
  append_line(reason, line);
  return line + "\n";
}

void report_error(std::string_view name, std::string_view reason, Inputs& inputs) {
  inputs.messages += error_line(name, reason);
  inputs.failed = true;
}

}  // namespace zubda::eval
