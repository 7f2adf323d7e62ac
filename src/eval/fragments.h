/// Fragments: printed sentences that are not whole and make no statement.
#pragma once

#include "eval/readable_document.h"
#include "text/dictionary_breaker.h"

namespace zubda::eval {

/// Whether `printed` ends before the sentence of its document ends, at a place that leaves no statement
/// (select/cut_places.h), begins inside a sentence, or has not the shape of a sentence.
bool is_fragment(const ReadableDocument& document, const PrintedSentence& printed, DictionaryBreaker& dictionary);

}  // namespace zubda::eval
