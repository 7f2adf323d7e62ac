#include "input/convert/scratch_folder.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace zubda {

ScratchFolder::ScratchFolder() {
  std::error_code error;
  const auto parent = std::filesystem::temp_directory_path(error);
  path_ = ((error ? "/tmp" : parent) / "zubda-XXXXXX").string();
  if (::mkdtemp(path_.data()) == nullptr)
    throw std::runtime_error(std::string("no folder for temporary files: ") + std::strerror(errno));
  removed_on_signal_.emplace(path_);
}

ScratchFolder::~ScratchFolder() {
  if (::rmdir(path_.c_str()) == 0) return;  // It is empty mostly, and this takes no descriptor.
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace zubda
