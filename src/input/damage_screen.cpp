#include "input/damage_screen.h"

#include "text/byte_class.h"

namespace zubda {
namespace {

/// The first bytes of U+00C2 to U+00FF, and of no more than U+00C0 and U+00C1 beside them.
constexpr ByteRange upper_latin1[] = {{0xC3, 0xC3}};

/// The first bytes of all digits (Nd) and of few other characters: those of ASCII, Arabic and N'Ko, then a third of the
/// letters of Indic scripts, Thai, Lao and Tibetan, and what is beyond. The test goes through all digits of Unicode.
constexpr ByteRange digits[] = {{'0', '9'},
                                {0xD9, 0xD9, 0xA0, 0xA9},
                                {0xDB, 0xDB, 0xB0, 0xB9},
                                {0xDF, 0xDF, 0x80, 0x89},
                                {0xE0, 0xE0, 0xA5, 0xA5},
                                {0xE0, 0xE0, 0xA7, 0xA7},
                                {0xE0, 0xE0, 0xA9, 0xA9},
                                {0xE0, 0xE0, 0xAB, 0xAB},
                                {0xE0, 0xE0, 0xAD, 0xAD},
                                {0xE0, 0xE0, 0xAF, 0xAF},
                                {0xE0, 0xE0, 0xB1, 0xB1},
                                {0xE0, 0xE0, 0xB3, 0xB3},
                                {0xE0, 0xE0, 0xB5, 0xB5},
                                {0xE0, 0xE0, 0xB7, 0xB7},
                                {0xE0, 0xE0, 0xB9, 0xB9},
                                {0xE0, 0xE0, 0xBB, 0xBC},
                                {0xE1, 0xE1},
                                {0xEA, 0xEA, 0x98, 0xAF},
                                {0xEF, 0xEF, 0xBC, 0xBC},
                                {0xF0, 0xF0}};

/// A superset of the digits that is found in half of the time.
constexpr ByteRange digits_and_more[] = {
    {'0', '9'}, {0xD9, 0xD9, 0xA0, 0xA9}, {0xDB, 0xDB, 0xB0, 0xB9}, {0xDF, 0xE1}, {0xEA, 0xEA}, {0xEF, 0xF0}};

/// First bytes of letters only: ASCII, Latin beyond Latin-1, Cyrillic, Hebrew, the first half of the Arabic letters,
/// Han and Hangul.
constexpr ByteRange letters[] = {
    {'A', 'Z'},   {'a', 'z'},  {0xC4, 0xC5}, {0xD0, 0xD0}, {0xD7, 0xD7, 0x90, 0xAA}, {0xD8, 0xD8, 0xA0, 0xBF},
    {0xE5, 0xE8}, {0xEB, 0xEC}};

constexpr ByteRange blank_pairs[] = {{' ', ' ', ' ', ' '}};

}  // namespace

bool may_have_broken_letters(std::string_view sample, std::size_t min_pairs) {
  std::size_t pairs = 0;
  ByteFinder finder(sample, byte_class<upper_latin1>);
  for (auto at = finder.next(0); at + 2 < sample.size(); at = finder.next(at + 2)) {
    const auto next = static_cast<unsigned char>(sample[at + 2]);
    pairs += next >= 0x80 ? 1U : 0U;
  }
  return pairs >= min_pairs;
}

bool may_be_mostly_digits(std::string_view sample, std::size_t min_digits) {
  if (count_members(sample, byte_class<digits_and_more>) < min_digits) return false;
  const auto count = count_members(sample, byte_class<digits>);
  return count >= min_digits && count > count_members(sample, byte_class<letters>);
}

bool may_have_columns(std::string_view sample, std::size_t min_lines) {
  return count_members(sample, byte_class<blank_pairs>) >= 2 * min_lines;
}

}  // namespace zubda
