/// The key terms and phrases of a document.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <zubda/document.h>
#include <zubda/summarize.h>

namespace zubda {

/// Finds keywords in documents one after the other. It keeps words that it has met, so that later documents are faster;
/// what it returns does not depend on earlier documents. Use one for each thread.
class KeywordExtractor {
 public:
  KeywordExtractor();
  ~KeywordExtractor();
  KeywordExtractor(KeywordExtractor&&) noexcept;
  KeywordExtractor& operator=(KeywordExtractor&&) noexcept;

  /// The best `count` terms and phrases of `document` at most, the best first, its score 1. None of them says only what
  /// a better one does. Of `options`, the language, the stop words, stemming and the damping are used. Takes time
  /// linear in the text but for the sorting of its phrases. Throws std::invalid_argument when an option is out of range
  /// or the text is not valid UTF-8.
  std::vector<Keyword> operator()(const Document& document, const Options& options = {}, std::size_t count = 10);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The keywords of one document, see `KeywordExtractor`.
std::vector<Keyword> keywords(const Document& document, const Options& options = {}, std::size_t count = 10);

}  // namespace zubda
