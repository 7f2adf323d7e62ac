/// Sentences to terms: the words of each sentence, folded, without stop words, stemmed, as numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "terms/vocabulary.h"
#include "text/words.h"
#include <zubda/document.h>

namespace zubda {

/// The terms of n sentences.
struct Terms {
  std::vector<TermId> ids;          ///< Of all sentences one after the other, repeated as in the text; < term_count.
  std::vector<std::size_t> begins;  ///< n + 1 positions in `ids`.
  std::vector<std::uint32_t> word_counts;  ///< n; words of every kind, Han and kana characters counting one each.
  std::size_t term_count = 0;

  std::size_t size() const { return word_counts.size(); }
  std::span<const TermId> of(std::size_t sentence) const {
    return std::span(ids).subspan(begins[sentence], begins[sentence + 1] - begins[sentence]);
  }
};

/// A word where it stands, with its term.
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

 private:
  Vocabulary& vocabulary(const Language& language, const TermOptions& options);
  /// The number in this document of a term of the vocabulary.
  TermId renumber(TermId term) {
    if (term >= numbers_.size()) numbers_.resize(current_->term_count() * 2);
    auto& numbered = numbers_[term];
    if (numbered.document != document_) numbered = {document_, next_number_++};
    return numbered.number;
  }
  /// Sets `words_`; returns how many words they count as.
  std::uint32_t find_words(std::string_view text, Span sentence);
  /// Appends the terms of `words_` as the vocabulary numbers them.
  void add_terms(std::string_view text, std::vector<TermId>& ids);
  /// The same for a sentence, which ends at `end`, in which hyphens may divide words at line ends.
  void add_terms_with_divided(std::string_view text, std::size_t end, std::vector<TermId>& ids);
  void start_document(const Language& language, const TermOptions& options);

  std::map<std::string, Vocabulary, std::less<>> vocabularies_;
  WordSet given_stop_words_;
  DictionaryBreaker dictionary_;
  Vocabulary* current_ = nullptr;
  /// The document in which a term of the vocabulary was numbered last, and its number there.
  struct Numbered {
    std::uint32_t document = 0;
    TermId number = 0;
  };
  std::vector<Numbered> numbers_;  ///< By term of the vocabulary.
  std::uint32_t document_ = 0;
  TermId next_number_ = 0;
  /// A word of the sentence that is read.
  struct Word {
    Span span;
    WordNumbers::Key key;
  };
  std::vector<Word> words_;
};

/// How many words `text` has, counted as `Terms::word_counts` does.
std::size_t count_words(std::string_view text, Span range, DictionaryBreaker& dictionary);

}  // namespace zubda
