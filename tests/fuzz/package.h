/// Office documents and books from text that can be mutated: a zip archive's own bytes are hardly ever whole after a
/// mutation.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace zubda::fuzz {

/// Calls `take` with the name and the bytes of each part that `text` lists: a line `== NAME` before the bytes of each.
void for_each_part(std::string_view text, const std::function<void(std::string_view, std::string_view)>& take);

/// A zip archive with these parts, not compressed.
std::string package_of(std::string_view text);

}  // namespace zubda::fuzz
