/// UTF-8 that has faults.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zubda {

struct Repaired {
  std::string text;  ///< Valid UTF-8.
  std::size_t replaced = 0;
  std::size_t invalid = 0;    ///< Bytes replaced.
  std::size_t forbidden = 0;  ///< Of these, the ones of whole sequences with a value that UTF-8 may not have.
  std::size_t foreign =
      0;  ///< Of the replacements, the ones that no faulty encoder and no cut makes: text in another encoding does.
  std::size_t first = 0;  ///< Byte of the first replacement, counted from 1.
};

/// `bytes` with U+FFFD in place of every maximal subpart that is no UTF-8, as the Unicode standard recommends.
Repaired replace_invalid(std::string_view bytes);

/// Invalid UTF-8 is taken for damaged UTF-8 as long as most of what is not ASCII is valid.
bool is_mostly_utf8(std::string_view bytes);

}  // namespace zubda
