#include "cli/output_compressor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "input/archive/compression.h"
#include "random/split_mix.h"

namespace zubda {
namespace {

constexpr std::size_t no_limit = std::size_t{1} << 30;

/// Lines that can be compressed, but not to nothing.
std::string sample(std::size_t bytes) {
  SplitMix64 random(7);
  std::string text;
  while (text.size() < bytes) text += "{\"number\":" + std::to_string(random.below(100'000)) + "}\n";
  text.resize(bytes);
  return text;
}

class OutputCompressorTest : public testing::TestWithParam<std::string> {
 protected:
  OutputCompressor::Write into(std::string& bytes) {
    return [&bytes](std::string_view more) { bytes += more; };
  }
};

TEST_P(OutputCompressorTest, GivesTheSameBytesInWhateverPiecesTheyCome) {
  const auto text = sample(700'000);
  std::string whole;
  OutputCompressor all(GetParam(), into(whole));
  all.write(text);
  all.finish();
  EXPECT_LT(whole.size(), text.size() / 2);
  EXPECT_EQ(unpack(whole, no_limit), text);
  SplitMix64 random(1);
  for (int i = 0; i < 5; ++i) {
    std::string bytes;
    OutputCompressor pieces(GetParam(), into(bytes));
    for (std::size_t at = 0; at < text.size();) {
      const auto size = std::min(text.size() - at, 1 + random.below(i == 0 ? 3000 : 600'000));
      pieces.write(std::string_view(text).substr(at, size));
      at += size;
    }
    pieces.finish();
    EXPECT_TRUE(bytes == whole) << i;
  }
}

TEST_P(OutputCompressorTest, StreamsOneBehindTheOtherAreReadAsOne) {
  std::string bytes;
  OutputCompressor compressor(GetParam(), into(bytes));
  compressor.end_stream();
  EXPECT_EQ(bytes, "") << "no stream has begun";
  compressor.write("one\n");
  compressor.end_stream();
  const auto first = bytes;
  EXPECT_EQ(unpack(first, no_limit), "one\n");
  compressor.write(sample(600'000));
  compressor.drop_stream();
  bytes = first;
  compressor.write("two\n");
  compressor.finish();
  EXPECT_EQ(unpack(bytes, no_limit), "one\ntwo\n");
}

TEST_P(OutputCompressorTest, AnEmptyOutputIsAnEmptyStream) {
  std::string bytes;
  OutputCompressor compressor(GetParam(), into(bytes));
  compressor.finish();
  EXPECT_FALSE(compression_of(bytes).empty()) << "gunzip and others take an empty file for a damaged one";
  EXPECT_EQ(unpack(bytes, no_limit), "");
}

TEST_P(OutputCompressorTest, PassesOnWhatTheWriterThrows) {
  OutputCompressor compressor(GetParam(), [](std::string_view) { throw std::domain_error("full"); });
  EXPECT_THROW(
      {
        compressor.write(sample(3'000'000));
        compressor.finish();
      },
      std::domain_error);
}

TEST_P(OutputCompressorTest, PassesOnWhatTheWriterThrowsAtTheEnd) {
  for (const auto end : {&OutputCompressor::end_stream, &OutputCompressor::finish}) {
    OutputCompressor compressor(GetParam(), [](std::string_view) { throw std::domain_error("full"); });
    EXPECT_THROW(
        {
          compressor.write("one\n");  // It is kept until the stream ends.
          (compressor.*end)();
        },
        std::domain_error);
  }
}

TEST_P(OutputCompressorTest, IsNamedByTheEndingInAnyCase) {
  EXPECT_EQ(compression_ending("a.jsonl" + GetParam()), GetParam());
  auto capitals = GetParam();
  std::ranges::transform(capitals, capitals.begin(), [](unsigned char c) { return std::toupper(c); });
  EXPECT_EQ(compression_ending("a" + capitals), GetParam());
  EXPECT_EQ(compression_ending(GetParam()), "") << "a hidden file";
  EXPECT_EQ(compression_ending(GetParam() + ".txt"), "");
}

INSTANTIATE_TEST_SUITE_P(Endings, OutputCompressorTest, testing::Values(".gz", ".bz2", ".xz", ".zst", ".lz4"),
                         [](const auto& test) { return test.param.substr(1); });

}  // namespace
}  // namespace zubda
