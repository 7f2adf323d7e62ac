/// The two kinds of vocabularies, read from their files.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tokens/byte_pairs.h"

namespace zubda {

/// How a text is divided before its pieces are encoded.
struct PieceRule {
  enum class Gaps : std::uint8_t { keep, drop };
  std::string pattern;     ///< A regular expression as ICU has them, whose matches are pieces.
  Gaps gaps = Gaps::keep;  ///< Whether what is between the matches is a piece too.
};

/// A vocabulary whose tokens are merged by their own ranks, as tiktoken's.
class RankedTokens {
 public:
  /// `token` with its rank; tokens of one rank are of one vocabulary only once.
  void add(std::string token, std::uint32_t rank);
  bool empty() const { return ranks_.empty(); }
  std::optional<std::uint32_t> rank(std::string_view token) const;
  std::size_t count(std::string_view piece) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> ranks_;
  std::size_t max_bytes_ = 0;  ///< Of a token.
};

/// A vocabulary with a list of pairs, as Hugging Face's.
class PairedTokens {
 public:
  std::array<std::uint32_t, 256> bytes{};           ///< The number of each byte.
  std::unordered_map<std::uint64_t, Merge> merges;  ///< By the numbers of the two, `pair_key`.
  std::optional<RankedTokens> whole_pieces;         ///< Tokens that a piece is at once, if that is so.

  static std::uint64_t pair_key(std::uint32_t left, std::uint32_t right) { return std::uint64_t{left} << 32 | right; }
  std::size_t count(std::string_view piece) const;
};

/// What a file says.
struct TokenizerFile {
  std::optional<RankedTokens> ranked;  ///< One of the two is there.
  std::optional<PairedTokens> paired;
  std::vector<PieceRule> rules;  ///< Applied one after the other, each to the pieces of the one before.
  bool normalizes_nfc = false;
  bool adds_blank = false;  ///< Before a text that does not begin with white space.
  /// Tokens of the text that are found before all else, the longest first.
  std::vector<std::string> added;
};

/// Reads both kinds. Throws std::invalid_argument with the reason.
TokenizerFile read_tokenizer_file(std::string_view bytes);

/// `pattern` as ICU runs it with the meaning that it has in the files: there white space is all of Unicode's.
std::string icu_pattern(std::string_view pattern);

}  // namespace zubda
