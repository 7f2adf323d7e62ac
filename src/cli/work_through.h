/// The work of a run: all jobs, whatever their outputs go to.
#pragma once

#include "cli/command.h"
#include "cli/console.h"
#include "cli/exit_status.h"
#include "cli/run.h"
#include "cli/run_account.h"
#include "cli/sink.h"
#include "cli/source.h"

namespace zubda {

/// Does the jobs that `next_input` gives, writes their outcomes to `sink` and says what is to be said on `console`.
/// Returns the exit status. Throws what source, workers and sink throw.
ExitStatus work_through(const Command& command, const Streams& streams, Sink& sink, Console& console,
                        RunAccount& account, Source::NextInput next_input);

}  // namespace zubda
