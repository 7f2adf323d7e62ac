/// How ICU tells that memory ran out: by a status, or by a text that is none ("bogus"), which has no characters and
/// would pass for an empty one.
#pragma once

#include <unicode/unistr.h>
#include <unicode/utypes.h>

#include <new>

namespace zubda {

/// Throws std::bad_alloc for the status of a lack of memory.
inline void require_memory(UErrorCode status) {
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
}

/// Throws std::bad_alloc when there was no memory for `text`.
inline void require_memory(UErrorCode status, const icu::UnicodeString& text) {
  if (text.isBogus()) throw std::bad_alloc();
  require_memory(status);
}

}  // namespace zubda
