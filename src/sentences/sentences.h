/// Text to sentences. The stages: lines to paragraphs, paragraphs to sentences, roles by shape and place; and, on
/// request, long sentences to clauses.
#pragma once

#include <string_view>
#include <vector>

#include "language/language.h"
#include <zubda/document.h>

namespace zubda {

/// The sentences of `document` in order. Their spans do not overlap, hold no leading or trailing white space, lie on
/// character boundaries and cover everything but white space; none is much longer than `longest_sentence` (overlong.h).
/// Takes time linear in the text. The text must be valid UTF-8.
std::vector<Sentence> split_sentences(const Document& document, const Language& language);

/// The units that a summary may choose from: `sentences`, with run-on sentences of more than about 30 words cut into
/// clauses that can stand alone. A clause span leaves out the conjunction it begins with and the comma it ends with.
std::vector<Sentence> cut_clauses(std::string_view text, const std::vector<Sentence>& sentences,
                                  const Language& language);

}  // namespace zubda
