/// The form of messages on standard error: one line each.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// `zubda: NAME: reason` with a line end; without a name `zubda: reason`. Control characters never reach the terminal.
std::string message(std::string_view name, std::string_view reason, std::string_view program = "zubda");

/// `name` as a shell would take it: as it is, or quoted when it has blanks, quotes, control characters or invalid
/// UTF-8.
std::string shell_quoted(std::string_view name);

/// `text` if it is valid UTF-8; else with '%' and all bytes that are not ASCII as %XX, so that it may be part of any
/// output.
std::string valid_text(std::string_view text);

}  // namespace zubda
