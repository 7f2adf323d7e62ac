/// Words that were divided at line ends.
///
/// A hyphen at the end of a line was put there by the one who broke the lines (`com-`, `mands`), or belongs to the word
/// (`COVID-`, `19`). What else is in the document decides: how often it has the word with the hyphen within a line, and
/// how often without. Where it has neither, the shape does: numbers, names, addresses and words with more hyphens keep
/// theirs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace zubda {

/// The words of a document that are whole within their lines.
class WholeWords {
 public:
  /// Adds the words of a line; a word that is divided at its end and one that may be the rest of a word at its
  /// beginning (`after_hyphen`) are left out.
  void add_line(std::string_view line, bool after_hyphen);

  /// How often the document has `word`, in any case of letters.
  std::size_t count(std::string_view word) const;

 private:
  std::unordered_map<std::string, std::size_t> counts_;
};

/// Whether `line` ends with a hyphen right behind a letter or digit.
bool ends_with_hyphen(std::string_view line);

/// Appends the next line of a paragraph to `text`: after a blank; directly, when the last word of `text` has a hyphen
/// that belongs to it; or directly and without that hyphen, when the word was divided there.
void join_line(std::string& text, std::string_view line, const WholeWords& words);

}  // namespace zubda
