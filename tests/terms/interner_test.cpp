#include "terms/interner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "failing_memory.h"

namespace zubda {
namespace {

/// Gives the words that come first the first numbers.
std::vector<std::uint32_t> intern(Interner& interner, std::string_view text, const std::vector<Span>& words) {
  std::vector<std::uint32_t> numbers;
  interner.intern(
      text, words, [&](std::string_view) { return static_cast<std::uint32_t>(interner.size()); }, numbers);
  return numbers;
}

std::vector<Span> split(std::string_view text) {
  std::vector<Span> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find(' ', begin), text.size());
    words.push_back({begin, end});
    begin = end + 1;
  }
  return words;
}

TEST(Interner, GivesEqualWordsTheSameNumber) {
  Interner interner;
  const std::string text = "the river and the internationalization of the other internationalization";
  EXPECT_EQ(intern(interner, text, split(text)), (std::vector<std::uint32_t>{0, 1, 2, 0, 3, 4, 0, 5, 3}));
  EXPECT_EQ(interner.size(), 6U);
  EXPECT_EQ(interner.find("river"), 1U);
  EXPECT_EQ(interner.find("internationalization"), 3U);
  EXPECT_EQ(interner.find("rivers"), std::nullopt);
  EXPECT_EQ(interner.find("internationalizations"), std::nullopt);
  EXPECT_EQ(interner.find(""), std::nullopt);
}

TEST(Interner, AsksOnceForTheNumberOfANewWord) {
  Interner interner;
  std::vector<std::string> asked;
  const auto number = [&](std::string_view word) {
    asked.emplace_back(word);
    return 7U;
  };
  std::vector<std::uint32_t> numbers;
  const std::string text = "a b a b";
  interner.intern(text, split(text), number, numbers);
  EXPECT_EQ(interner.intern("a", number), 7U);
  EXPECT_EQ(numbers, (std::vector<std::uint32_t>{7, 7, 7, 7}));
  EXPECT_EQ(asked, (std::vector<std::string>{"a", "b"}));
}

TEST(Interner, KeepsItsNumbersWhileItGrows) {
  Interner interner;
  const auto size = [&](std::string_view) { return static_cast<std::uint32_t>(interner.size()); };
  for (std::uint32_t i = 0; i < 20'000; ++i) ASSERT_EQ(interner.intern("word" + std::to_string(i), size), i);
  for (std::uint32_t i = 0; i < 20'000; ++i) ASSERT_EQ(interner.find("word" + std::to_string(i)), i);
}

/// A word whose second eight bytes are the second seed, so that the first eight are multiplied by zero: the hash of all
/// such words is the same.
std::string colliding_word(std::uint32_t number, std::string_view rest) {
  auto word = std::to_string(10'000'000 + number);
  for (int shift = 0; shift < 64; shift += 8) word += static_cast<char>(default_seeds[1] >> shift & 0xFF);
  return word.append(rest);
}

/// In one place of the table they would be compared 45 billion times.
TEST(Interner, IsNoSlowerForWordsThatWereMadeToCollide) {
  constexpr std::uint32_t count = 300'000;
  for (const std::string_view rest : {"the same", "the same for all of them"}) {
    ASSERT_EQ(hash_of_word(colliding_word(1, rest)), hash_of_word(colliding_word(2, rest)));
    ASSERT_NE(hash_of_word(colliding_word(1, rest), {1, 2, 3}), hash_of_word(colliding_word(2, rest), {1, 2, 3}));
    Interner interner;
    std::string text;
    std::vector<Span> words;
    for (std::uint32_t i = 0; i < count; ++i) {
      const auto begin = text.size();
      text += colliding_word(i, rest);
      words.push_back({begin, text.size()});
    }
    const auto numbers = intern(interner, text, words);
    for (std::uint32_t i = 0; i < count; ++i) ASSERT_EQ(numbers[i], i);
    ASSERT_EQ(intern(interner, text, words), numbers);
  }
}

TEST(Interner, ReadsNothingButTheWord) {
  // Words of all lengths, up to the end of the text and before other letters.
  const std::string text(60, 'x');
  Interner interner;
  for (std::uint32_t length = 1; length <= 40; ++length)
    interner.intern(std::string_view(text).substr(0, length), [&](std::string_view) { return length; });
  for (std::size_t begin = 0; begin < text.size(); ++begin)
    for (std::size_t end = begin + 1; end <= std::min(text.size(), begin + 40); ++end) {
      std::vector<std::uint32_t> numbers;
      const std::vector<Span> word = {{begin, end}};
      interner.intern(
          text, word, [](std::string_view) { return 0U; }, numbers);
      ASSERT_EQ(numbers.front(), end - begin);
    }
}

/// Interns all words; returns whether each is there, and whether nothing else is.
std::vector<bool> intern_all(Interner& interner, const std::vector<std::string>& words) {
  std::uint32_t next = static_cast<std::uint32_t>(interner.size()) * 2;
  for (const auto& word : words) interner.intern(word, [&](std::string_view) { return next++; });
  std::vector<bool> is_found;
  for (const auto& word : words) is_found.push_back(interner.find(word).has_value());
  is_found.push_back(interner.size() == words.size());
  return is_found;
}

TEST(Interner, StaysRightWhenMemoryRunsOut) {
  std::vector<std::string> words;
  for (std::uint32_t i = 0; i < 1'500; ++i)
    words.push_back((i % 2 == 0 ? "word" : "a long word that has no place, ") + std::to_string(i));
  expect_failures_leave_no_trace([] { return Interner(); },
                                 [&](Interner& interner) { return intern_all(interner, words); });
  for (const std::string_view rest : {"the same", "the same for all of them"}) {
    words.clear();
    for (std::uint32_t i = 0; i < 300; ++i) words.push_back(colliding_word(i, rest));
    expect_failures_leave_no_trace([] { return Interner(); },
                                   [&](Interner& interner) { return intern_all(interner, words); });
  }
}

/// Each time there is no memory, words go on to be added: the table must not fill up.
TEST(Interner, NeverFillsUp) {
  Interner interner;
  for (std::uint32_t i = 0; i < 3'000; ++i) {
    const auto word = "w" + std::to_string(i);
    const FailingAllocation failing(0);
    try {
      interner.intern(word, [&](std::string_view) { return i; });
    } catch (const std::bad_alloc&) {
    }
  }
  EXPECT_EQ(interner.find("never added"), std::nullopt);
  EXPECT_LE(interner.size(), 512U);
}

}  // namespace
}  // namespace zubda
