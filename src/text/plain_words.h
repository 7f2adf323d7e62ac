/// Finds the words that are made of common letters only, 64 bytes at a time: the fast way through most of most texts.
///
/// The reader of words (words.cpp) decides character by character whether a word goes on, which takes about 120
/// instructions for a word of English. Nearly all words are a run of letters and digits with a blank or a mark after
/// it that joins nothing. Such runs are seen in a few numbers with a bit for each of 64 bytes (word_block.h), at 30
/// instructions a word. All other words are left to the plain reader, from their first byte on: `don't`, `3.14`,
/// `snake_case`, words with letters that are not common ones, words longer than a block and those at the end of the
/// text. So both readers find the same words, which tests/text/plain_words_test.cpp compares.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/word_block.h"
#include <zubda/document.h>

namespace zubda {

/// Finds the plain words of a part of a text, in order.
class PlainWords {
 public:
  /// Of the part of `text` before `end`.
  PlainWords(std::string_view text, std::size_t end) : text_(text), end_(end) {}

  /// Calls `sink` with the span of each word from `at` on, up to the first place that needs the plain reader. Returns
  /// that place, or the end. `at` is not inside a word nor less than what an earlier call returned.
  template <class Sink>
  std::size_t read(std::size_t at, Sink&& sink) {
    while (at < end_) {
      if (at >= block_end_ && !load(at)) return at;
      at = read_block(at, sink);
      if (at == block_end_) continue;
      // A word that goes on behind the block gets a block of its own.
      if (!is_cut_ || at == begin_ || !load(at)) return at;
    }
    return end_;
  }

 private:
  bool load(std::size_t at) {
    if (at + WordBlock::bytes >= text_.size()) return false;
    const auto block = read_word_block(text_.data() + at);
    begin_ = at;
    block_end_ = std::min(at + WordBlock::bytes, end_);
    const auto inside = ~std::uint64_t{0} >> (WordBlock::bytes - (block_end_ - at));
    letters_ = block.letters & inside;
    others_ = block.others & inside;
    const auto begins = letters_ & ~(letters_ << 1);
    const auto joined_ends = block.joiners & ((letters_ | others_) >> 1) & (letters_ << 1);
    stops_ = others_ | joined_ends | (begins & block.marks) | std::uint64_t{1} << (WordBlock::bytes - 1);
    return true;
  }

  /// The same as `read` in the block that is loaded; sets `is_cut_` when the word at the place that is returned may end
  /// behind the block.
  template <class Sink>
  std::size_t read_block(std::size_t at, Sink&& sink) {
    const auto block_begin = begin_;
    const auto rest = ~std::uint64_t{0} << (at - block_begin);
    const auto letters = letters_ & rest;
    const auto stop = std::uint64_t{1} << std::countr_zero(stops_ & rest);  // At the end of the block at the latest.
    const auto ends = (letters << 1) & ~letters & (stop - 1);
    auto begins = letters & ~(letters << 1);
    for (auto left = ends; left != 0; left &= left - 1, begins &= begins - 1)
      sink(Span{block_begin + static_cast<std::size_t>(std::countr_zero(begins)),
                block_begin + static_cast<std::size_t>(std::countr_zero(left))});
    auto left = (letters | others_) & rest;
    if (ends != 0) left &= ~std::uint64_t{0} << (std::bit_width(ends) - 1);
    if (left == 0) return block_end_;
    const auto begin = static_cast<std::size_t>(std::countr_zero(left));
    is_cut_ = begin + static_cast<std::size_t>(std::countr_one(letters >> begin)) + 1 >= WordBlock::bytes;
    return block_begin + begin;
  }

  std::string_view text_;
  std::size_t end_;
  std::uint64_t letters_ = 0;
  std::uint64_t others_ = 0;
  /// Bytes that end what is plain: words with a stop in them or at their end are left to the plain reader.
  std::uint64_t stops_ = 0;
  std::size_t begin_ = 0;  ///< Of the block.
  std::size_t block_end_ = 0;
  bool is_cut_ = false;
};

}  // namespace zubda
