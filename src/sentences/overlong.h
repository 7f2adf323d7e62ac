/// Cuts what is too long to be a sentence: texts without any stop, such as data or transcripts.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// The longest sentences of literature are shorter.
constexpr std::size_t max_sentence_bytes = 10'000;

/// Appends to `pieces` the parts of `sentence` of at most `max_sentence_bytes` bytes: cut at words, or else between
/// characters as a reader sees them (UAX #29); only one of more bytes than that is cut itself, before one of its marks.
/// A sentence that is short enough is its only part. Time is linear in the sentence. Throws std::runtime_error when ICU
/// has no break rules or cannot read the text.
void cut_overlong(std::string_view text, Span sentence, std::vector<Span>& pieces);

}  // namespace zubda
