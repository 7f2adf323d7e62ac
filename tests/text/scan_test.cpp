#include <gtest/gtest.h>

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "text/byte_class.h"

namespace zubda {
namespace {

constexpr ByteRange line_feeds[] = {{'\n', '\n'}};
constexpr ByteRange zeros[] = {{0, 0}};
constexpr ByteRange high_bytes[] = {{0x80, 0xFF}};
constexpr ByteRange pairs[] = {{'a', 'c', 'x', 'z'}, {'\'', '\'', '\'', '\''}, {0xE2, 0xE2, 0x80, 0x80}};
constexpr ByteRange before_zero[] = {{'a', 'b', 0, 0}};
const std::vector<ByteClass> classes = {byte_class<line_feeds>, byte_class<zeros>, byte_class<high_bytes>,
                                        byte_class<pairs>, byte_class<before_zero>};

/// The places of the class, found byte by byte.
std::vector<std::size_t> places_by_definition(std::string_view text, const ByteClass& byte_class) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto next = at + 1 < text.size() ? static_cast<std::uint8_t>(text[at + 1]) : std::uint8_t{0};
    if (is_in_class(byte_class, static_cast<std::uint8_t>(text[at]), next)) places.push_back(at);
  }
  return places;
}

std::vector<std::size_t> places_found(std::string_view text, const ByteClass& byte_class) {
  std::vector<std::size_t> places;
  ByteFinder finder(text, byte_class);
  for (auto at = finder.next(0); at < text.size(); at = finder.next(at + 1)) places.push_back(at);
  return places;
}

std::string random_text(std::size_t size, std::string_view alphabet, std::mt19937& random) {
  std::string text;
  while (text.size() < size) text += alphabet[random() % alphabet.size()];
  return text;
}

TEST(IsInClass, AsksForTheByteAndTheNext) {
  EXPECT_TRUE(is_in_class(byte_class<pairs>, 'b', 'y'));
  EXPECT_FALSE(is_in_class(byte_class<pairs>, 'b', 'b'));
  EXPECT_FALSE(is_in_class(byte_class<pairs>, 'd', 'y'));
  EXPECT_TRUE(is_in_class(byte_class<high_bytes>, 0x80, 0));
}

TEST(ByteFinder, FindsWhatIsInTheClass) {
  std::mt19937 random(1);
  const std::string letters = "abcdwxyz'\n \xE2\x80";
  for (std::size_t size = 0; size < 300; ++size) {
    const auto text = random_text(size, letters + '\0', random);
    for (const auto& byte_class : classes)
      ASSERT_EQ(places_found(text, byte_class), places_by_definition(text, byte_class)) << text;
  }
}

TEST(ByteFinder, FindsEachByteValue) {
  std::string text;
  for (int i = 0; i < 256; ++i)
    text += std::string(1, static_cast<char>(i)) + std::string(static_cast<std::size_t>(i) % 70, 'c') + "a";
  for (const auto& byte_class : classes)
    EXPECT_EQ(places_found(text, byte_class), places_by_definition(text, byte_class));
}

TEST(ByteFinder, MayBeAskedFromAnyLaterPlace) {
  const std::string text = std::string(200, ' ') + "\n\n" + std::string(70, ' ') + "\n";
  for (std::size_t first = 0; first < 100; ++first)
    for (std::size_t second = 199; second <= text.size(); ++second) {
      ByteFinder finder(text, byte_class<line_feeds>);
      EXPECT_EQ(finder.next(first), 200U);
      EXPECT_EQ(finder.next(second), second <= 200 ? 200U : second == 201 ? 201U : second <= 272 ? 272U : text.size());
    }
}

TEST(ByteFinder, FindsNothingBehindTheText) {
  const std::string text = "ab\n\n\n";
  EXPECT_EQ(ByteFinder(std::string_view(text).substr(0, 2), byte_class<line_feeds>).next(0), 2U);
  EXPECT_EQ(ByteFinder({}, byte_class<zeros>).next(0), 0U);
}

}  // namespace
}  // namespace zubda
