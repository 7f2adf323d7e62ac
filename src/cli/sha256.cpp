// The names of the functions and the numbers of the sections are those of FIPS 180-4 (2015). Written out here since
// none of the libraries that zubda links has the sum in its interface; it is no bottleneck (a fifth of a GB of output a
// second).
#include "cli/sha256.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace zubda {
namespace {

using Word = std::uint32_t;

/// Section 4.2.2: the first 32 bits of the fractions of the cube roots of the first 64 primes.
constexpr std::array<Word, 64> constants = {
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2};

Word choose(Word x, Word y, Word z) { return (x & y) ^ (~x & z); }
Word majority(Word x, Word y, Word z) { return (x & y) ^ (x & z) ^ (y & z); }
Word big_sigma_0(Word x) { return std::rotr(x, 2) ^ std::rotr(x, 13) ^ std::rotr(x, 22); }
Word big_sigma_1(Word x) { return std::rotr(x, 6) ^ std::rotr(x, 11) ^ std::rotr(x, 25); }
Word small_sigma_0(Word x) { return std::rotr(x, 7) ^ std::rotr(x, 18) ^ (x >> 3); }
Word small_sigma_1(Word x) { return std::rotr(x, 17) ^ std::rotr(x, 19) ^ (x >> 10); }

/// Section 6.2.2, step 1.
std::array<Word, 64> message_schedule(const unsigned char* block) {
  std::array<Word, 64> schedule{};
  for (std::size_t i = 0; i < 16; ++i, block += 4)
    schedule[i] = Word{block[0]} << 24 | Word{block[1]} << 16 | Word{block[2]} << 8 | Word{block[3]};
  for (std::size_t i = 16; i < schedule.size(); ++i)
    schedule[i] = small_sigma_1(schedule[i - 2]) + schedule[i - 7] + small_sigma_0(schedule[i - 15]) + schedule[i - 16];
  return schedule;
}

const unsigned char* as_bytes(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

}  // namespace

/// Section 6.2.2, steps 2 to 4.
void Sha256::add_block(const unsigned char* block) {
  const auto schedule = message_schedule(block);
  auto [a, b, c, d, e, f, g, h] = state_;
  for (std::size_t i = 0; i < schedule.size(); ++i) {
    const Word first = h + big_sigma_1(e) + choose(e, f, g) + constants[i] + schedule[i];
    const Word second = big_sigma_0(a) + majority(a, b, c);
    h = g, g = f, f = e, e = d + first;
    d = c, c = b, b = a, a = first + second;
  }
  const std::array<Word, 8> added = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state_.size(); ++i) state_[i] += added[i];
}

void Sha256::add(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto held = static_cast<std::size_t>(bytes_ % block_bytes);
  bytes_ += bytes.size();
  if (held > 0) {
    const auto taken = std::min(block_bytes - held, bytes.size());
    std::memcpy(rest_.data() + held, bytes.data(), taken);
    bytes.remove_prefix(taken);
    if (held + taken < block_bytes) return;
    add_block(rest_.data());
  }
  for (; bytes.size() >= block_bytes; bytes.remove_prefix(block_bytes)) add_block(as_bytes(bytes));
  if (!bytes.empty()) std::memcpy(rest_.data(), bytes.data(), bytes.size());
}

std::string Sha256::hex() const {
  // Section 5.1.1: a bit 1, zeros, and the length in bits at the end of a block.
  auto padded = *this;
  const auto bits = bytes_ * 8;
  padded.add(std::string_view("\x80", 1));
  while (padded.bytes_ % block_bytes != block_bytes - 8) padded.add(std::string_view("\0", 1));
  for (int shift = 56; shift >= 0; shift -= 8) {
    const auto byte = static_cast<char>(bits >> shift & 0xFF);
    padded.add({&byte, 1});
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const auto word : padded.state_)
    for (int shift = 28; shift >= 0; shift -= 4) hex += digits[word >> shift & 15];
  return hex;
}

}  // namespace zubda
