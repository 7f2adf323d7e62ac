/// Skips and trims white space of Unicode around and between sentences.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/characters.h"
#include <zubda/document.h>

namespace zubda {

/// The first place from `at` to `end` that is no white space; `end` when there is none.
inline std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t end) {
  for (; at < end; at += decode_at(text, at).length)
    if (!character(decode_at(text, at).code).is(is_space)) break;
  return at;
}

/// `span` without the white space at its end.
inline Span trim_end(std::string_view text, Span span) {
  while (span.begin < span.end && character(decode_before(text, span.end).code).is(is_space))
    span.end -= decode_before(text, span.end).length;
  return span;
}

}  // namespace zubda
