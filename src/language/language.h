/// What zubda knows about a language: its word lists and traits, which are data files under its ISO 639-1 code.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "language/phrase_list.h"
#include "language/traits.h"
#include "language/word_screen.h"
#include "language/word_table.h"

namespace zubda {

/// A hash for sets and maps of strings that are searched for a view without making a string of it.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using WordSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

/// Whether the stop after an abbreviation may end a sentence.
enum class AbbreviationKind : std::uint8_t {
  never,    ///< Something always follows: `Dr.`, `e.g.`
  number,   ///< An abbreviation only before a number: `No. 5`
  opening,  ///< Ends a sentence before a function word with a capital alone: `in Jan. She left`.
  end,      ///< May end a sentence as well: `etc.`, `Inc.`
};

/// Whether a name in capitals after an abbreviation of this kind belongs to its sentence: `Dr. Smith`, `Jan. Smith`.
constexpr bool is_followed_by_names(std::optional<AbbreviationKind> kind) {
  return kind == AbbreviationKind::never || kind == AbbreviationKind::opening;
}

/// The data of one language. Without files for a code, all lists are empty and everything still works.
struct Language {
  explicit Language(std::string_view code);

  std::string code;
  Traits traits;
  bool turkic = false;   ///< `Trait::turkic`: `I` and `i` are two letters.
  WordTable stop_words;  ///< Folded.
  /// Connectives and pronouns that point outside of the sentence they open; those of the kind "mark" only before a
  /// comma, colon or dash (`Third, ...`). What has the kind "self" points to the text itself or to its day (`This
  /// paper`, `This year`) and not outside.
  PhraseList openings;
  PhraseList conclusions;  ///< Openings of sentences that conclude, of kind "aim" and "finding" those that state one.
  WordTable contrasts;     ///< Words, folded, that make another statement of a sentence: negations, which have the
                           ///< kind "negation", quantities, directions, modal words, persons.
  PhraseList
      roles;  ///< Line openings with what they tell: "byline", "caption", "agency" (of a dateline) or "boilerplate".
  WordScreen notice_openings;  ///< The first words of those of the kind "notice".
  /// Bit i if such a phrase begins with the i-th letter of the alphabet, bit 0 if one begins with another letter.
  std::uint32_t notice_letters = 0;
  WordTable role_endings;  ///< Endings of sentences that are no part of a text, by their last words: "appellant" for
                           ///< "for the appellant".
  WordScreen role_ending_words;       ///< The last words of these.
  LetterSet role_ending_letters = 0;  ///< The last letters of these.
  WordTable clause_openers;  ///< Particles and verbs, folded, that open an independent clause after a comma and a
                             ///< conjunction.
  WordTable clause_binders;  ///< Words, folded, after which what follows may depend on them.
  WordTable cut_words;       ///< Words, folded, at which a sentence may be cut, with kinds; see select/cut_places.h.
  WordTable saying_verbs;    ///< Verbs of saying and particles, as written, that continue the sentence of a
                             ///< quotation; with kinds, see sentences/speakers.h.
  WordTable continuations;   ///< Words, as written, that a sentence goes on with after an abbreviation that may
                             ///< end it: `10 a.m. Monday`. Those with a kind are words before: "article" before
                             ///< letters whose noun follows (`the N.Y. Yankees`), "section" before a number of one.
  WordTable common_continuations;  ///< Of all languages.
  WordTable units;                 ///< Of a script without stops: what words at a blank say, see sentences/units.h.
  WordTable introductions;         ///< Prepositions, folded, that open a short phrase before the subject.
  WordTable informal_openings;     ///< Words, as written, that begin a sentence of a message in lower case.

  /// The kind of the abbreviation `word` (as written, without its final stop); nothing when it is none. What the
  /// language has goes before what all languages have, and a word as written before its folded form.
  std::optional<AbbreviationKind> abbreviation(std::string_view word) const;

 private:
  // Keys with a capital are as written, all others folded.
  WordTable abbreviations_;
  WordTable common_abbreviations_;  ///< Of all languages.
};

/// Languages, each loaded when it is needed first and kept.
class Languages {
 public:
  /// The language with this code, also when there is no data for it. The reference stays valid as long as the object.
  const Language& get(std::string_view code);
  /// The language that a tag such as `pt-BR` names, see `language_code`.
  const Language& get_by_tag(std::string_view tag);

 private:
  std::map<std::string, std::unique_ptr<Language>, std::less<>> loaded_;
  /// Those of the last tag: most documents have that of the one before, and to find the code takes some searching.
  std::string tag_;
  const Language* of_tag_ = nullptr;
};

}  // namespace zubda
