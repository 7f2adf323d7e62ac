/// Reads lists of file names.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace zubda {

/// Reads names one by one from an open descriptor, as they arrive.
class NameList {
 public:
  /// Names end with `separator`, the last one perhaps with the end of the list. With '\n' a carriage return before it
  /// is no part of the name.
  NameList(int descriptor, char separator) : descriptor_(descriptor), separator_(separator) {}

  /// The next name, which may be empty; nothing at the end. Throws std::runtime_error when reading fails or what comes
  /// is no list of names; nothing comes after that.
  std::optional<std::string> next();

 private:
  int descriptor_;
  char separator_;
  std::string bytes_;
  std::size_t used_ = 0;  ///< Of `bytes_`, by names that were returned.
  bool ended_ = false;
};

}  // namespace zubda
