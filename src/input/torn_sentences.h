/// Texts whose lines are parts of sentences that nothing can join.
#pragma once

#include <string_view>

namespace zubda {

/// Whether most lines of `text`, valid UTF-8, begin in lower case and end without a stop, and cannot be joined: there
/// are blank lines between them, or hardly any stops in them. Wrapped paragraphs and lists are not meant. Takes time
/// linear in the text.
bool has_torn_sentences(std::string_view text);

}  // namespace zubda
