/// What a document tells about the hyphens at its line ends: the words that it has within its lines, the parts of those
/// that have a hyphen, and how many lines end with one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zubda {

class WholeWords {
 public:
  /// Adds the words of the next line of the document. A word that is divided at its end and what may be the rest of a
  /// word at its beginning are left out.
  void add_line(std::string_view line);

  /// How often the document has `word`, in any case of letters.
  std::size_t count(std::string_view word) const;

  /// How often the document has `word` in small letters: `Versorgung` is another word than the rest of
  /// `Wasser-`, `versorgung`.
  std::size_t count_small(std::string_view word) const;

  /// How often a word of two parts and a hyphen begins with the part `stem`, or ends with `rest` in small letters.
  std::size_t count_first_part(std::string_view stem) const;
  std::size_t count_last_part(std::string_view rest) const;

  /// Whether words are divided in this document: so many lines end with a hyphen, or so many of the words that do are
  /// words without one elsewhere. True for a short document.
  bool divides_words() const;

 private:
  struct Counts {
    std::size_t all = 0;
    std::size_t small = 0;  ///< Of those, in small letters.
  };
  void add_word(std::string_view word);
  void note_line_end(std::string_view line);

  std::unordered_map<std::string, Counts> counts_;
  std::unordered_map<std::string, std::size_t> first_parts_;
  std::unordered_map<std::string, std::size_t> last_parts_;
  std::size_t lines_ = 0;
  std::size_t hyphens_ = 0;          ///< Lines that end with a hyphen before a small letter.
  std::vector<std::string> joined_;  ///< The words at line ends without their hyphen, in the form of `fold`.
  std::string open_;                 ///< The part of a word that the last line ends with; empty when it ends with none.
  bool after_hyphen_ = false;        ///< Whether the last line ended with a hyphen.
};

/// Whether `c` is a letter or a digit.
bool is_word_character(char32_t c);

/// The length in bytes of the hyphen at the end of `text`: a hyphen-minus, a soft hyphen or the character hyphen; 0
/// when there is none.
std::size_t hyphen_length(std::string_view text);

/// Whether `line` ends with a hyphen right behind a letter or digit.
bool ends_with_hyphen(std::string_view line);

}  // namespace zubda
