/// Extensions of file names.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "text/ascii.h"

namespace zubda {

/// The extension of a file name in lower case (of ASCII), without its dot; empty when there is none.
inline std::string extension_of(std::string_view name) {
  const auto base = name.substr(name.rfind('/') + 1);
  const auto dot = base.rfind('.');
  return dot == std::string_view::npos ? std::string{} : to_ascii_lower(base.substr(dot + 1));
}

/// `name` without an ending that says how the file is compressed: "a.txt" of "a.txt.gz".
inline std::string_view without_compression_ending(std::string_view name) {
  constexpr std::array<std::string_view, 5> endings{".gz", ".bz2", ".xz", ".zst", ".lz4"};
  for (const auto ending : endings) {
    if (name.size() <= ending.size()) continue;
    const auto stem = name.size() - ending.size();
    if (iequals_ascii(name.substr(stem), ending) && name[stem - 1] != '/') return name.substr(0, stem);
  }
  return name;
}

}  // namespace zubda
