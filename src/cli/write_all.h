/// Writes to a file descriptor.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace zubda {

/// Output could not be written. `error` is an errno value.
struct WriteError : std::runtime_error {
  WriteError(std::string_view name, int error_number);

  int error;
};

/// Writes all of `bytes`. Throws WriteError, which names `name`.
void write_all(int descriptor, std::string_view bytes, std::string_view name);

}  // namespace zubda
