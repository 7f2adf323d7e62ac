#include "text/word_hash.h"

#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <string>
#include <vector>

namespace zubda {
namespace {

TEST(LoadParts, HasTheBytesOfTheWordAndZeros) {
  const std::string letters = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t size = 0; size <= part_bytes; ++size) {
    const std::vector<char> word(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(size));
    WordParts expected{};
    if (size > 0) std::memcpy(expected.data(), word.data(), size);
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
