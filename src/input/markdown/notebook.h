/// Recognizes and reads Jupyter notebooks.
#pragma once

#include <string>
#include <string_view>

#include "input/formats.h"

namespace zubda {

/// Whether `text` is the JSON of a notebook, of version 3 or 4 of its format.
bool looks_like_notebook(std::string_view text);

/// Throws std::runtime_error when `text` is no JSON.
Reading read_notebook(std::string text);

}  // namespace zubda
