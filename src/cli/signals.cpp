#include "cli/signals.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <climits>

namespace zubda {
namespace {

/// A handler may neither lock nor allocate, and gets no argument: hence a table of fixed size, the only state of the
/// program that is not passed around.
struct Slot {
  enum State { free, taken, set };

  std::atomic<int> state = State::free;
  std::array<char, PATH_MAX> path{};
};

constexpr std::size_t slot_count = 1024;
std::array<Slot, slot_count> slots;

extern "C" void remove_and_end(int signal) {
  for (auto& slot : slots)
    if (slot.state.load() == Slot::set) ::unlink(slot.path.data());
  ::raise(signal);  // The handler is gone, so this is the end.
}

extern "C" void do_nothing(int) {}

/// The other state that a handler needs.
std::atomic<bool> progress_requested = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a handler must not lock");

extern "C" void remember_request(int) { progress_requested = true; }

void install(int signal, void (*handler)(int), int flags) {
  struct sigaction old {};
  ::sigaction(signal, nullptr, &old);
  if (old.sa_handler == SIG_IGN) return;
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  ::sigemptyset(&action.sa_mask);
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

void handle_signals() {
  for (const int signal : {SIGHUP, SIGINT, SIGTERM})
    install(signal, remove_and_end, static_cast<int>(SA_RESETHAND | SA_NODEFER));
  for (const int signal : {SIGPIPE, SIGXFSZ}) install(signal, do_nothing, SA_RESTART);
  install(SIGUSR1, remember_request, SA_RESTART);
}

bool take_progress_request() {
  return progress_requested.load(std::memory_order_relaxed) && progress_requested.exchange(false);
}

void occupy_closed_streams() {
  for (int descriptor = 0; descriptor <= 2; ++descriptor)
    if (::fcntl(descriptor, F_GETFD) < 0) ::open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);
}

RemovedOnSignal::RemovedOnSignal(const std::string& path) : slot_(0) {
  if (path.size() < PATH_MAX)
    for (; slot_ < slot_count; ++slot_) {
      int expected = Slot::free;
      if (!slots[slot_].state.compare_exchange_strong(expected, Slot::taken)) continue;
      path.copy(slots[slot_].path.data(), path.size());
      slots[slot_].path[path.size()] = '\0';
      slots[slot_].state = Slot::set;
      return;
    }
  slot_ = slot_count;  // No slot: the next run removes the file.
}

RemovedOnSignal::~RemovedOnSignal() {
  if (slot_ < slot_count) slots[slot_].state = Slot::free;
}

}  // namespace zubda
