/// Words as ROUGE counts them, as numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zubda::eval {

/// The words of a text in order; equal words have equal numbers.
using Tokens = std::vector<std::uint32_t>;

/// Numbers the words of texts that will be compared with each other.
class Tokenizer {
 public:
  /// The words of `text`, valid UTF-8: after NFKC, lower case and the unification of Arabic letters (alef, ya, ta
  /// marbuta, hamza seats; no tatweel, no diacritics) the maximal runs of letters and numbers; kana, Han and Thai
  /// characters count one each. Nothing is stemmed and no word is left out. Combining marks separate words, as they do
  /// in Python's `\w`, so that scores are comparable with scorers written there.
  Tokens operator()(std::string_view text);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u16string_view word) const { return std::hash<std::u16string_view>{}(word); }
  };
  std::uint32_t number_of(std::u16string_view word);

  std::unordered_map<std::u16string, std::uint32_t, Hash, std::equal_to<>> numbers_;
};

}  // namespace zubda::eval
