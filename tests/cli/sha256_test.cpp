#include "cli/sha256.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace zubda {
namespace {

std::string sum_of(const std::string& bytes) {
  Sha256 sum;
  sum.add(bytes);
  return sum.hex();
}

TEST(Sha256, IsThatOfTheStandard) {
  // The first three are examples of FIPS 180; the others are of `sha256sum`.
  EXPECT_EQ(sum_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sum_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sum_of(std::string(1'000'000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  EXPECT_EQ(sum_of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sum_of(std::string(1, '\0')), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

TEST(Sha256, DoesNotDependOnThePieces) {
  std::string bytes;
  for (int i = 0; i < 300; ++i) bytes += static_cast<char>(i * 7);
  const auto whole = sum_of(bytes);
  for (std::size_t size = 1; size < 200; ++size) {
    Sha256 sum;
    for (std::size_t at = 0; at < bytes.size(); at += size) sum.add(std::string_view(bytes).substr(at, size));
    EXPECT_EQ(sum.hex(), whole) << size;
  }
}

TEST(Sha256, OfEachLengthAroundABlockIsDifferent) {
  // The padding takes another block from 56 bytes on.
  for (std::size_t size = 50; size < 70; ++size) {
    Sha256 sum;
    sum.add(std::string(size, 'x'));
    const auto first = sum.hex();
    EXPECT_EQ(sum.hex(), first) << "reading the sum changes nothing";
    sum.add("x");
    EXPECT_EQ(sum.hex(), sum_of(std::string(size + 1, 'x'))) << size;
    EXPECT_NE(sum.hex(), first);
  }
}

TEST(Sha256, ACopyTakesBytesBack) {
  Sha256 sum;
  sum.add(std::string(100, 'x'));
  const auto before = sum;
  sum.add(std::string(100, 'y'));
  EXPECT_EQ(std::exchange(sum, before).hex(), sum_of(std::string(100, 'x') + std::string(100, 'y')));
  EXPECT_EQ(sum.hex(), sum_of(std::string(100, 'x')));
}

}  // namespace
}  // namespace zubda
