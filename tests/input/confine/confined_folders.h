/// Folders with a document, a marker beside it and programs, for tests of what a program may reach.
#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "text/read_stream.h"

namespace zubda {

/// A folder that is removed at the end, with the file `documents/report` and the marker `documents/marker`.
class ConfinedFolders {
 public:
  ConfinedFolders() {
    write("documents/report", "The report.\n");
    write("documents/marker", "The marker.\n");
  }
  ~ConfinedFolders() { std::filesystem::remove_all(root_); }
  ConfinedFolders(const ConfinedFolders&) = delete;
  ConfinedFolders& operator=(const ConfinedFolders&) = delete;

  std::string path(std::string_view name) const { return (root_ / name).string(); }

  std::string write(std::string_view name, std::string_view contents) const {
    const auto file = root_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << contents;
    return file.string();
  }

  /// A shell script that can be run.
  std::string write_program(std::string_view name, std::string_view script) const {
    auto file = write(name, "#!/bin/sh\n" + std::string(script) + "\n");
    ::chmod(file.c_str(), 0755);
    return file;
  }

 private:
  std::filesystem::path root_ = std::filesystem::canonical(std::filesystem::temp_directory_path()) /
                                ("zubda-confined-" + std::to_string(::getpid()));
};

}  // namespace zubda
