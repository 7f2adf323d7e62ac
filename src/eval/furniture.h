/// Furniture: what a page or a collection has around its text, recognized by how a sentence begins and ends.
#pragma once

#include "eval/readable_document.h"

namespace zubda::eval {

/// Whether `printed` is furniture or has some written onto it: by the role that the splitter gave, or by its own words
/// where the splitter took it for prose.
bool is_furniture(const ReadableDocument& document, const PrintedSentence& printed);

}  // namespace zubda::eval
