/// Words and syllables, most of them English, that tell whether a hyphen at a line end belongs to a word.
///
/// A document that has the word a second time decides by itself. These lists are for words that it has once.
#pragma once

#include <string_view>

namespace zubda {

/// Whether `stem` is a first part that is nearly always followed by a hyphen (`self-`, `twenty-`). All arguments here
/// are letters that were folded by `fold`.
bool begins_compounds(std::string_view stem);

/// Whether `rest` is a last part that is nearly always preceded by a hyphen (`-based`, `-friendly`).
bool ends_compounds(std::string_view rest);

/// Whether `stem` is a prefix that is written now with a hyphen and now without (`pre`, `anti`).
bool is_loose_prefix(std::string_view stem);

/// Whether `stem` is a prefix or short word that is written together with what follows (`in`, `over`, `some`).
bool is_closed_prefix(std::string_view stem);

/// Whether `rest` is no word but an ending (`ness`, `ments`).
bool is_suffix(std::string_view rest);

}  // namespace zubda
