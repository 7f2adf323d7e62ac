/// Files and folders that are removed when a signal ends the program.
#pragma once

#include <cstddef>
#include <string>

namespace zubda {

/// While it lives, the file or the empty folder at a path is removed when a signal ends the program.
class RemovedOnSignal {
 public:
  explicit RemovedOnSignal(const std::string& path);
  ~RemovedOnSignal();

  /// To be called when the file or folder is there. If another thread is ending the program by then, and has removed
  /// what there was, this removes it, too, and does not return.
  void made() const noexcept;

  RemovedOnSignal(const RemovedOnSignal&) = delete;
  RemovedOnSignal& operator=(const RemovedOnSignal&) = delete;

 private:
  std::size_t slot_;
};

/// Removes them, as the program is about to end; for the handler of a signal, so async-signal-safe.
void remove_marked_files() noexcept;

}  // namespace zubda
