#include "language/detect/dot_product.h"

#include <gtest/gtest.h>

#include <array>

#include "random/split_mix.h"

namespace zubda::detection {
namespace {

TEST(DotProduct, IsThatOfThePlainVersion) {
  SplitMix64 random(7);
  for (int round = 0; round < 1000; ++round) {
    std::array<std::int16_t, dimensions> a{};
    std::array<std::int16_t, dimensions> b{};
    for (auto& number : a) number = static_cast<std::int16_t>(static_cast<int>(random.next() % 53505) - 26752);
    for (auto& number : b) number = static_cast<std::int16_t>(static_cast<int>(random.next() % 256) - 128);
    EXPECT_EQ(dot_product(a.data(), b.data()), plain_dot_product(a.data(), b.data()));
  }
}

TEST(DotProduct, HoldsTheLargestNumbers) {
  std::array<std::int16_t, dimensions> a{};
  std::array<std::int16_t, dimensions> b{};
  a.fill(-26752);
  b.fill(-128);
  EXPECT_EQ(dot_product(a.data(), b.data()), 26752 * 128 * 16);
}

TEST(Features, HaveTheSameHashFromTheirPairs) {
  const std::u32string word = U" كلمةwordжщ ";
  std::size_t grams = 0;
  for_each_gram(word, [&](std::uint32_t) { ++grams; });
  EXPECT_EQ(grams, 12U - 2 + 11 + 10 + 9);
  for (std::size_t at = 0; at + 4 <= word.size(); ++at) {
    const auto pair = std::uint64_t{word[at]} | std::uint64_t{word[at + 1]} << 32;
    const std::u32string_view gram = std::u32string_view(word).substr(at);
    EXPECT_EQ(hash_of_gram(word[at], 0, 1), hash_of_feature(gram.substr(0, 1)));
    EXPECT_EQ(hash_of_gram(pair, 0, 2), hash_of_feature(gram.substr(0, 2)));
    EXPECT_EQ(hash_of_gram(pair, word[at + 2], 3), hash_of_feature(gram.substr(0, 3)));
    EXPECT_EQ(hash_of_gram(pair, std::uint64_t{word[at + 2]} | std::uint64_t{word[at + 3]} << 32, 4),
              hash_of_feature(gram.substr(0, 4)));
  }
}

}  // namespace
}  // namespace zubda::detection
