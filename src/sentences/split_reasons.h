/// Why sentences end where they do and have their roles: collected while a document is split, when that was asked for.
#pragma once

#include <vector>

#include "sentences/boundaries.h"
#include "sentences/roles.h"
#include <zubda/document.h>
#include <zubda/split_reason.h>

namespace zubda {

/// Collects the decisions of the splitter about one document.
class ReasonCollector {
 public:
  /// Where the splitter puts the stops that did not end a sentence, in order, before it adds the sentences around them.
  std::vector<PassedStop>& passed() { return passed_; }

  /// Adds the next sentence.
  void add(Span sentence, BoundaryRule ended_by, const FoundRole& role);

  /// The reasons of all sentences that were added, `added`. In `sentences` those in the head of the text have got their
  /// roles.
  std::vector<SplitReason> finish(const Document& document, const std::vector<Sentence>& added,
                                  const std::vector<Sentence>& sentences);

 private:
  std::vector<PassedStop> passed_;
  std::size_t next_ = 0;  ///< The first stop of `passed_` that belongs to no sentence yet.
  std::vector<SplitReason> reasons_;
};

}  // namespace zubda
