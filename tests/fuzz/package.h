/// Office documents and books from text that can be mutated: a zip archive's own bytes are hardly ever whole after a
/// mutation.
#pragma once

#include <string>
#include <string_view>

namespace zubda::fuzz {

/// A zip archive with the parts that `text` lists, not compressed: a line `== NAME` before the bytes of each.
std::string package_of(std::string_view text);

}  // namespace zubda::fuzz
