#include "input/pdf/ligatures.h"

#include <algorithm>
#include <array>

namespace zubda {
namespace {

using namespace std::string_view_literals;

constexpr std::array alefs = {"ا"sv, "أ"sv, "إ"sv, "آ"sv};

/// How often the three letters `first`, any alef, `last` or the like are in the text.
std::size_t count_with_alef(std::string_view text, std::string_view first, std::string_view last) {
  std::size_t count = 0;
  for (auto at = text.find(first); at != std::string_view::npos; at = text.find(first, at + 1)) {
    const auto rest = text.substr(at + first.size());
    count += std::ranges::any_of(
        alefs, [&](auto alef) { return rest.starts_with(alef) && rest.substr(alef.size()).starts_with(last); });
  }
  return count;
}
std::size_t count_after_alef(std::string_view text, std::string_view rest) {
  std::size_t count = 0;
  for (auto at = text.find(rest); at != std::string_view::npos; at = text.find(rest, at + 1))
    count += std::ranges::any_of(alefs, [&](auto alef) { return text.substr(0, at).ends_with(alef); });
  return count;
}

}  // namespace

bool has_ligatures(const PageLayout& layout) {
  // Before an alef with hamza the article shows it: the page has alef, lam and alef from the right to the left, and
  // as one glyph the last two are exchanged.
  std::size_t joined = 0;
  std::size_t apart = 0;
  for (const auto& page : layout.pages)
    for (const auto& line : page.lines)
      for (const auto& word : line.words) {
        joined += count_with_alef(word.text, "ل", "ا");
        apart += count_after_alef(word.text, "لا");
      }
  return joined > apart;
}

std::size_t name_of_god_length(std::string_view word, std::size_t at) {
  // Urdu writes it with another heh.
  constexpr std::array names = {"لله"sv, "للہ"sv};
  const auto rest = word.substr(at);
  for (const auto name : names) {
    if (rest.starts_with("ا") && rest.substr(2).starts_with(name)) return name.size() + 2;
    if (!rest.starts_with(name)) continue;
    const auto before = rest.substr(name.size());  // In reading order.
    const bool fits = before.empty() || before.starts_with("ا") || before == "و" || before == "ف" ||
                      static_cast<unsigned char>(before.front()) < 0x80;
    if (fits) return name.size();
  }
  return 0;
}

}  // namespace zubda
