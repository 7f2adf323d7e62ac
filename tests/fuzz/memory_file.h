/// Files that lie in memory: what programs read and write.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <string>
#include <string_view>

#include "check.h"

namespace zubda::fuzz {

/// An open file of no bytes.
inline int memory_file() {
  const int file = ::memfd_create("fuzz", MFD_CLOEXEC);
  check(file >= 0);
  return file;
}

/// An open file with `bytes` in it, at its beginning.
inline int memory_file(std::string_view bytes) {
  const int file = memory_file();
  check(::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  ::lseek(file, 0, SEEK_SET);
  return file;
}

/// A path that opens `file` in this process.
inline std::string path_of(int file) { return "/proc/self/fd/" + std::to_string(file); }

/// All that was written to `file`, which is empty again then.
inline std::string take(int file) {
  std::string bytes(static_cast<std::size_t>(::lseek(file, 0, SEEK_END)), '\0');
  check(::pread(file, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
  check(::ftruncate(file, 0) == 0);
  ::lseek(file, 0, SEEK_SET);
  return bytes;
}

}  // namespace zubda::fuzz
