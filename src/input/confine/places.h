/// The places that programs need whatever they do: those of the system, and those of a program itself.
#pragma once

#include <string>
#include <vector>

#include "input/confine/file_rules.h"

namespace zubda {

/// Adds what every program may read and run: programs, libraries, fonts and settings of the system that hold nothing of
/// a user; /dev/null, which it may write.
void add_system_places(std::vector<FileGrant>& grants);

/// Adds the folder that the program in `file` is in, the libraries and data that were installed with it, and the
/// folders in PATH and LD_LIBRARY_PATH. A folder that holds the home folder, the current one or `document` is left
/// out; of the program there is then only its file.
void add_places_of_program(const std::string& file, const std::string& document, std::vector<FileGrant>& grants);

}  // namespace zubda
