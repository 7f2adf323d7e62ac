/// Extensions of file names.
#pragma once

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

}  // namespace zubda
