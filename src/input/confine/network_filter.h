/// A filter of seccomp that leaves a process without network, and without a way to talk to the services of its machine.
#pragma once

namespace zubda {

/// Whether the kernel filters system calls, and it is known how they look on this processor.
bool has_network_filter();

/// Refuses the calling thread, and all that it starts, every socket but those of AF_UNIX that are streams, and to
/// connect one, unless it may have `connections`; these calls then fail with EACCES, since harmless programs try them.
/// A system call in the form of another processor kills the process. Async-signal-safe. False with errno when it fails;
/// does nothing where there is no filter.
bool install_network_filter(bool connections = false) noexcept;

}  // namespace zubda
