#include "input/files/byte_stream.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace zubda {
namespace {

/// Gives `bytes`, at most `step` at a time.
ByteStream stepwise(std::string bytes, std::size_t step) {
  return [stream = stream_of(std::move(bytes)), step](char* target, std::size_t size) {
    return stream(target, std::min(size, step));
  };
}

TEST(ReadUpTo, TakesWhatThereIs) {
  EXPECT_EQ(read_up_to(stream_of("abc"), 2), "ab");
  EXPECT_EQ(read_up_to(stream_of("abc"), 9), "abc");
  EXPECT_EQ(read_up_to(stepwise("abcdef", 1), 4), "abcd");
  const std::string large(300'000, 'x');
  EXPECT_EQ(read_up_to(stepwise(large, 999), 299'999).size(), 299'999U);
}

TEST(Rereadable, GivesItsBeginningAgainAndAgain) {
  for (const std::size_t step : {1U, 2U, 7U}) {
    const Rereadable bytes(stepwise("abcdef", step));
    EXPECT_EQ(read_up_to(bytes.again(), 1), "a");
    EXPECT_EQ(read_up_to(bytes.again(), 4), "abcd");
    EXPECT_EQ(read_up_to(bytes.again(), 2), "ab");
    const auto last = bytes.last();
    EXPECT_EQ(read_up_to(last, 2), "ab");
    EXPECT_EQ(read_up_to(last, 9), "cdef") << step;
  }
}

}  // namespace
}  // namespace zubda
