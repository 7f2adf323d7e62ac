/// What became of the sentences of a text, in little memory.
///
/// Hardly any sentence is looked at a second time, and before that its choice is a gain and whether it reads whole. As
/// a row of whole choices they were 78 of 725 MB during the selection from 130 MB of text; now they are 15.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// What became of a sentence: all values as they were when it was last looked at. For one that is outranked that may
/// be long before the end; its gain could only have fallen since.
struct Choice {
  Verdict verdict = Verdict::outranked;
  double dangling = 1;    ///< What was left of its worth: all, or `weights::dangling_factor` if it does not read whole.
  double share = 1;       ///< The weight of its group / (1 + sentences chosen of that), >= 0 and <= 1.
  double redundancy = 0;  ///< Similarity to the chosen sentences, 0 to 1.
  /// worth x dangling x share x (1 - diversity x redundancy); 0 for what is not selectable.
  double gain = 0;
  std::optional<std::size_t> repeats = {};  ///< The chosen sentence that says the same.
};

/// The choices of n sentences.
class Choices {
 public:
  explicit Choices(std::size_t count = 0)
      : gains_(count), verdicts_(count, Verdict::outranked), is_whole_(count, true) {}

  std::size_t size() const { return gains_.size(); }
  Choice operator[](std::size_t sentence) const;
  Verdict verdict(std::size_t sentence) const { return verdicts_[sentence]; }
  double gain(std::size_t sentence) const { return gains_[sentence]; }
  void set(std::size_t sentence, const Choice& choice);
  void set_verdict(std::size_t sentence, Verdict verdict) { verdicts_[sentence] = verdict; }

 private:
  /// What is other than it is in most choices.
  struct Rest {
    double redundancy = 0;
    std::optional<std::size_t> repeats;
  };
  std::vector<double> gains_;
  std::vector<Verdict> verdicts_;
  std::vector<bool> is_whole_;
  std::vector<double> shares_;                   ///< None while all are 1.
  std::unordered_map<std::size_t, Rest> rests_;  ///< Of the sentences that were looked at a second time.
};

}  // namespace zubda
