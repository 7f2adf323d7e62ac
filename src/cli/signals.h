/// Handles signals.
#pragma once

namespace zubda {

/// Hangup, interrupt and termination remove temporary files before they end the program, unless they were ignored when
/// it began. A closed pipe and a file size limit become errors of write(); programs that are started get the default
/// back. SIGUSR1 no longer ends the program: it is remembered for `take_progress_request`.
void handle_signals();

/// Whether SIGUSR1, by which a user asks how far the run is, has come since the last call.
bool take_progress_request();

/// Opens /dev/null for those of the descriptors 0 to 2 that are closed, standard input for writing and the others for
/// reading: using them fails as before, but no file that is opened later gets their number.
void occupy_closed_streams();

}  // namespace zubda
