/// Speakers: whether the words after a quotation say who spoke, and so belong to its sentence.
///
/// `"Good morning?" Harry asked.` is one sentence, `"Is it over?" Harry left.` are two. Where the verb comes first,
/// lower case shows it and no rule is needed; else the words up to the next mark are looked up in the list of the
/// language, src/language/saying_verbs/<code>.txt. Its words have kinds:
///
/// - without one, a verb. It counts as the first word after the quotation; as the last word before the next mark, a few
///   words later; and behind one to three names with capitals. In scripts without blanks (`她说。`) it counts as what
///   the clause ends with;
/// - `particle`: the text behind the quotation begins with it, without a blank (in Burmese also with one): `」と`,
///   `"라고`;
/// - `opening`: begins with a particle and is none: `ところ`.
#pragma once

#include "sentences/stop.h"

namespace zubda {

/// Whether the words after `stop` tell who said what it ends. `is_quoted` says that it closes a quotation or that a
/// dash parts it from what follows; without that, only a clause that ends with a verb counts, in scripts without case.
bool is_speaker_next(const StopContext& context, const Stop& stop, bool is_quoted);

/// Whether the last of what closes `stop` is a quotation mark.
bool closes_quotation(const StopContext& context, const Stop& stop);

}  // namespace zubda
