/// The splitter: a document to its sentences.
///
/// The stages are, in this order: lines to paragraphs (lines.h), unless a reader knew the paragraphs from markup; lists
/// in one line to items (list_marks.h); paragraphs to sentences (boundaries.h); what is too long to be a sentence to
/// pieces (overlong.h); a role for each paragraph from its shape and place (roles.h); and, on request, long sentences
/// to clauses (clauses.cpp).
#pragma once

#include <string_view>
#include <vector>

#include "language/language.h"
#include <zubda/document.h>
#include <zubda/split_reason.h>

namespace zubda {

/// The sentences of `document` in order. Their spans do not overlap, have no white space at their ends, lie on
/// character boundaries and cover everything but white space; none is much longer than `max_sentence_bytes`
/// (overlong.h). Takes time linear in the text, which must be valid UTF-8. Unless `reasons` is null, it becomes a
/// parallel list of why each sentence ends where it does and has its role.
std::vector<Sentence> split_sentences(const Document& document, const Language& language,
                                      std::vector<SplitReason>* reasons = nullptr);

/// The units that a summary may choose from: `sentences`, with run-on sentences of more than about 30 words cut into
/// clauses that can stand alone. A clause span leaves out the conjunction it begins with and the comma it ends with.
std::vector<Sentence> cut_clauses(std::string_view text, const std::vector<Sentence>& sentences,
                                  const Language& language);

/// The reasons of `clauses`, which `cut_clauses` made of sentences with these `reasons`.
std::vector<SplitReason> reasons_of_clauses(const std::vector<Sentence>& clauses,
                                            const std::vector<SplitReason>& reasons);

}  // namespace zubda
