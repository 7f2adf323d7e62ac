/// Tokens: what a language model counts a text in.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace zubda {

/// Counts the tokens of a text as the tokenizer of a model does: byte pair encoding of UTF-8 bytes. Counting may be
/// done by several threads at a time.
class Tokenizer {
 public:
  /// Reads a tokenizer from the bytes of its file. Two kinds are known, both of them JSON: the encoders of the npm
  /// package tiktoken (`bpe_ranks`, `pat_str`), and `tokenizer.json` of Hugging Face with a model of type BPE on bytes
  /// (pre-tokenizers ByteLevel, Split, Digits; normalizers NFC, none). Throws std::invalid_argument with the reason for
  /// all others.
  explicit Tokenizer(std::string_view file);
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  /// How many tokens `text`, valid UTF-8, is: no more than it has bytes, or four times as many with the normalizer NFC.
  /// Special tokens in it (`<|endoftext|>`) count as the text that they are; none are added around it. Takes time
  /// near-linear in the text. Throws std::runtime_error if ICU cannot split it.
  std::size_t count(std::string_view text) const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace zubda
