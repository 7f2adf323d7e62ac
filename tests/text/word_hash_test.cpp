#include "text/word_hash.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace zubda {
namespace {

TEST(LoadParts, HasTheFirstByteInTheLowestPlaceAndZeros) {
  const std::string letters = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t size = 0; size <= part_bytes; ++size) {
    const std::vector<char> word(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(size));
    WordParts expected{};
    for (std::size_t i = 0; i < size; ++i) expected[i / 8] |= static_cast<std::uint64_t>(word[i]) << i % 8 * 8;
    EXPECT_EQ(load_parts(word.data(), size), expected) << size;
  }
}

TEST(HashOfWord, TellsWordsOfAllLengthsApart) {
  std::set<std::uint64_t> hashes;
  std::size_t words = 0;
  for (std::size_t size = 0; size <= 100; ++size)
    for (std::size_t place = 0; place <= size; ++place) {
      std::string word(size, '\0');
      if (place < size) word[place] = 'x';
      hashes.insert(hash_of_word(word));
      ++words;
    }
  EXPECT_EQ(hashes.size(), words);
}

// The tables of words that a build for another machine takes over have these numbers in them.
TEST(HashOfWord, IsTheSameOnEveryMachine) {
  EXPECT_EQ(hash_of_word("the"), 0x9eb211bdaf0af2a5);
  EXPECT_EQ(hash_of_word("كتاب"), 0xffa19a2323c41145);
  EXPECT_EQ(hash_of_word("a word of more than twenty-four bytes"), 0x0d717787fb20625f);
}

TEST(HashOfWord, DependsOnEachSeed) {
  const std::string word = "a word of more than twenty-four bytes";
  std::set<std::uint64_t> hashes = {hash_of_word(word)};
  for (std::size_t i = 0; i < default_seeds.size(); ++i) {
    auto seeds = default_seeds;
    seeds[i] ^= 1;
    hashes.insert(hash_of_word(word, seeds));
  }
  EXPECT_EQ(hashes.size(), 1 + default_seeds.size());
}

}  // namespace
}  // namespace zubda
