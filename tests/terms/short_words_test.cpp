#include "terms/short_words.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "terms/open_table.h"

namespace zubda {
namespace {

/// The letters of numbers of eight digits whose places in a table of 2^14 entries are the same.
std::vector<std::uint64_t> colliding_letters(const ShortWords& words, std::size_t count) {
  std::vector<std::uint64_t> found;
  for (std::uint32_t number = 10'000'000; found.size() < count; ++number) {
    std::uint64_t letters = 0;
    std::memcpy(&letters, std::to_string(number).data(), sizeof letters);
    if ((words.hash_of(letters, 8) & 0x3FFF) == 5) found.push_back(letters);
  }
  return found;
}

bool has(const ShortWords& words, std::uint64_t letters, std::uint32_t number) {
  const auto& entry = words.entry_for(letters, 8, words.hash_of(letters, 8));
  return entry.length == 8 && entry.number == number;
}

TEST(ShortWords, TakesOtherSeedsWhenWordsWereMadeToCollide) {
  ShortWords words;
  const auto letters = colliding_letters(words, max_distance + 10);
  std::size_t rebuilt = 0;
  for (std::uint32_t i = 0; i < letters.size(); ++i)
    rebuilt += words.insert({.letters = letters[i], .length = 8, .number = i}) ? 1 : 0;
  EXPECT_EQ(rebuilt, 1U);
  for (std::uint32_t i = 0; i < letters.size(); ++i) EXPECT_TRUE(has(words, letters[i], i));
  EXPECT_EQ(words.size(), letters.size());
}

TEST(ShortWords, LoadsNothingButTheWord) {
  const std::string text = "abcdefghijkl";
  for (std::size_t begin = 0; begin <= 4; ++begin)
    for (std::size_t length = 1; length <= ShortWords::max_bytes; ++length)
      EXPECT_EQ(ShortWords::load_letters(text.data() + begin, length),
                detail::load_up_to_eight(text.data() + begin, length));
}

}  // namespace
}  // namespace zubda
