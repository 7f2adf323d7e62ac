/// Stems: words that differ only in their endings or clitics meet in one term.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace zubda {

/// The stemmer of a language: Snowball's where there is one, with exceptions from src/language/stems/<code>.txt; our
/// own for Arabic; endings that are taken off as src/language/endings/<code>.txt lists them. Without any of these,
/// words stay as they are.
class Stemmer {
 public:
  /// Throws std::bad_alloc, as `stem` does, rather than leave words as they are for want of memory.
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// Replaces `word`, folded, by its stem; never by an empty string.
  void stem(std::string& word);

 private:
  struct Snowball;
  std::unique_ptr<Snowball> snowball_;
  struct Lists;
  std::unique_ptr<Lists> lists_;  ///< Of the language.
  bool arabic_ = false;
  bool cedilla_ = false;  ///< `Trait::cedilla_stemmer`
};

/// The light stem of a folded Arabic word: before it a conjunction, an article with its prepositions (و ف ب ك ل ال) or
/// the س of the future, after it pronouns and the endings of number and gender are taken off, as long as a word of
/// three letters remains (after the light10 stemmer of Larkey, Ballesteros and Connell, 2007); then the commonest
/// patterns of broken plurals give way to their singulars.
void stem_arabic(std::string& word);

}  // namespace zubda
