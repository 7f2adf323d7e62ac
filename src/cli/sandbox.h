/// --sandbox and --no-sandbox: what this program and those that it starts may reach.
#pragma once

#include <memory>
#include <string>

#include "cli/command.h"
#include "input/convert/scratch_folder.h"

namespace zubda {

/// Confines what `command` wants to be confined, before the first thread is started. With --sandbox this process, with
/// all that it starts, reads the inputs, the folders of outputs and places of the system, writes the folders of outputs
/// and one for temporary files, which is returned and has to live as long as the run, and has no network; folders of
/// outputs are made. Throws UsageError when the kernel cannot do that, or the inputs are not known by now.
std::unique_ptr<ScratchFolder> enter_sandbox(const Command& command);

/// What --verbose says about a kernel that cannot confine programs; empty when it can, or is not to.
std::string note_on_confinement(const Command& command);

}  // namespace zubda
