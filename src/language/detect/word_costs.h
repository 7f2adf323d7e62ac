/// What words cost in the languages of one script.
///
/// A cost is the negative logarithm of a word's probability in a language, in steps of 1/8. The costs of a word are a
/// row of one byte for each language of the script, one for "none of them", and padding:
///
/// - a function word of any language has a row of its own, from the stop word lists;
/// - any other word costs what its letters cost one after the other: for each letter the row of the longest known
///   sequence of up to three letters that ends with it, from models that have read the word lists and sample texts when
///   zubda was built;
/// - letters that languages write differently and folding makes equal (Arabic, Persian and Urdu kaf and yeh) add a row
///   for the spelling.
///
/// Rows are added, the cheapest language is subtracted, and each language's cost is limited to 48, so that a name or a
/// quotation in another language cannot decide about a text. Rows of words that were met are remembered in a table of
/// fixed size, since most words of a stream of documents were met before.
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

  /// The costs of `word`, a run of letters: of each language above the cheapest column, 0 to 48; of no language, 0 to
  /// 255; and padding, `row_width` in all. Empty if the word folds to nothing. Valid until the next call.
  std::span<const std::uint8_t> of(std::string_view word);
  /// The same if `word` is a function word in some language; otherwise empty.
  std::span<const std::uint8_t> of_function_word(std::string_view word);

  /// What a text costs in each language before its first word: a row of `row_width`.
  const std::vector<std::int32_t>& before_any_word() const { return before_any_word_; }

  const Group& group() const { return group_; }

 private:
  enum class Kind : std::uint8_t { nothing, function_word, other };

  /// A word that is remembered. Its row is computed when it is needed first.
  struct Known {
    std::uint64_t hash = 0;
    std::array<char, 24> letters{};
    std::uint8_t length = 0;
    Kind kind = Kind::nothing;  ///< Of the folded word.
    bool has_row = false;
  };

  std::span<std::uint8_t> row(std::size_t i) { return {rows_.data() + i * sums_.size(), sums_.size()}; }
  std::size_t find_or_add(std::string_view word);
  /// The number of the word from now on; its `kind` and `has_row` are those of an older word until they are set.
  std::size_t slot_for(std::string_view word, std::uint64_t hash);
  void read(std::string_view word);
  Kind kind_of(std::string_view word);
  const unsigned char* row_of_whole_word();
  void add_up(std::string_view word, Kind kind);
  void add_ngrams();
  const unsigned char* row_of(std::u32string_view feature) const;
  bool add_row(const unsigned char* row);
  void write_limited(std::span<std::uint8_t> costs) const;

  const Group& group_;
  std::vector<std::int32_t> before_any_word_;
  std::vector<std::uint16_t> slots_;  ///< By hash: the number of a known word, or 0.
  std::vector<Known> known_;          ///< The first is no word: its row is scratch for words that are not remembered.
  std::vector<std::uint8_t> rows_;    ///< One of each known word.
  std::vector<std::int16_t> sums_;    ///< The row of the word whose costs are being computed.
  std::string folded_;                ///< Scratch.
  std::u32string bounded_;            ///< The folded word between boundaries.
};

}  // namespace zubda::detection
