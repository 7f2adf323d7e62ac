#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace zubda {
namespace {

bool is_dumb_terminal() {
  const char* type = std::getenv("TERM");
  return type == nullptr || type[0] == '\0' || std::string_view(type) == "dumb";
}

}  // namespace

bool has_color(std::string_view color, bool is_terminal) {
  if (color != "auto") return color == "always";
  const char* no_color = std::getenv("NO_COLOR");
  return is_terminal && !is_dumb_terminal() && (no_color == nullptr || no_color[0] == '\0');
}

Screen screen_of(int descriptor) {
  winsize size{};
  Screen screen{.descriptor = descriptor};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0) return screen;
  if (size.ws_row > 0) screen.rows = size.ws_row;
  screen.columns = size.ws_col;
  return screen;
}

std::string wanted_pager(std::string_view paging, const Streams& streams) {
  if (paging == "never" || ::isatty(streams.out) != 1) return {};
  if (paging == "auto" && (::isatty(streams.in) != 1 || is_dumb_terminal())) return {};
  return pager_command();
}

}  // namespace zubda
