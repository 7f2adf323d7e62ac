/// Where a sentence that is longer than a whole summary may be cut.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "language/language.h"
#include <zubda/document.h>

namespace zubda {

/// The begin of a sentence that is kept.
struct CutPlace {
  std::size_t end = 0;  ///< A byte of the text, after the last word that is kept.
  CutAt at = CutAt::word;
};

/// The best place to cut `sentence` of `text`, whose words in order are `words`, after at most `max_words` of them: at
/// least one, and less than there are. At least one is kept.
///
/// - `CutAt::clause`: what is kept has a verb of its own, and what goes is another clause or a phrase of place, time or
///   manner;
/// - else `CutAt::phrase`: before a phrase, or at a comma;
/// - else `CutAt::word`: at the last word, but not inside a name, a number with its unit or a word with hyphens, unless
///   there is nothing before it.
///
/// A cut at a clause or phrase keeps at least half of the words that there is room for, and leaves no bracket or
/// quotation open. Verbs and the words that open clauses and phrases are those of `Language::cut_words`; without them
/// only commas are known.
CutPlace find_cut_place(std::string_view text, Span sentence, const std::vector<Span>& words, std::size_t max_words,
                        const Language& language);

/// The grade of a given place: what `sentence` of `text`, whose words in order are `words`, is when it ends after the
/// first `kept` of them. `CutAt::none` where all are kept, `CutAt::word` where none is; `kept` is at most the number of
/// words. Unlike `find_cut_place` it does not ask whether another place would be better.
CutAt cut_kind(std::string_view text, Span sentence, const std::vector<Span>& words, std::size_t kept,
               const Language& language);

}  // namespace zubda
