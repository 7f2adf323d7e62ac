/// One summary of several documents together.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <zubda/document.h>
#include <zubda/summarize.h>

namespace zubda {

/// A sentence of a digest.
struct DigestSentence {
  std::size_t document = 0;          ///< Its source: a position in the documents that were given.
  ScoredSentence scored;             ///< The span refers to that document's text; `paragraph` counts within it.
  std::vector<std::size_t> also_in;  ///< Other documents that say nearly the same, ascending.
};

/// What several documents say.
struct Digest {
  std::vector<std::string> languages;  ///< ISO 639-1 code that was used for each document; "und" when it is unknown.
  std::string method;
  std::size_t sentence_count = 0;         ///< Of all documents together, before long sentences were cut into clauses.
  std::size_t word_count = 0;             ///< Of all documents together.
  std::vector<std::string> factors;       ///< Names of the factors of a sentence; empty for a method that has none.
  std::vector<DigestSentence> sentences;  ///< By document, then in reading order.
  /// Each document's own sentences with their verdicts in the digest; filled only when `Options::explain` is set.
  std::vector<std::vector<ScoredSentence>> explained;
};

/// Makes digests one after the other; see `Summarizer` for what is kept between them. Use one for each thread.
class Digester {
 public:
  Digester();
  ~Digester();
  Digester(Digester&&) noexcept;
  Digester& operator=(Digester&&) noexcept;

  /// The digest of `documents`: the sentences of all are ranked against each other, so that what several documents say
  /// weighs more, while position, title and openings count within each document. What is said in several documents is
  /// taken once. The length is that of the whole digest. Each document has its own language; where there are several,
  /// each has a part of the digest that goes by the number of its documents. Blank documents are skipped. Throws as
  /// `Summarizer` does.
  Digest operator()(std::span<const Document> documents, const Options& options = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The digest of some documents, see `Digester`.
Digest digest(std::span<const Document> documents, const Options& options = {});

}  // namespace zubda
