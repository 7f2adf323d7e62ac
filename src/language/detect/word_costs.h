/// What words cost in the languages of one script.
///
/// A word's score in a language is the product of two vectors of 16 numbers: one of the language, and the sum of those
/// of the word's features (features.h). Both were trained together, so that the scores of the words of a text add up to
/// the logarithm of its probability in each language; see training/README.md. The cost of a word in a language is how
/// far its score is below that in the language where it is highest, in steps of 1/8, limited to 48, so that a name or a
/// quotation in another language cannot decide about a text. The costs of a word are a row of a byte for each column of
/// the model, and rows of words that were met are remembered in a table of fixed size.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/detect/features.h"

namespace zubda::detection {

/// Works out the costs of a word, or remembers them: most words of a stream of documents were met before. When memory
/// runs out (std::bad_alloc), what is remembered stays right.
class WordCosts {
 public:
  explicit WordCosts(const Group& group);

  /// The costs of `word`, a run of letters: 0 to 48 for each column, and padding, `row_width` in all. Empty if the word
  /// folds to nothing. Valid until the next call.
  std::span<const std::uint8_t> of(std::string_view word);

  /// What a text costs in each column before its first word: a row of `row_width`.
  const std::vector<std::int32_t>& before_any_word() const { return before_any_word_; }

  const Group& group() const { return group_; }

 private:
  /// A word that is remembered.
  struct Known {
    std::uint64_t hash = 0;
    std::array<char, 24> letters{};
    std::uint8_t length = 0;
  };

  std::span<std::uint8_t> row(std::size_t i) { return {rows_.data() + i * width_, width_}; }
  std::size_t slot_for(std::string_view word, std::uint64_t hash);
  bool add_features(std::string_view word);
  void write_costs(std::span<std::uint8_t> costs);

  const Group& group_;
  std::vector<std::int32_t> before_any_word_;
  std::size_t width_;
  std::vector<std::uint16_t> slots_;  ///< By hash: the number of a known word, or 0.
  std::vector<Known> known_;          ///< The first is no word: its row is scratch for words that are not remembered.
  std::vector<std::uint8_t> rows_;    ///< One of each known word.
  std::array<std::int16_t, dimensions> sums_{};  ///< Of the word whose costs are being computed.
  std::vector<std::int32_t> scores_;             ///< Scratch.
  std::string folded_;                           ///< Scratch.
  std::u32string bounded_;                       ///< Scratch.
};

}  // namespace zubda::detection
