/// The program as a function of a command line and streams.
#pragma once

namespace zubda {

/// File descriptors of a run.
struct Streams {
  int in = 0;
  int out = 1;
  int error = 2;
};

struct Command;
enum ExitStatus : int;

/// Carries out a command that was read from a command line. Throws what `run_program` reports.
ExitStatus run_command(Command command, const Streams& streams);

/// Carries out a command line. Returns an ExitStatus.
int run(int argc, const char* const* argv, const Streams& streams);

}  // namespace zubda
