#include "terms/word_numbers.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "failing_memory.h"

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

/// A word of 32 bytes whose second eight cancel what the first seed makes of the first: the hash of all is the same.
std::string colliding_word(std::uint32_t number) {
  auto word = std::to_string(10'000'000 + number);
  constexpr std::uint64_t k0 = 0xa0761d6478bd642f;
  constexpr std::uint64_t k1 = 0xe7037ed1a0b428db;
  std::uint64_t block = 0;
  std::memcpy(&block, word.data(), 8);
  __extension__ using Product = unsigned __int128;
  const auto product = static_cast<Product>(k0 ^ WordNumbers::first_seed ^ 32 ^ block) * k1;
  const auto state = static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  word.append(reinterpret_cast<const char*>(&state), 8);
  return word + "the same for all";
}

/// A word of 24 bytes whose second eight make what is multiplied with the first nothing.
std::string short_colliding_word(std::uint32_t number) {
  auto word = std::to_string(10'000'000 + number);
  constexpr std::uint64_t second_seed = 0xe7037ed1a0b428db;
  word.append(reinterpret_cast<const char*>(&second_seed), 8);
  return word + "the same";
}

/// In one place of the table they would be compared 45 billion times.
TEST(WordNumbers, IsNoSlowerForWordsThatWereMadeToCollide) {
  ASSERT_EQ(hash_of_word(colliding_word(1), WordNumbers::first_seed),
            hash_of_word(colliding_word(2), WordNumbers::first_seed));
  ASSERT_NE(hash_of_word(colliding_word(1), 1), hash_of_word(colliding_word(2), 1));
  constexpr std::uint32_t count = 300'000;
  for (const auto make : {colliding_word, short_colliding_word}) {
    WordNumbers table;
    for (std::uint32_t i = 0; i < count; ++i) table.insert(make(i), i);
    for (std::uint32_t i = 0; i < count; ++i) ASSERT_EQ(*table.find(make(i)), i);
  }
}

TEST(WordNumbers, FindsWordsWhereTheyStand) {
  // Of all lengths, up to the end of the text and before other letters.
  std::string text(60, 'x');
  WordNumbers table;
  for (std::uint32_t length = 1; length <= 40; ++length) table.insert(std::string_view(text).substr(0, length), length);
  for (std::size_t begin = 0; begin < text.size(); ++begin)
    for (std::size_t end = begin + 1; end <= text.size(); ++end) {
      const auto* found = table.find(text, {begin, end});
      ASSERT_EQ(found == nullptr, end - begin > 40);
      if (found != nullptr) {
        ASSERT_EQ(*found, end - begin);
      }
    }
}

/// Adds the words that are not there; returns the numbers of all, and how many there are.
std::vector<std::size_t> add_all(WordNumbers& table, const std::vector<std::string>& words) {
  for (std::uint32_t i = 0; i < words.size(); ++i)
    if (table.find(words[i]) == nullptr) table.insert(words[i], i);
  std::vector<std::size_t> numbers = {table.size()};
  for (const auto& word : words) numbers.push_back(*table.find(word));
  return numbers;
}

TEST(WordNumbers, StayRightWhenMemoryRunsOut) {
  std::vector<std::string> words;
  for (std::uint32_t i = 0; i < 1'500; ++i)
    words.push_back((i % 2 == 0 ? "word" : "a long word that has no place, ") + std::to_string(i));
  expect_failures_leave_no_trace([] { return WordNumbers(); },
                                 [&](WordNumbers& table) { return add_all(table, words); });
  for (const auto make : {colliding_word, short_colliding_word}) {
    words.clear();
    for (std::uint32_t i = 0; i < 300; ++i) words.push_back(make(i));
    expect_failures_leave_no_trace([] { return WordNumbers(); },
                                   [&](WordNumbers& table) { return add_all(table, words); });
  }
}

/// Each time there is no memory, words go on to be added: the table must not fill up.
TEST(WordNumbers, NeverFillUp) {
  WordNumbers table;
  for (std::uint32_t i = 0; i < 3'000; ++i) {
    const FailingAllocation failing(0);
    try {
      table.insert("w" + std::to_string(i), i);
    } catch (const std::bad_alloc&) {
    }
  }
  EXPECT_EQ(table.find("never added"), nullptr);
  EXPECT_LE(table.size(), 512U);
}

}  // namespace
}  // namespace zubda
