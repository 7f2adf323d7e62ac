#include "input/convert/helper_program.h"

#include <unistd.h>

#include <array>
#include <climits>
#include <string_view>

#include "input/convert/process.h"

namespace zubda {
namespace {

/// The folder of the running program, with a slash at its end; empty when it cannot be told.
std::string folder_of_program() {
  std::array<char, PATH_MAX> path{};
  const auto size = ::readlink("/proc/self/exe", path.data(), path.size());
  const std::string_view file(path.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  return std::string(file.substr(0, file.rfind('/') + 1));
}

}  // namespace

/// A helper lies in a folder for such programs beside the one of zubda; where zubda was built, beside zubda itself. A
/// program that uses the library finds it where zubda was to be installed, or in the PATH.
std::string find_helper_program(const std::string& name) {
  if (const auto folder = folder_of_program(); !folder.empty())
    for (const auto* place : {"../libexec/zubda/", "", "../"})
      if (auto file = folder + place + name; ::access(file.c_str(), X_OK) == 0) return file;
  if (auto file = std::string(ZUBDA_LIBEXEC_FOLDER "/") + name; ::access(file.c_str(), X_OK) == 0) return file;
  try {
    return find_program(name);
  } catch (const ProgramNotFound& error) {
    throw ProgramNotFound(std::string(error.what()) + ": it is installed with zubda");
  }
}

}  // namespace zubda
