/// Cleans untrusted text before it is shown.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// Appends `text` without control characters (C0, DEL, C1), which could command a terminal, and with its bidirectional
/// controls balanced. White space of a line end becomes one space, so that a sentence stays on one line.
void append_line(std::string_view text, std::string& out);

/// The same with line ends kept, for whole texts.
void append_lines(std::string_view text, std::string& out);

/// Appends a piece of a text that was cleaned as a whole: with the marks of direction balanced in it.
void append_balanced(std::string_view piece, std::string& out);

/// The columns `text` takes on a terminal: wide East Asian characters two, marks none.
std::size_t display_width(std::string_view text);

}  // namespace zubda
