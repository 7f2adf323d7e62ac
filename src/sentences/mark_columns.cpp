#include "sentences/mark_columns.h"

#include <cstddef>
#include <cstdint>

#include "text/characters.h"

namespace zubda {
namespace {

// Chosen by hand on pages in Hindi: their lines have up to 100 letters, and up to 126 characters.
constexpr std::uint32_t max_letters = 100;
constexpr std::uint32_t max_characters = 150;
constexpr std::size_t min_lines = 3;

bool is_too_wide(const Line& line) { return line.columns > max_letters && line.columns <= max_characters; }

std::uint32_t count_marks(std::string_view line) {
  std::uint32_t marks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto [code, length] = decode_at(line, at);
    marks += character(code).word_break() == WordBreak::extend;
    at += length;
  }
  return marks;
}

}  // namespace

void measure_columns_without_marks(std::string_view text, std::vector<Line>& lines) {
  std::size_t wide = 0;
  std::size_t all = 0;
  for (const auto& line : lines) {
    all += !line.is_blank();
    wide += is_too_wide(line);
  }
  if (wide < min_lines || wide * 5 < all) return;
  // Texts without marks give up after a quarter of their wide lines.
  std::size_t still_wide = 0;
  for (const auto& line : lines) {
    if (!is_too_wide(line)) continue;
    still_wide += line.columns - count_marks(slice(text, line.span)) > max_letters;
    if (still_wide * 4 > wide) return;
  }
  for (auto& line : lines) line.columns -= count_marks(slice(text, line.span));
}

}  // namespace zubda
