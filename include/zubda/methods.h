/// The ranking methods that `Options::method` may name.
#pragma once

#include <span>
#include <string_view>

namespace zubda {

/// A way to rank the sentences of a text.
struct Method {
  std::string_view name;  ///< What `Options::method` takes: lower-case letters and hyphens.
  std::string_view help;  ///< One line of English with the paper it comes from; no full stop at its end.
  bool uses_damping;      ///< Whether `Options::damping` changes its scores.
};

/// All methods, the default first. The same in each call; the strings live as long as the program.
std::span<const Method> list_methods();

}  // namespace zubda
