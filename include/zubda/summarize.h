/// The library's one entry: a document and options in, a summary out.
#pragma once

#include <memory>
#include <vector>

#include <zubda/document.h>
#include <zubda/options.h>

namespace zubda {

/// Summarizes documents one after the other. It keeps words that it has met, so that later documents are faster; what
/// it returns does not depend on earlier documents. Use one for each thread.
class Summarizer {
 public:
  Summarizer();
  ~Summarizer();
  Summarizer(Summarizer&&) noexcept;
  Summarizer& operator=(Summarizer&&) noexcept;

  /// The summary of `document`: at least one sentence unless the text is blank. The budget is exceeded never; if not
  /// even the best sentence fits, it is cut at a word boundary and marked `truncated`. Throws std::invalid_argument
  /// when an option is out of range or the text is not valid UTF-8.
  Summary operator()(const Document& document, const Options& options = {});

  /// All sentences of `document` with their roles, in order; long ones cut into clauses when `clauses` is set.
  std::vector<Sentence> split(const Document& document, const Options& options = {}, bool clauses = false);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The summary of one document, see `Summarizer`.
Summary summarize(const Document& document, const Options& options = {});

}  // namespace zubda
