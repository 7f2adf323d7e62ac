/// Checks that an input of eight times the size takes about eight times as long.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <ctime>

namespace zubda {

/// Runs `work(size)` and `work(8 * size)`, and expects the second to take less than 24 times the processor time of the
/// first; quadratic work takes 64 times. `size` should be as small as shows the difference: work that takes no
/// millisecond is counted as a fifth of one, and the tests run under sanitizers, too.
template <class Work>
void expect_linear(std::size_t size, Work&& work) {
  const auto seconds_of = [&](std::size_t count) {
    const auto begin = std::clock();
    work(count);
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  constexpr std::size_t factor = 8;
  constexpr double most = 24;
  constexpr double least_seconds = 2e-4;
  double ratio = 0;
  for (int tries = 0; tries < 3;
       ++tries) {  // A machine that does other things at the same time may disturb one of them.
    const auto small = std::max({seconds_of(size), seconds_of(size), least_seconds});
    ratio = seconds_of(factor * size) / small;
    if (ratio < most) return;
  }
  ADD_FAILURE() << "eight times the size takes " << ratio << " times as long";
}

}  // namespace zubda
