#include "select/choices.h"

#include "score/weights.h"

namespace zubda {

Choice Choices::operator[](std::size_t sentence) const {
  Choice choice{.verdict = verdicts_[sentence],
                .dangling = is_whole_[sentence] ? 1 : weights::dangling_factor,
                .share = shares_.empty() ? 1 : shares_[sentence],
                .gain = gains_[sentence]};
  if (rests_.empty()) return choice;
  if (const auto found = rests_.find(sentence); found != rests_.end()) {
    choice.redundancy = found->second.redundancy;
    choice.repeats = found->second.repeats;
  }
  return choice;
}

void Choices::set(std::size_t sentence, const Choice& choice) {
  verdicts_[sentence] = choice.verdict;
  gains_[sentence] = choice.gain;
  is_whole_[sentence] = choice.dangling == 1;
  if (choice.share != 1 && shares_.empty()) shares_.assign(gains_.size(), 1);
  if (!shares_.empty()) shares_[sentence] = choice.share;
  if (choice.redundancy != 0 || choice.repeats) rests_[sentence] = {choice.redundancy, choice.repeats};
  else if (!rests_.empty()) rests_.erase(sentence);
}

}  // namespace zubda
