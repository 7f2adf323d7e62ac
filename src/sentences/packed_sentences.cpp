#include "sentences/packed_sentences.h"

#include "text/varint.h"

namespace zubda {
namespace {

/// Numbers below 0 by their odd neighbours: most differences are small, whatever their sign.
std::uint64_t folded_difference(std::uint64_t from, std::uint64_t to) {
  return to >= from ? (to - from) << 1 : ((from - to) << 1) - 1;
}

std::uint64_t after_difference(std::uint64_t from, std::uint64_t folded) {
  return (folded & 1) == 0 ? from + (folded >> 1) : from - ((folded + 1) >> 1);
}

}  // namespace

PackedSentences::PackedSentences(std::span<const Sentence> sentences, std::span<const std::uint32_t> word_counts)
    : size_(sentences.size()) {
  constexpr std::size_t usual_bytes = 7;
  bytes_.reserve(size_ * usual_bytes);
  Sentence last;
  for (std::size_t i = 0; i < size_; ++i) {
    const auto& sentence = sentences[i];
    append_varint(folded_difference(last.span.end, sentence.span.begin), bytes_);
    append_varint(folded_difference(sentence.span.begin, sentence.span.end), bytes_);
    append_varint(folded_difference(last.paragraph, sentence.paragraph), bytes_);
    const unsigned flags =
        (sentence.continues ? 1U : 0U) | (sentence.is_cut ? 2U : 0U) | (sentence.has_notes ? 4U : 0U);
    append_varint(static_cast<std::uint64_t>(sentence.role) << 3 | flags, bytes_);
    append_varint(word_counts[i], bytes_);
    last = sentence;
  }
}

void PackedSentences::unpack(std::vector<Sentence>& sentences, std::vector<std::uint32_t>& word_counts) const {
  sentences = std::vector<Sentence>();
  sentences.reserve(size_);
  word_counts = std::vector<std::uint32_t>();
  word_counts.reserve(size_);
  const auto* at = bytes_.data();
  Sentence last;
  for (std::size_t i = 0; i < size_; ++i) {
    last.span.begin = after_difference(last.span.end, read_varint(at));
    last.span.end = after_difference(last.span.begin, read_varint(at));
    last.paragraph = static_cast<std::uint32_t>(after_difference(last.paragraph, read_varint(at)));
    const auto shape = read_varint(at);
    last.role = static_cast<Role>(shape >> 3);
    last.continues = (shape & 1) != 0;
    last.is_cut = (shape & 2) != 0;
    last.has_notes = (shape & 4) != 0;
    sentences.push_back(last);
    word_counts.push_back(static_cast<std::uint32_t>(read_varint(at)));
  }
}

}  // namespace zubda
