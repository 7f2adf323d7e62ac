#include "cli/threads.h"

#include <algorithm>
#include <latch>
#include <system_error>
#include <thread>
#include <vector>

namespace zubda {
namespace {

/// Lets those go who wait at a latch.
class OpenedAtEnd {
 public:
  explicit OpenedAtEnd(std::latch& latch) : latch_(latch) {}
  OpenedAtEnd(const OpenedAtEnd&) = delete;
  OpenedAtEnd& operator=(const OpenedAtEnd&) = delete;
  ~OpenedAtEnd() { latch_.count_down(); }

 private:
  std::latch& latch_;
};

}  // namespace

std::size_t capped_threads(std::size_t wanted) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  return wanted == 0 ? cores : std::min(wanted, cores * 4);
}

std::size_t available_threads(std::size_t wanted) {
  std::latch all_started(1);
  std::vector<std::jthread> threads;  // Joined in any case: a lack of memory may end the loop, too.
  const OpenedAtEnd opened(all_started);
  try {
    while (threads.size() + 1 < wanted) threads.emplace_back([&] { all_started.wait(); });
  } catch (const std::system_error&) {
    // A limit of processes or memory: those that were started are what there is.
  }
  return threads.size() + 1;
}

}  // namespace zubda
