/// Quotation marks and brackets that come in pairs: which of them are open at a place of a text.
///
/// Marks differ between languages and within them: “…” and „…“ share a mark with opposite meanings, so do «…» and »…«,
/// and `"` and ” open and close. A mark therefore closes what is open and waits for it; otherwise it opens if a word
/// follows it directly. Apostrophes and single quotation marks are no marks here: most of them are apostrophes.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "text/scan.h"

namespace zubda {

/// Finds the characters of `text` that may be marks of pairs: there is no need to pass others to `PairedMarks`.
ByteFinder find_paired_marks(std::string_view text);

/// Follows the marks of a text from its begin to its end.
class PairedMarks {
 public:
  /// Takes account of the character of `text` at the byte `at`, where one begins.
  void pass(std::string_view text, std::size_t at);

  /// All marks of `text` from byte `begin` to `end`.
  void pass_all(std::string_view text, std::size_t begin, std::size_t end);

  /// How many marks are open. At most eight are kept; those nested deeper are passed over.
  std::size_t depth() const { return depth_; }
  /// Whether one of them is a quotation mark.
  bool in_quotation() const;
  /// Whether a quotation mark closed what was not open. Brackets are not looked at: lists have them (`a)`).
  bool closed_too_much() const { return closed_too_much_; }

 private:
  void open(char32_t closing_mark);
  bool close(char32_t mark);

  std::array<char32_t, 8> closing_marks_{};  ///< Of the open marks.
  std::size_t depth_ = 0;
  bool closed_too_much_ = false;
};

}  // namespace zubda
