/// The sentences of a long document, put away while ranking, which takes most memory, does not look at them.
///
/// A sentence takes 24 bytes and the number of its words four; here both take six. To pack and unpack them costs 1 % of
/// the time of ranking.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <zubda/document.h>

namespace zubda {

class PackedSentences {
 public:
  /// `word_counts` has a number for each sentence.
  PackedSentences(std::span<const Sentence> sentences, std::span<const std::uint32_t> word_counts);

  std::size_t size() const { return size_; }
  /// Sets both to what was packed.
  void unpack(std::vector<Sentence>& sentences, std::vector<std::uint32_t>& word_counts) const;

 private:
  std::vector<std::uint8_t> bytes_;
  std::size_t size_;
};

}  // namespace zubda
