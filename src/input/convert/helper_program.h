/// Finds the helper programs that are installed with zubda.
#pragma once

#include <string>

namespace zubda {

/// The file of the helper program `name` (`zubda-mail`). Throws ProgramNotFound, which process.h declares.
std::string find_helper_program(const std::string& name);

}  // namespace zubda
