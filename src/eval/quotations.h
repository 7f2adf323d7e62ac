/// Quotation marks and brackets of a summary: which sentences are left with one half of a pair, and which are
/// quotations without a speaker.
#pragma once

#include <span>
#include <vector>

#include "eval/readable_document.h"

namespace zubda::eval {

/// For each printed sentence whether it opens what the summary does not close, or closes what it does not open.
/// Sentences that are neighbours in the document are read as one text.
std::vector<bool> find_unbalanced(const ReadableDocument& document, std::span<const PrintedSentence> printed);

/// For each printed sentence whether all of its words are inside a quotation, and no neighbour
/// that is printed before it has words outside of one, which would name the speaker.
std::vector<bool> find_speakerless(const ReadableDocument& document, std::span<const PrintedSentence> printed);

}  // namespace zubda::eval
