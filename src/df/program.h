/// The program zubda-df: a command line and streams in, an exit status out.
#pragma once

#include "cli/run.h"

namespace zubda::df {

/// Carries out a command line. Returns an ExitStatus, as `zubda::run` does.
int run(int argc, const char* const* argv, const Streams& streams);

}  // namespace zubda::df
