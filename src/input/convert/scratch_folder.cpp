#include "input/convert/scratch_folder.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <new>
#include <stdexcept>
#include <system_error>

namespace zubda {
namespace {

/// opendir() takes 32 KB, and names have to be put together.
constexpr std::size_t bytes_to_list_a_folder = std::size_t{64} << 10;

}  // namespace

ScratchFolder::ScratchFolder() : spare_(bytes_to_list_a_folder) {
  std::error_code error;
  const auto parent = std::filesystem::temp_directory_path(error);
  path_ = ((error ? "/tmp" : parent) / "zubda-XXXXXX").string();
  if (::mkdtemp(path_.data()) == nullptr)
    throw std::runtime_error(std::string("no folder for temporary files: ") + std::strerror(errno));
  removed_on_signal_.emplace(path_).made();
}

ScratchFolder::~ScratchFolder() {
  spare_ = {};
  // It is empty mostly, and this takes neither a descriptor nor memory.
  for (int tries = 2; ::rmdir(path_.c_str()) != 0 && tries > 0; --tries) {
    try {
      std::error_code ignored;
      std::filesystem::remove_all(path_, ignored);
    } catch (const std::bad_alloc&) {
      // Another thread may have given memory back when it is tried again.
    }
  }
}

}  // namespace zubda
