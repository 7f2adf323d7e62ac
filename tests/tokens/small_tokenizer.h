/// A small vocabulary for tests, in both kinds of files.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zubda {

/// All bytes, and what these pairs make one after the other.
inline const std::vector<std::pair<std::string, std::string>> small_merges = {
    {"t", "h"}, {"a", "n"},   {"th", "e"},      {"i", "n"},  {" ", "the"},     {"e", "r"},
    {" ", "a"}, {"an", "d"},  {"\n", "\n"},     {".", "\n"}, {"\xD8", "\xA7"}, {"\xD9", "\x84"},
    {"a", "a"}, {"aa", "aa"}, {" ", "and"},     {"in", "g"}, {" ", " "},       {"\xD8\xA7", "\xD9\x84"},
    {"o", "n"}, {"1", "2"},   {"aaaa", "aaaa"},
};

/// The tokens by their ranks: those of bytes first.
inline std::map<std::string, std::size_t> small_ranks() {
  std::map<std::string, std::size_t> ranks;
  for (int byte = 0; byte < 256; ++byte) ranks.emplace(std::string(1, static_cast<char>(byte)), ranks.size());
  for (const auto& [left, right] : small_merges) ranks.emplace(left + right, ranks.size());
  return ranks;
}

inline std::string to_base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    unsigned bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i) text += at + i <= bytes.size() ? digits[bits >> (18 - 6 * i) & 63] : '=';
  }
  return text;
}

/// As npm's tiktoken has it.
inline std::string small_encoder(std::string_view pattern) {
  std::vector<std::string> tokens(small_ranks().size());
  for (const auto& [token, rank] : small_ranks()) tokens[rank] = token;
  std::string ranks;
  for (std::size_t rank = 0; rank < tokens.size(); ++rank) {
    if (rank % 100 == 0) ranks += (rank > 0 ? "\\n! " : "! ") + std::to_string(rank);
    ranks += " " + to_base64(tokens[rank]);
  }
  return R"({"pat_str":")" + std::string(pattern) + R"(","special_tokens":{"<|end|>":1000},"bpe_ranks":")" + ranks +
         "\"}";
}

/// The pattern of cl100k_base, as JSON.
constexpr std::string_view small_pattern =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+)";

}  // namespace zubda
