#include <algorithm>
#include <charconv>

#include "tokens/file_values.h"

namespace zubda {
namespace {

int base64_digit(char c) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto at = digits.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

std::string from_base64(std::string_view text) {
  std::string bytes;
  unsigned bits = 0;
  int size = 0;
  while (text.ends_with('=')) text.remove_suffix(1);
  for (const char c : text) {
    const auto digit = base64_digit(c);
    if (digit < 0) refuse("a token of bpe_ranks is not in base64");
    bits = (bits << 6 | static_cast<unsigned>(digit)) & 0xFFFFFF;
    size += 6;
    if (size < 8) continue;
    size -= 8;
    bytes += static_cast<char>(bits >> size & 0xFF);
  }
  if (bytes.empty()) refuse("a token of bpe_ranks is empty");
  return bytes;
}

/// Calls `sink` with the parts of `text` between `separator`s; none is empty.
template <class Sink>
void for_each_part(std::string_view text, char separator, Sink&& sink) {
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (end > 0) sink(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// A line is `!`, the rank of its first token, and tokens in base64 in the order of their ranks.
RankedTokens read_ranks(std::string_view lines) {
  RankedTokens tokens;
  for_each_part(lines, '\n', [&](std::string_view line) {
    std::uint32_t rank = 0;
    std::size_t part = 0;
    for_each_part(line, ' ', [&](std::string_view word) {
      if (part == 1) {
        const auto read = std::from_chars(word.data(), word.data() + word.size(), rank);
        if (read.ec != std::errc() || read.ptr != word.data() + word.size())
          refuse("bpe_ranks has a line without a rank");
      } else if (part > 1) {
        tokens.add(from_base64(word), rank++);
      }
      ++part;
    });
  });
  for (int byte = 0; byte < 256; ++byte)
    if (!tokens.rank(std::string(1, static_cast<char>(byte)))) refuse("bpe_ranks has no token for some byte");
  return tokens;
}

}  // namespace

TokenizerFile read_encoder(const element& file) {
  const auto pattern = text_member(file, "pat_str");
  if (pattern.empty()) refuse("it has bpe_ranks, but no pat_str");
  TokenizerFile result;
  result.ranked = read_ranks(text_member(file, "bpe_ranks"));
  // tiktoken takes the matches and nothing else.
  result.rules.push_back({icu_pattern(pattern), PieceRule::Gaps::drop});
  return result;
}

}  // namespace zubda
