/// Sentences to terms: the words of each sentence, folded, without stop words, stemmed, as numbers.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "terms/capitals.h"
#include "terms/document_numbers.h"
#include "terms/joined_sentence.h"
#include "terms/terms.h"
#include "terms/vocabulary.h"
#include "terms/word_corrections.h"
#include "text/dictionary_breaker.h"
#include <zubda/document.h>

namespace zubda {

/// A word of a text and its term.
struct Token {
  Span span;
  TermId term = no_term;  ///< `no_term` for stop words.
};

/// How words become terms, beside the language.
struct TermOptions {
  bool stem = true;
  /// Replaces the language's own stop words unless nullptr; folded.
  const WordSet* stop_words = nullptr;
};

/// Extracts the terms of one document after the other and keeps the words it has met. Terms are numbered anew for each
/// document, in order of first appearance, so that the result depends on the document alone.
class TermExtractor {
 public:
  /// The terms of `sentences`, spans of `text` in reading order; `text` is valid UTF-8.
  Terms extract(std::string_view text, std::span<const Sentence> sentences, const Language& language,
                const TermOptions& options);

  /// The words of `sentences` one by one, stop words among them; terms are numbered as by `extract`. `sink` is called
  /// with each sentence's number and tokens, in order.
  void tokenize(std::string_view text, std::span<const Sentence> sentences, const Language& language,
                const TermOptions& options, const std::function<void(std::size_t, std::span<const Token>)>& sink);

  /// The terms of another text (a title, a query) in the numbering of the last document; words that the document does
  /// not have are left out.
  std::vector<TermId> known_terms(std::string_view text);

  /// For each term of the last document, in its numbering, what `value` says of its bytes. `value` is called once for
  /// each term of a vocabulary: what it returns depends on nothing else as long as `key` is the same.
  std::vector<float> term_values(const void* key, const std::function<float(std::string_view term)>& value);

  /// Begins a collection of documents whose terms can be numbered together.
  void start_collection();

  /// For each term of the last document, in its numbering, the number in the collection: the one that the same term of
  /// the same language has from an earlier document, else the next free one.
  std::vector<TermId> collection_numbers();

  /// How many terms `collection_numbers` has numbered.
  std::size_t collection_term_count() const { return collection_term_count_; }

  /// Calls `sink` with the language, the bytes and the number of each term of the collection, in any order. The views
  /// are valid during the call.
  void for_each_collection_term(
      const std::function<void(std::string_view language, std::string_view term, TermId number)>& sink) const;

  /// Gives back the memory of the words that were met, if the next document would not find them either. Terms of the
  /// last document are not known any more then.
  void release_words();

  /// How many words all vocabularies have met: what decides how much memory they take.
  std::size_t word_count() const;

 private:
  Vocabulary& vocabulary(const Language& language, const TermOptions& options);
  void clear_vocabularies();
  void start_document(const Language& language, const TermOptions& options);
  /// Prepares for the sentences of `text` in their order.
  void start_text(std::string_view text);
  /// Sets `words_` to those of the sentence, corrected and without the marks of notes, and empties `terms_`; returns
  /// how many words they count as, which corrections do not change.
  std::size_t read_own_words(std::string_view text, Span sentence);
  /// Sets `words_` and `terms_`, which are those of the vocabulary; returns how many words they count as.
  std::size_t read_terms(std::string_view text, Span sentence);
  /// The same for a sentence in which hyphens may divide words at line ends.
  std::size_t read_divided_terms(std::string_view text, Span sentence);
  /// The same for a sentence with a line end in it.
  std::size_t read_terms_of_lines(std::string_view text, Span sentence);
  /// The same for a sentence whose lines are joined without a blank; `words_` are spans of the joined sentence.
  std::size_t read_joined_terms(const JoinedSentence& joined);
  /// The same as `read_terms`; lines are joined as the script does, and `words_` are spans of `text` all the same.
  void read_words_joined(std::string_view text, Span sentence);
  /// The term that a word of `sentence` has in this document of what the vocabulary says of it, which is not the term
  /// of a plain word.
  TermId capital_term(TermId term, std::string_view text, Span sentence);
  /// Appends to `ids` the numbers in this document of `terms_`, those of the sentence; empties them.
  void number_terms(std::string_view text, Span sentence, std::vector<TermId>& ids);

  std::map<std::string, Vocabulary, std::less<>> vocabularies_;
  WordSet given_stop_words_;
  DictionaryBreaker dictionary_;
  Vocabulary* current_ = nullptr;
  DocumentNumbers numbers_;  ///< Of the terms of the last document.
  /// While a collection is open the vocabularies are kept, however many words they have met.
  bool in_collection_ = false;
  /// By vocabulary, the numbers of its terms in the collection; `no_term` for those that no document of it has.
  std::map<const Vocabulary*, std::vector<TermId>> collection_numbers_;
  std::size_t collection_term_count_ = 0;
  /// By vocabulary, the values of its terms for `term_values`; NaN for those that were not asked for.
  std::map<const Vocabulary*, std::vector<float>> values_;
  const void* values_key_ = nullptr;
  std::vector<WordCorrection> corrections_;  ///< Of the text that is read.
  std::size_t next_correction_ = 0;          ///< The first that does not end before the sentence.
  bool is_corrected_ = false;                ///< Words of the sentence that is read were corrected.
  bool has_notes_ = false;                   ///< The sentence that is read may have marks of notes.
  std::optional<bool> in_capitals_;          ///< Whether the sentence that is read is a headline, once that was asked.
  std::vector<Span> words_;                  ///< Of the sentence that is read.
  std::vector<TermId> terms_;                ///< One of each word, or of each that is not divided.
};

}  // namespace zubda
