/// Units of scripts without stops: Thai and Lao part clauses, the parts of lists and sentences alike with a blank.
///
/// A unit is as much as a sentence of other languages and ends at a blank, never inside a word. Each blank gets a
/// score, log-odds that a sentence ends there, from what stands beside it:
///
/// - the words of the pieces of text on both sides, by where they are in them, src/language/units/<code>.txt: a
/// sentence
///   does not end before "which" and likely ends before "nevertheless"; after a piece that begins with "when" it goes
///   on;
/// - how long those pieces are: lists have short ones;
/// - digits and letters of other scripts, which have blanks around them anywhere;
/// - quotation marks and brackets that are open or end there.
///
/// Blanks are decided about one by one, so that the time is linear in the text. To choose the best cuts of a text
/// together, with a prior of the lengths of sentences, gained 0.1 of F1, and parts of speech and pairs of words less
/// than one.
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
