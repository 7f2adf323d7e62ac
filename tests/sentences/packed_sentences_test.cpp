#include "sentences/packed_sentences.h"

#include <gtest/gtest.h>

#include <random>

namespace zubda {
namespace {

TEST(PackedSentences, AreTheSameUnpacked) {
  std::mt19937 random(7);
  std::vector<Sentence> sentences;
  std::vector<std::uint32_t> word_counts;
  for (int i = 0; i < 1000; ++i) {
    const std::size_t begin = random();
    sentences.push_back({.span = {begin, begin + random() % 400},
                         .paragraph = static_cast<std::uint32_t>(random()),
                         .role = static_cast<Role>(random() % 9),
                         .continues = random() % 2 == 0,
                         .is_cut = random() % 2 == 0,
                         .has_notes = random() % 2 == 0});
    word_counts.push_back(static_cast<std::uint32_t>(random() % 300));
  }
  const PackedSentences packed(sentences, word_counts);
  ASSERT_EQ(packed.size(), sentences.size());
  std::vector<Sentence> unpacked(3);
  std::vector<std::uint32_t> unpacked_counts(3);
  packed.unpack(unpacked, unpacked_counts);
  EXPECT_EQ(unpacked_counts, word_counts);
  ASSERT_EQ(unpacked.size(), sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    EXPECT_EQ(unpacked[i].span, sentences[i].span);
    EXPECT_EQ(unpacked[i].paragraph, sentences[i].paragraph);
    EXPECT_EQ(unpacked[i].role, sentences[i].role);
    EXPECT_EQ(unpacked[i].continues, sentences[i].continues);
    EXPECT_EQ(unpacked[i].is_cut, sentences[i].is_cut);
    EXPECT_EQ(unpacked[i].has_notes, sentences[i].has_notes);
  }
}

}  // namespace
}  // namespace zubda
