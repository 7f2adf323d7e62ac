/// Names in capitals that would be stop words in small letters: `US`, `WHO`, `IT`.
///
/// Words are folded before they are looked up, so that these names were stop words and a query for `US` asked for
/// nothing. They are few, and a list has them; the length of a word does not tell, since writers also stress words
/// (`shall NOT`). In a sentence that is mostly in capitals, a headline for instance, the letters say nothing, and the
/// word is a stop word there.
#pragma once

#include <string_view>

#include "terms/terms.h"

namespace zubda {

/// A vocabulary adds this to the number of a term that is such a name, because the sentence decides whether it counts.
constexpr TermId first_capital_term = TermId{1} << 31;

/// Whether the stop word `folded` is such a name as it is written in `word`, without what an apostrophe holds to it.
bool is_capital_name(std::string_view word, std::string_view folded);

/// Whether more words of `sentence` are written in capitals (two letters at least) than have a small letter.
bool is_mostly_capitals(std::string_view sentence);

}  // namespace zubda
