#include "terms/word_numbers.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>

namespace zubda {
namespace {

TEST(WordNumbers, FindsWhatWasInserted) {
  WordNumbers table;
  EXPECT_EQ(table.find("river"), nullptr);
  for (std::uint32_t i = 0; i < 20'000; ++i) table.insert("word" + std::to_string(i), i);
  ASSERT_EQ(table.size(), 20'000U);
  for (std::uint32_t i = 0; i < 20'000; ++i) ASSERT_EQ(*table.find("word" + std::to_string(i)), i);
  EXPECT_EQ(table.find("word"), nullptr);
}

/// A word of 24 bytes whose second eight cancel what the hash without a seed makes of the first: the hash of all is the same.
std::string colliding_word(std::uint32_t number) {
  auto word = std::to_string(10'000'000 + number);
  constexpr std::uint64_t k0 = 0xa0761d6478bd642f;
  constexpr std::uint64_t k1 = 0xe7037ed1a0b428db;
  std::uint64_t block = 0;
  std::memcpy(&block, word.data(), 8);
  __extension__ using Product = unsigned __int128;
  const auto product = static_cast<Product>(k0 ^ 24 ^ block) * k1;
  const auto state = static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  word.append(reinterpret_cast<const char*>(&state), 8);
  return word + "the same";
}

/// In one place of the table they would be compared 45 billion times.
TEST(WordNumbers, IsNoSlowerForWordsThatWereMadeToCollide) {
  ASSERT_EQ(hash_of_word(colliding_word(1), 0), hash_of_word(colliding_word(2), 0));
  ASSERT_NE(hash_of_word(colliding_word(1), 1), hash_of_word(colliding_word(2), 1));
  constexpr std::uint32_t count = 300'000;
  WordNumbers table;
  for (std::uint32_t i = 0; i < count; ++i) table.insert(colliding_word(i), i);
  for (std::uint32_t i = 0; i < count; ++i) ASSERT_EQ(*table.find(colliding_word(i)), i);
}

}  // namespace
}  // namespace zubda
