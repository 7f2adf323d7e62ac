/// The fuzz targets: one program has all of them, and its name says which one runs.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "structure.h"

namespace zubda::fuzz {

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
  std::size_t max_bytes;                 ///< Of the inputs that are made: long ones are slow, and reach nothing more.
  std::string_view dictionary;           ///< A file in tests/fuzz/dictionaries, without its ending; empty for none.
  const Structure* structure = nullptr;  ///< What mutations keep; nullptr for bytes.
};

std::span<const Target> targets();

/// The target that the program `path` is named after (`fuzz_html`). Ends the program with a list of all when there is
/// none.
const Target& target_of_program(std::string_view path);

}  // namespace zubda::fuzz
