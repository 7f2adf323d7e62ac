#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace zubda {
namespace {

constexpr std::string_view clear_line = "\r\033[K";

/// Errors are ignored: a run goes on without its progress.
void write(int descriptor, std::string_view bytes) {
  const auto written = ::write(descriptor, bytes.data(), bytes.size());
  static_cast<void>(written);
}

std::string rounded_text(double value) { return std::to_string(std::llround(value)); }

/// "42 s" or "1:05:09".
std::string duration(double seconds) {
  const auto all = static_cast<long>(std::min(std::ceil(seconds), 360000.0));
  if (all < 100) return std::to_string(all) + " s";
  const auto two = [](long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  const auto minutes = all / 60;
  const auto rest = ":" + two(all % 60);
  return minutes < 60 ? std::to_string(minutes) + rest : std::to_string(minutes / 60) + ":" + two(minutes % 60) + rest;
}

}  // namespace

std::string progress_line(std::size_t done, std::optional<std::size_t> total, double elapsed) {
  // A total is of inputs: it says nothing where one of them is a stream of documents.
  const bool has_total = total && done <= *total;
  const auto rate = static_cast<double>(done) / elapsed;
  auto line = std::to_string(done) + (has_total ? " of " + std::to_string(*total) : " done") + ", " +
              rounded_text(rate) + " a second";
  if (has_total && done > 0) line += ", " + duration(static_cast<double>(*total - done) / rate) + " left";
  return line;
}

Progress::Progress(int descriptor, bool wanted)
    : descriptor_(descriptor), wanted_(wanted && ::isatty(descriptor) == 1) {}

std::string Progress::line() const {
  const auto elapsed = std::chrono::duration<double>(Clock::now() - begin_).count();
  return progress_line(done_, total_, std::max(elapsed, 1e-3));
}

void Progress::advance(std::size_t documents) {
  done_ += documents;
  const auto now = Clock::now();
  if (!wanted_ || now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  write(descriptor_, std::string(clear_line) + "zubda: " + line());
  shown_ = true;
}

void Progress::erase() {
  if (!std::exchange(shown_, false)) return;
  write(descriptor_, clear_line);
  next_ = Clock::now();
}

void Progress::stop() {
  erase();
  wanted_ = false;
}

}  // namespace zubda
