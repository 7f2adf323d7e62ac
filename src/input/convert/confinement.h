/// What the programs that zubda starts may reach.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "input/confine/file_rules.h"
#include "input/convert/process.h"

namespace zubda {

/// Whether programs that are started from now on are confined, in the whole process; they are unless it says no.
void confine_programs(bool confined);
bool are_programs_confined();

/// What the kernel lacks to confine a program, in words; empty when it lacks nothing.
std::string missing_confinement();

/// What the program in `file` may read, run and write: places of the system and its own (input/confine/places.h), what
/// `limits` name, and the folder `scratch`, if there is one.
FileRules rules_of_program(const std::string& file, const ProcessLimits& limits, const std::string& scratch);

/// The variables of this process, `added` in place of those with the same names. When `confined`, the home and the
/// folder for temporary files are `scratch`, or no folder when that is empty, and those variables are left out by which
/// a program finds services of the user.
std::vector<std::string> variables_of_program(std::span<const std::string> added, const std::string& scratch,
                                              bool confined);

}  // namespace zubda
