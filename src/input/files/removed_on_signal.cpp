#include "input/files/removed_on_signal.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <climits>

namespace zubda {
namespace {

/// A handler may neither lock nor allocate, and gets no argument: hence a table of fixed size, which is not passed
/// around.
struct Slot {
  enum State { free, taken, set };

  std::atomic<int> state = State::free;
  std::array<char, PATH_MAX> path{};
};

constexpr std::size_t slot_count = 1024;
std::array<Slot, slot_count> slots;
std::atomic<bool> is_ending = false;

void remove_file_of(const Slot& slot) noexcept {
  if (::unlink(slot.path.data()) != 0) ::rmdir(slot.path.data());
}

}  // namespace

void remove_marked_files() noexcept {
  // First: a file that is made before another thread sees this is there when its slot is looked at.
  is_ending = true;
  for (const auto& slot : slots)
    if (slot.state.load() == Slot::set) remove_file_of(slot);
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

void RemovedOnSignal::made() const noexcept {
  if (!is_ending.load()) return;
  if (slot_ < slot_count) remove_file_of(slots[slot_]);
  for (;;) ::pause();
}

RemovedOnSignal::~RemovedOnSignal() {
  if (slot_ < slot_count) slots[slot_].state = Slot::free;
}

}  // namespace zubda
