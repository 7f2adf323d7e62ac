/// Units of scripts without stops: Thai and Lao part clauses, the parts of lists and sentences alike with a blank.
///
/// A unit is as much as a sentence of other languages and ends at a blank, never inside a word. Each blank gets a
/// score, log-odds that a sentence ends there, from what stands beside it:
///
/// - the last word before it and the first one after it, src/language/units/<code>.txt: a sentence does not end before
///   "which" and likely ends before "nevertheless";
/// - how long the pieces of text without a blank on both sides are, and the unit up to here: lists have short ones;
/// - digits and letters of other scripts, which have blanks around them anywhere;
/// - quotation marks and brackets that are open.
///
/// Blanks are decided about from left to right, so that the time is linear in the text.
#pragma once

#include <string_view>
#include <vector>

#include "language/language.h"
#include "sentences/boundaries.h"
#include "text/dictionary_breaker.h"

namespace zubda {

/// Cuts `sentences`, spans of `text`, into units if `language` is written without stops, that is, has words for units.
void cut_into_units(std::string_view text, const Language& language, DictionaryBreaker& dictionary,
                    std::vector<SentenceUnit>& sentences);

}  // namespace zubda
