/// The rules of full stops after abbreviations, initials and citations.
#pragma once

#include <optional>
#include <string_view>

#include "language/language.h"
#include "sentences/stop.h"

namespace zubda {

/// The kind of the abbreviation `word`, a word of the text without its stop, if it is one; also behind an article with
/// an apostrophe (`l'Ing`) and written with blanks between its letters (`т. д`).
std::optional<AbbreviationKind> find_abbreviation(const StopContext& context, std::string_view word);

/// The rule for a stop that white space follows, between the words `before` and `after`; nothing when `before` is
/// neither an abbreviation nor an initial.
std::optional<BoundaryRule> find_abbreviation_rule(const StopContext& context, const Stop& stop,
                                                   std::string_view before, std::string_view after);

/// Whether the stop after `before` belongs to a citation, which goes on: `25 Vet. App. 231`, `Rom. 8:28`, `Pub.L. 104`,
/// `art. 3 cpv. 2`, `9th Cir. § 3`. No list has all names of reporters, laws and books, so that the shape decides:
/// short words with stops between numbers.
bool is_citation(const StopContext& context, const Stop& stop, std::string_view before, std::string_view after);

}  // namespace zubda
