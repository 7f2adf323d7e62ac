/// What the commands of zubda-df do. All throw BadTable, WriteError, UsageError or std::runtime_error, with the name of
/// the table in the message; nothing was written to a file then.
#pragma once

#include "cli/exit_status.h"
#include "cli/run.h"
#include "df/command.h"

namespace zubda::df {

/// Counts the inputs and writes their table.
ExitStatus count(Command command, const Streams& streams);

/// Adds tables.
ExitStatus merge(const Command& command, const Streams& streams);

/// Drops the rare terms of a table.
ExitStatus finish(const Command& command, const Streams& streams);

/// Prints a table.
ExitStatus show(const Command& command, const Streams& streams);

}  // namespace zubda::df
