#include "terms/capitals.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// Those abbreviations that are stop words of some language, in the order of their bytes. Chosen by hand from the stop
/// words of two to four letters; without those that writers stress (`NO`, `AND`, `UN` of French).
constexpr std::array<std::string_view, 14> names = {
    "ai",   // artificial intelligence: French, Italian, Vietnamese
    "esa",  // European Space Agency: Spanish
    "eu",   // European Union: Portuguese, Romanian, French
    "ira",  // Irish Republican Army: French
    "is",   // Islamic State: English, Dutch
    "it",   // information technology: English
    "la",   // Los Angeles: Romance languages
    "mit",  // Massachusetts Institute of Technology: German
    "nas",  // network storage: Portuguese, Polish
    "om",   // public prosecutor of Dutch, Olympique de Marseille: Dutch, Swedish
    "os",   // operating system: Portuguese, Spanish
    "po",   // a Polish party: Polish
    "us",   // United States: English, Catalan
    "who",  // World Health Organization: English
};
static_assert(std::ranges::is_sorted(names));

/// Calls `sink` with each run of letters of `text`; whether it has small letters and how many it has.
template <class Sink>
void for_each_letter_run(std::string_view text, Sink&& sink) {
  std::size_t begin = 0;
  std::size_t letters = 0;
  bool has_small = false;
  const auto finish = [&](std::size_t end) {
    if (letters > 0) sink(text.substr(begin, end - begin), has_small, letters);
    letters = 0;
    has_small = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    const auto c = character(code);
    if (!c.is(is_letter)) finish(at);
    else if (letters++ == 0) begin = at;
    // Letters without case are no capitals.
    has_small = has_small || (c.is(is_letter) && !c.is(is_upper));
    at += length;
  }
  finish(text.size());
}

}  // namespace

bool is_capital_name(std::string_view word, std::string_view folded) {
  if (!std::ranges::binary_search(names, folded)) return false;
  bool found = false;
  for_each_letter_run(word, [&](std::string_view run, bool has_small, std::size_t) {
    found = found || (!has_small && fold(run) == folded);
  });
  return found;
}

bool is_mostly_capitals(std::string_view sentence) {
  std::size_t capitals = 0;
  std::size_t others = 0;
  for_each_letter_run(sentence, [&](std::string_view, bool has_small, std::size_t letters) {
    if (has_small) ++others;
    else if (letters > 1) ++capitals;
  });
  return capitals > others;
}

}  // namespace zubda
