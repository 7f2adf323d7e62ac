/// Words inside a sentence that point to what was said before it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace zubda::eval {

/// Whether one of the first words of a sentence is a demonstrative or an `also`: `Against these decisions he ...`. They
/// point back as openings do (`read_opening`), which are only the first words. `words` are all words of the sentence,
/// folded and separated by single blanks; `earlier` are those of the summary before it, in the same form with a blank
/// at both ends. A demonstrative that points to the text itself or to today (`this paper`, `ce mercredi`) is not
/// counted, nor one whose next word is among the `earlier` ones. False for languages that there are no words of.
bool points_back(std::string_view words, std::string_view earlier, std::string_view language);

}  // namespace zubda::eval
