/// Quotes and brackets around the places where a sentence could end.
#pragma once

#include <cstddef>
#include <string_view>

#include "sentences/stop.h"

namespace zubda {

/// Keeps, while a paragraph is walked through, which quotes and brackets are open.
class Enclosure {
 public:
  /// Notes the quote or bracket at `at`, if there is one.
  void pass(std::string_view text, std::size_t at);
  /// A sentence ended: its brackets are closed, its quotes go on.
  void end_sentence() { open_ = 0; }

  bool in_quote() const { return in_quote_; }
  bool in_brackets() const { return open_ > 0; }

 private:
  void pass_quote(std::string_view text, std::size_t at);

  bool in_quote_ = false;
  std::size_t open_ = 0;      ///< Brackets of the sentence that are not closed.
  std::size_t mirrored_ = 0;  ///< Behind a bracket that closes what nothing opened, in Arabic script; 0 for none.
};

/// Brackets that are soon closed keep their sentences together.
bool is_bracketed(const Place& place, const Stop& stop);

/// Whether the stop stands inside a short quotation after a colon, in a script without case. It stays whole: `قال: «لن
/// نتراجع. سنكمل الطريق.»`.
bool is_in_short_quotation(const Place& place, const Stop& stop);

/// `"ياهو!" بالبطولة`: where no capital tells, up to three quoted words are a name.
bool is_quoted_name(const Place& place, const Stop& stop, std::string_view after);

}  // namespace zubda
