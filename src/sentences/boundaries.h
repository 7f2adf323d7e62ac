/// The sentences of one paragraph.
///
/// A paragraph is walked through once, from candidate to candidate (candidates.h), in three steps for each:
///
/// 1. What the character opens or closes is noted (enclosure.h): a stop inside brackets or a quotation has other rules.
/// 2. Marks of messages are tried: emoticons, rows of hashtags, links and ruled lines end a sentence before a capital
///    where there is no stop, and no stop inside of them counts (message_marks.h).
/// 3. If it is a terminal mark (Unicode's Sentence_Terminal; in some languages a semicolon or a colon; the colon of a
///    dateline), the whole stop is read (stop.h): `?!`, `. . .`, with the closing quotes, brackets and footnote marks
///    behind it (text/note_marks.h). Then the first rule that fits decides (stop_rules.cpp, full_stop.cpp), from the
///    words on both sides.
///
/// The decision is the name of a rule (boundary_rule.h), which says both whether the sentence ends and why. Rules look
/// at a bounded number of bytes, so that the time is linear in the paragraph, whatever it contains.
#pragma once

#include <string_view>
#include <vector>

#include "language/language.h"
#include "sentences/boundary_rule.h"
#include "text/note_series.h"
#include <zubda/document.h>

namespace zubda {

/// A sentence of a paragraph.
struct SentenceUnit {
  Span span;               ///< Without white space at its ends.
  BoundaryRule ended_by;   ///< `paragraph_end` for the last one; `dateline` says that it is one.
  bool has_notes = false;  ///< There may be marks of footnotes in it.
};

/// A stop that did not end a sentence.
struct PassedStop {
  Span mark;
  BoundaryRule rule;
};

/// Appends the sentences of `paragraph`, a span of `text` without white space at its ends, to `sentences`: their spans
/// are in order and cover everything but white space. `notes` are those of `text`. Appends the stops inside of the
/// sentences to `passed` unless that is null.
void split_paragraph(std::string_view text, Span paragraph, const Language& language, NoteSeries& notes,
                     std::vector<SentenceUnit>& sentences, std::vector<PassedStop>* passed = nullptr);

}  // namespace zubda
