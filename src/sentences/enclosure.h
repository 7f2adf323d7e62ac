/// Quotes and brackets around the places where a sentence could end.
///
/// Texts open quotes and do not close them, close brackets that were never opened, and write `"` for both ends. So
/// nothing here is a stack that must balance. What is kept while a paragraph is walked through is:
///
/// - whether a straight quote is open, which `"`, a pair of apostrophes (`''`) and a pair of low commas (`,,`) turn on
///   and off. It survives the end of a sentence, since quotations are often several sentences long. A `"` between two
///   letters without case is part of a Hebrew acronym and does not count;
/// - how many brackets of the sentence are open. This starts anew with each sentence, so that one forgotten bracket
///   costs one sentence and not the rest of the paragraph. In right-to-left text that was stored in visual order the
///   brackets of a pair have changed places (`علی) ع (گفت`): such a pair opens nothing.
///
/// That something is open is not enough for a stop to be passed over: the bracket or quotation must also be closed
/// within 300 bytes after the stop. Longer ones hold whole sentences of their own.
#pragma once

#include <cstddef>
#include <string_view>

#include "sentences/stop.h"

namespace zubda {

/// Which quotes and brackets are open.
class Enclosure {
 public:
  /// Takes account of the quote or bracket at the byte `at`, if there is one.
  void pass(std::string_view text, std::size_t at);
  /// A sentence ended: its brackets count as closed, its quotes stay open.
  void end_sentence() { open_ = 0; }

  bool in_quote() const { return in_quote_; }
  bool in_brackets() const { return open_ > 0; }

 private:
  void pass_quote(std::string_view text, std::size_t at);

  bool in_quote_ = false;
  std::size_t open_ = 0;  ///< Number of brackets of the sentence that are not closed.
  std::size_t mirrored_ =
      0;  ///< The byte behind a bracket that closes what nothing opened, in Arabic script; 0 for none.
};

/// Whether `stop` is inside brackets that are closed soon after it: they keep their sentences together.
bool is_bracketed(const StopContext& context, const Stop& stop);

/// Whether `stop` is inside a short quotation after a colon, in a script without case. It is not split: `قال: «لن
/// نتراجع. سنكمل الطريق.»`.
bool is_in_short_quotation(const StopContext& context, const Stop& stop);

/// Whether `stop` closes a name in quotes before `after`, a word without case, which cannot show whether a sentence
/// begins: up to three quoted words inside a sentence are a name (`"ياهو!" بالبطولة`).
bool is_quoted_name(const StopContext& context, const Stop& stop, std::string_view after);

}  // namespace zubda
