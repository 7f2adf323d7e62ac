/// Summaries: a document and options in, its most central sentences out.
#pragma once

#include <memory>
#include <vector>

#include <zubda/document.h>
#include <zubda/options.h>
#include <zubda/split_reason.h>

namespace zubda {

/// Summarizes documents one after the other. It remembers words that it has met, so that later documents are faster;
/// what it returns does not depend on earlier documents. One object must not be used by two threads at a time; several
/// objects share nothing that changes. After an exception it can be used as before.
class Summarizer {
 public:
  Summarizer();
  ~Summarizer();
  Summarizer(Summarizer&&) noexcept;
  Summarizer& operator=(Summarizer&&) noexcept;

  /// The summary of `document`: at least one sentence unless the text is blank, then none. The length is not exceeded;
  /// where no sentence fits, one is cut and marked `truncated`, or what `Options::overrun` says is done. Takes time
  /// linear in the text. Throws std::invalid_argument when an option is out of range (`Options::check`) or the text or
  /// title is not valid UTF-8; std::runtime_error when the text has more than `Options::max_sentences` sentences or
  /// 2^31 - 1 terms, or when ICU is installed without the rules and dictionaries that words are found by;
  /// std::bad_alloc when memory runs out.
  Summary operator()(const Document& document, const Options& options = {});

  /// All sentences of `document` with their roles, in order; long ones cut into clauses when `clauses` is set. Unless
  /// `reasons` is null, it becomes a parallel list of the rules that ended each sentence and gave its role. Throws as
  /// the summary does.
  std::vector<Sentence> split(const Document& document, const Options& options = {}, bool clauses = false,
                              std::vector<SplitReason>* reasons = nullptr);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The summary of one document; the same as with a new `Summarizer`, which is faster for several.
Summary summarize(const Document& document, const Options& options = {});

}  // namespace zubda
