/// Keywords: a document and options in, its key terms and phrases out.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <zubda/document.h>
#include <zubda/summarize.h>

namespace zubda {

/// Finds keywords in documents one after the other. It remembers words that it has met, so that later documents are
/// faster; what it returns does not depend on earlier documents. One object must not be used by two threads at a time;
/// several objects share nothing that changes. After an exception it can be used as before.
class KeywordExtractor {
 public:
  KeywordExtractor();
  ~KeywordExtractor();
  KeywordExtractor(KeywordExtractor&&) noexcept;
  KeywordExtractor& operator=(KeywordExtractor&&) noexcept;

  /// The best terms and phrases of `document`, at most `count` of them: the best first with a score of 1, the others
  /// with falling scores > 0. None of them says only what a better one does. Empty when `count` is 0 or all words are
  /// stop words. Of `options`, the language, the stop words, stemming and the damping are used. Takes time linear in
  /// the text but for the sorting of its phrases. Throws the same exceptions as `Summarizer`.
  std::vector<Keyword> operator()(const Document& document, const Options& options = {}, std::size_t count = 10);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The keywords of one document; the same as with a new `KeywordExtractor`, which is faster for several.
std::vector<Keyword> keywords(const Document& document, const Options& options = {}, std::size_t count = 10);

}  // namespace zubda
