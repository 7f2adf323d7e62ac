#include "output/wrap.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

#include "output/display.h"
#include "text/icu_memory.h"

namespace zubda {
namespace {

template <auto close>
struct Closer {
  void operator()(auto* handle) const { close(handle); }
};
using Text = std::unique_ptr<UText, Closer<utext_close>>;
using Breaks = std::unique_ptr<UBreakIterator, Closer<ubrk_close>>;

/// The ends of all pieces between which a line may be broken; only the end of the text if ICU fails.
std::vector<std::size_t> break_points(std::string_view line) {
  UErrorCode status = U_ZERO_ERROR;
  const Text text(utext_openUTF8(nullptr, line.data(), static_cast<std::int64_t>(line.size()), &status));
  const Breaks breaks(ubrk_open(UBRK_LINE, "", nullptr, 0, &status));
  ubrk_setUText(breaks.get(), text.get(), &status);
  require_memory(status);
  std::vector<std::size_t> points;
  if (U_SUCCESS(status))
    for (auto at = ubrk_next(breaks.get()); at != UBRK_DONE; at = ubrk_next(breaks.get()))
      points.push_back(static_cast<std::size_t>(at));
  if (points.empty() || points.back() != line.size()) points.push_back(line.size());
  return points;
}

/// The bytes of `text` before its last blanks.
std::size_t length_without_blanks(std::string_view text) { return text.find_last_not_of(' ') + 1; }

}  // namespace

std::vector<std::string_view> wrapped(std::string_view line, std::size_t width) {
  if (width == 0) return {line};
  std::vector<std::string_view> pieces;
  std::size_t column = 0;
  std::size_t begin = 0;
  std::size_t at = 0;
  const auto cut = [&](std::size_t end) {
    const auto piece = line.substr(begin, end - begin);
    pieces.push_back(piece.substr(0, length_without_blanks(piece)));
    begin = end;
    column = 0;
  };
  for (const auto end : break_points(line)) {
    const auto word = line.substr(at, end - at);
    if (column > 0 && column + display_width(word.substr(0, length_without_blanks(word))) > width) cut(at);
    column += display_width(word);
    at = end;
  }
  cut(line.size());
  return pieces;
}

}  // namespace zubda
