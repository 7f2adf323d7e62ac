/// Lower case of the names that formats and encodings go by.
#pragma once

#include <string>
#include <string_view>

#include "text/ascii.h"

namespace zubda {

/// `name` with its ASCII letters in lower case, whatever the locale.
inline std::string lower_case(std::string_view name) {
  return to_ascii_lower(name);
}

/// The extension of a file name in lower case, without its dot; empty when there is none.
inline std::string extension_of(std::string_view name) {
  const auto base = name.substr(name.rfind('/') + 1);
  const auto dot = base.rfind('.');
  return dot == std::string_view::npos ? std::string{} : lower_case(base.substr(dot + 1));
}

}  // namespace zubda
