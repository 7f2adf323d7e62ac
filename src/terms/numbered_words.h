/// Words with their numbers, and the words of these numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "terms/interner.h"

namespace zubda {

/// Words that are numbered from 0 in the order in which they were first met.
class NumberedWords {
 public:
  /// The number of `word`, which is not empty.
  std::uint32_t number(std::string_view word) {
    return numbers_.intern(word, [this](std::string_view added) {
      bytes_ += added;
      ends_.push_back(bytes_.size());
      return static_cast<std::uint32_t>(ends_.size() - 1);
    });
  }

  /// The word with that number, which is less than `size()`; valid until another word is added.
  std::string_view operator[](std::uint32_t number) const {
    const auto begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(bytes_).substr(begin, ends_[number] - begin);
  }

  std::size_t size() const { return ends_.size(); }

  /// About how many bytes of memory are in use.
  std::size_t memory() const { return numbers_.memory() + bytes_.capacity() + ends_.capacity() * sizeof(std::size_t); }

 private:
  Interner numbers_;
  std::string bytes_;              ///< Of all words, one after the other.
  std::vector<std::size_t> ends_;  ///< Of each word, in `bytes_`.
};

}  // namespace zubda
