/// What zubda knows about a language: word lists that are data files, and which stemmer fits. The key is ISO 639-1.
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
#include "language/word_table.h"

namespace zubda {

/// Lets maps and sets of strings be asked for a view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using WordSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

/// Whether the stop after an abbreviation may end a sentence.
enum class AbbreviationKind : std::uint8_t {
  never,   ///< Something always follows: `Dr.`, `e.g.`
  number,  ///< An abbreviation only before a number: `No. 5`
  end,     ///< May end a sentence as well: `etc.`, `Inc.`
};

/// The data of one language. Without files for a code, all lists are empty and everything still works.
struct Language {
  explicit Language(std::string_view code);

  std::string code;
  bool turkic = false;     ///< `I` and `i` are two letters.
  WordTable stop_words;    ///< Folded.
  PhraseList openings;     ///< Connectives and pronouns that point outside of the sentence they open.
  PhraseList conclusions;  ///< Openings of sentences that conclude.
  PhraseList
      roles;  ///< Line openings with what they tell: "byline", "caption", "agency" (of a dateline) or "boilerplate".
  WordTable clause_openers;  ///< Particles and verbs, folded, that open an independent clause after a comma and a
                             ///< conjunction.
  WordTable clause_binders;  ///< Words, folded, after which what follows may depend on them.
  WordTable saying_verbs;    ///< Verbs of saying, as written, that carry on the sentence of a quotation.

  /// The kind of the abbreviation `word` (as written, without its final stop), if it is one.
  std::optional<AbbreviationKind> abbreviation(std::string_view word) const;

 private:
  // Keys with a capital are as written, all others folded.
  WordTable abbreviations_;
  WordTable common_abbreviations_;  ///< Of all languages.
};

/// Languages that have been asked for, each loaded once.
class Languages {
 public:
  const Language& get(std::string_view code);

 private:
  std::map<std::string, std::unique_ptr<Language>, std::less<>> loaded_;
};

}  // namespace zubda
