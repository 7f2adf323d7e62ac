#include "sentences/split_reasons.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "sentences/sentences.h"

namespace zubda {
namespace {

/// Whether there is a line end between two paragraphs and no blank line.
bool is_single_line_end(std::string_view gap) {
  return std::ranges::count(gap, '\n') <= 1 && std::ranges::count(gap, '\r') <= 1;
}

}  // namespace

void ReasonCollector::add(Span sentence, BoundaryRule ended_by, const FoundRole& role) {
  SplitReason reason{describe(ended_by), describe(role.rule), role.phrase, {}};
  for (; next_ < passed_.size() && passed_[next_].mark.begin < sentence.end; ++next_)
    reason.continued.push_back({passed_[next_].mark, describe(passed_[next_].rule)});
  reasons_.push_back(std::move(reason));
}

std::vector<SplitReason> ReasonCollector::finish(const Document& document, const std::vector<Sentence>& added,
                                                 const std::vector<Sentence>& sentences) {
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].role == added[i].role) continue;
    reasons_[i].role_by = describe(RoleRule::text_head);
    reasons_[i].role_phrase = {};
  }
  for (std::size_t i = 0; document.blocks.empty() && i + 1 < sentences.size(); ++i) {
    if (sentences[i].paragraph == sentences[i + 1].paragraph) continue;
    const Span gap{sentences[i].span.end, sentences[i + 1].span.begin};
    if (is_single_line_end(slice(document.text, gap))) reasons_[i].ended_by = describe(BoundaryRule::line_end);
  }
  return std::move(reasons_);
}

std::vector<SplitReason> reasons_of_clauses(const std::vector<Sentence>& clauses,
                                            const std::vector<SplitReason>& reasons) {
  std::vector<SplitReason> all;
  auto sentence = reasons.begin();
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (i > 0 && !clauses[i].continues) ++sentence;
    auto& reason = all.emplace_back(*sentence);
    std::erase_if(reason.continued, [span = clauses[i].span](const BoundaryDecision& decision) {
      return decision.mark.begin < span.begin || decision.mark.begin >= span.end;
    });
    if (i + 1 < clauses.size() && clauses[i + 1].continues) reason.ended_by = describe(BoundaryRule::clause);
  }
  return all;
}

}  // namespace zubda
