/// Pseudo-random numbers that are the same on every machine and in every run.
#pragma once

#include <cstddef>
#include <cstdint>

namespace zubda {

/// The generator SplitMix64 (Steele, Lea and Flood, 2014: Fast splittable pseudorandom number generators).
class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t seed) : state_(seed) {}

  /// Any number of 64 bits.
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return z ^ z >> 31;
  }

  /// A multiple of 2^-53, 0 <= x < 1.
  double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }

  /// A number below `end`, which is at most 2^32.
  std::size_t below(std::size_t end) { return static_cast<std::size_t>((next() >> 32) * end >> 32); }

 private:
  std::uint64_t state_;
};

}  // namespace zubda
