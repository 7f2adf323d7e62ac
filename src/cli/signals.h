/// What signals do to a run.
#pragma once

#include <cstddef>
#include <string>

namespace zubda {

/// Hangup, interrupt and termination remove temporary files before they end the program, unless they were ignored when
/// it began. A closed pipe and a file size limit become errors of write(); programs that are started get the default
/// back.
void handle_signals();

/// Descriptors 0 to 2 that are closed are taken by /dev/null, the wrong way round, so that reading and writing fail as
/// before but no file that is opened later gets their number.
void occupy_closed_streams();

/// While it lives, the file at a path is removed when a signal ends the program.
class RemovedOnSignal {
 public:
  explicit RemovedOnSignal(const std::string& path);
  ~RemovedOnSignal();
  RemovedOnSignal(const RemovedOnSignal&) = delete;
  RemovedOnSignal& operator=(const RemovedOnSignal&) = delete;

 private:
  std::size_t slot_;
};

}  // namespace zubda
