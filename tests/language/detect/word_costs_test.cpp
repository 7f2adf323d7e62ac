#include "language/detect/word_costs.h"

#include <gtest/gtest.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "failing_memory.h"
#include "text/word_hash.h"

namespace zubda::detection {
namespace {

const Group& latin() {
  const auto [groups, count] = all_groups();
  return *std::find_if(groups, groups + count, [](const Group& group) { return group.script == USCRIPT_LATIN; });
}

std::vector<std::uint8_t> row_of(WordCosts& costs, std::string_view word) {
  const auto row = costs.of(word);
  return {row.begin(), row.end()};
}

/// Another word that is remembered in the place of `word`, and is longer.
std::string rival_of(std::string_view word) {
  constexpr std::size_t slots = 8192;
  for (std::size_t i = 0;; ++i) {
    std::string rival = "strasse";
    for (auto rest = i; rest > 0; rest /= 26) rival += static_cast<char>('a' + rest % 26);
    if (hash_of_word(rival) % slots == hash_of_word(word) % slots) return rival;
  }
}

/// Short words, words that take their places, words that ICU folds, and words that are too long to be remembered.
std::vector<std::string> some_words() {
  std::vector<std::string> words;
  for (const std::string word :
       {"the", "und", "de", "water", "l", "Cafe\u0301", "\u0301", "o\u0308ffentlicher", "ﬁnanzen"}) {
    words.push_back(word);
    words.push_back(rival_of(word));
    words.push_back(word + "donaudampfschifffahrtsgesellschaft");
  }
  for (std::size_t length = 1; length < 60; ++length) words.push_back(std::string(length, 'e') + "n");
  return words;
}

TEST(WordCosts, AreTheSameForWordsThatTakeThePlacesOfOthers) {
  WordCosts kept(latin());
  const auto words = some_words();
  for (int round = 0; round < 2; ++round)
    for (const auto& word : words) {
      WordCosts fresh(latin());
      EXPECT_EQ(row_of(kept, word), row_of(fresh, word)) << word;
    }
  EXPECT_TRUE(kept.of("\u0640").empty());
}

TEST(WordCosts, AreLowestInTheLanguageOfAWord) {
  WordCosts costs(latin());
  const auto& group = costs.group();
  for (const auto& [word, code] : {std::pair("the", "en"), std::pair("nicht", "de"), std::pair("için", "tr")}) {
    const auto row = costs.of(word);
    const auto best = std::ranges::min_element(row.first(group.columns)) - row.begin();
    EXPECT_STREQ(group.codes[best], code) << word;
    EXPECT_EQ(row[static_cast<std::size_t>(best)], 0);
    EXPECT_GT(std::ranges::max(row.first(group.columns)), 24);
  }
}

TEST(WordCosts, StayRightWhenMemoryRunsOut) {
  struct Kept {
    WordCosts costs{latin()};
    std::size_t next = 0;  ///< Where the next round begins: with the word that there was no memory for.
  };
  const auto words = some_words();
  expect_failures_leave_no_trace([] { return Kept(); },
                                 [&](Kept& kept) {
                                   std::vector<std::vector<std::uint8_t>> rows(words.size());
                                   for (std::size_t i = 0; i < words.size(); ++i, ++kept.next) {
                                     const auto at = kept.next % words.size();
                                     rows[at] = row_of(kept.costs, words[at]);
                                   }
                                   return rows;
                                 });
}

}  // namespace
}  // namespace zubda::detection
