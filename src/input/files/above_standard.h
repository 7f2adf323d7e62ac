/// Keeps descriptors away from the numbers of the standard streams.
#pragma once

#include <fcntl.h>

#include <cerrno>

#include "input/files/descriptor.h"

namespace zubda {

/// `file`, or a copy of it when it has the number of a standard stream, which may be closed in this program: a child
/// puts its own streams there, and would overwrite one before it is used. Throws std::runtime_error.
inline Descriptor above_standard(Descriptor file) {
  if (file.get() > 2) return file;
  const int copy = ::fcntl(file.get(), F_DUPFD_CLOEXEC, 3);
  if (copy < 0) errno = EMFILE;  // It says EINVAL where no number above the standard ones is allowed.
  return Descriptor(copy);
}

}  // namespace zubda
