/// Documents that another program turns into text: by a converter of the user, or by the program of an input format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/convert/process.h"
#include "input/formats.h"

namespace zubda {

/// A program that the user named for files with one extension.
struct UserConverter {
  std::string extension;             ///< Lower case, without a dot.
  std::vector<std::string> command;  ///< The program and its arguments; `{}` in them is replaced by a file name.
};

/// The converter that `EXT=COMMAND` describes; COMMAND is split at blanks, and no shell sees it. Throws
/// std::invalid_argument for anything else.
UserConverter parse_converter(std::string_view text);

/// The standard output of the user's converter for `bytes`, which it reads from standard input. `{}` is replaced by
/// `path`, or when that is empty by a file without a name. Throws std::runtime_error with the reason when it fails.
std::string run_converter(const UserConverter& converter, std::string_view bytes, std::string_view path,
                          const ProcessLimits& limits);

/// The document in `bytes`, which are of a format that needs a program. Throws std::runtime_error with the reason when
/// there is none to be had; a program that is not installed is named with its package.
Reading read_with_program(const InputFormat& format, std::string_view bytes, const ProcessLimits& limits);

}  // namespace zubda
