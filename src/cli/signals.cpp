#include "cli/signals.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>

#include "input/files/removed_on_signal.h"

namespace zubda {
namespace {

extern "C" void remove_and_end(int signal) {
  remove_marked_files();
  ::raise(signal);  // The handler is gone, so this is the end.
}

extern "C" void do_nothing(int) {}

/// What a handler remembers: state of the program that is not passed around.
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

}  // namespace zubda
