/// The hints of the names of a page, kept: the fast way to `html_hints`.
///
/// A page has most of its names many times: of 79 pages 30,463 elements have a class, of 2.5 names each, and to compare
/// them with the words of hints took a twelfth of all instructions. What was found of a name is kept until another one
/// takes its place.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zubda {

class KnownHints {
 public:
  /// The same as `html_hints`.
  std::uint16_t of(std::string_view value);

 private:
  struct Known {
    std::string name;
    std::uint16_t hints = 0;
  };

  std::uint16_t of_name(std::string_view name);

  std::array<Known, 512> known_;
};

}  // namespace zubda
