#include "df/program.h"

#include "cli/exit_status.h"
#include "cli/signals.h"
#include "cli/write_all.h"
#include "df/actions.h"

namespace zubda::df {
namespace {

ExitStatus carry_out(const Command& command, const Streams& streams) {
  switch (command.action) {
    case Action::count: return count(command, streams);
    case Action::merge: return merge(command, streams);
    case Action::finish: return finish(command, streams);
    case Action::show: return show(command, streams);
    case Action::print: write_all(streams.out, command.print, "standard output");
  }
  return all_done;
}

}  // namespace

int run(int argc, const char* const* argv, const Streams& streams) {
  return run_program("zubda-df", streams.error, [&] {
    occupy_closed_streams();
    handle_signals();
    return carry_out(parse_arguments(argc, argv), streams);
  });
}

}  // namespace zubda::df
