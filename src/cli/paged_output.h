/// Output to a terminal through a pager, where it is longer than the screen.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace zubda {

/// The pager that the user wants, a command for the shell: of ZUBDA_PAGER and PAGER the first that is set, else `less`.
/// Empty where that is empty or `cat`, or where its program is not installed: output goes to the terminal then.
std::string pager_command();

/// A terminal.
struct Screen {
  int descriptor = 1;
  std::size_t rows = 24;
  std::size_t columns = 0;  ///< 0 for no limit.
};

/// Keeps output back while it fits on the screen. What is longer goes to a pager, which gets all of it.
class PagedOutput {
 public:
  /// `before_pager` is called once before the pager takes the screen. With `always` it takes it for the shortest
  /// output.
  PagedOutput(const Screen& screen, std::string pager, bool always, std::function<void()> before_pager);
  /// Waits until the user has left the pager.
  ~PagedOutput();
  PagedOutput(const PagedOutput&) = delete;
  PagedOutput& operator=(const PagedOutput&) = delete;

  /// Throws WriteError: with EPIPE when the user has left the pager, or when the pager cannot be started.
  void write(std::string_view bytes);
  /// Writes what was kept back. Throws WriteError.
  void finish();

 private:
  void start();

  Screen screen_;
  std::string pager_;
  bool always_;
  std::function<void()> before_pager_;
  std::string kept_;
  std::size_t kept_rows_ = 0;
  int pipe_ = -1;  ///< To the pager, once it runs.
  pid_t process_ = -1;
};

}  // namespace zubda
