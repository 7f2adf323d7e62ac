/// Repairs UTF-8 that has faults.
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
  /// Of the replacements, the ones that neither a faulty encoder nor a cut explains, but text in another encoding does.
  std::size_t foreign = 0;
  std::size_t first = 0;  ///< Byte of the first replacement, counted from 1.
};

/// `bytes` with U+FFFD in place of every maximal part of a sequence that is no UTF-8, as the Unicode standard
/// recommends (section 3.9, substitution of maximal subparts).
Repaired replace_invalid(std::string_view bytes);

/// Whether invalid UTF-8 is to be read as damaged UTF-8 and not as text in another encoding: most of what is not ASCII
/// is valid, or the faults are few.
bool is_mostly_utf8(std::string_view bytes);

}  // namespace zubda
