/// Shows on a terminal how far a run is.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace zubda {

/// "120 of 2000, 45 a second, 42 s left"; without a total, or with one that is
/// smaller than `done`, "120 done, 45 a second". `elapsed` in seconds, > 0.
std::string progress_line(std::size_t done, std::optional<std::size_t> total, double elapsed);

/// Shows that line on a terminal, from the second second of the run on, and erases it.
class Progress {
 public:
  /// Shows nothing unless `descriptor` is a terminal and `wanted`.
  Progress(int descriptor, bool wanted);
  ~Progress() { erase(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void set_total(std::size_t total) { total_ = total; }
  /// Counts documents, and draws if it is time to.
  void advance(std::size_t documents);
  /// The line, whether it is shown or not.
  std::string line() const;
  /// Clears the line, so that something else can be written there. The next document draws it again.
  void erase();
  /// Shows nothing from now on.
  void stop();

 private:
  using Clock = std::chrono::steady_clock;

  int descriptor_;
  bool shown_ = false;
  bool wanted_;
  std::size_t done_ = 0;
  std::optional<std::size_t> total_;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_ = begin_ + std::chrono::seconds(1);
};

}  // namespace zubda
