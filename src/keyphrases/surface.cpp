#include "keyphrases/surface.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/direction.h"
#include "text/fold.h"
#include "text/unspaced.h"

namespace zubda {
namespace {

/// Two letters are too few: `فيه` is not `so`.
constexpr std::size_t min_known_bytes = 6;

bool has_article(std::string_view rest) {
  constexpr std::string_view article = "ال";
  // Not a parent of somebody: `والدتها`, `والديه`.
  for (const std::string_view parent : {"الدت", "الديه", "الديك", "الداه"})
    if (rest.starts_with(parent)) return false;
  return rest.starts_with(article) && rest.size() > 2 * article.size() + 2;
}

/// Appends `characters` on one line. Marks of direction are no part of a phrase: alone they have nothing to order.
void append_surface(std::string_view characters, std::string& surface) {
  for (std::size_t at = 0; at < characters.size();) {
    at = skip_unspaced_line_end(characters, at);
    const auto [code, length] = decode_at(characters, at);
    if (is_ascii_blank(characters[at])) surface += surface.ends_with(' ') ? "" : " ";
    else if (!is_direction_mark(code)) surface += characters.substr(at, length);
    at += length;
  }
}

}  // namespace

std::string surface_of(std::string_view text, std::size_t begin, std::span<const Word> words) {
  std::string surface;
  auto at = begin;
  for (const auto& word : words) {
    auto gap = std::string(slice(text, {at, std::max(at, word.span.begin)}));
    if (!gap.empty() && gap.find_first_not_of('_') == std::string::npos) gap = " ";
    std::erase(gap, '_');
    append_surface(gap, surface);
    append_surface(slice(text, {std::max(at, word.span.begin), word.span.end}), surface);
    at = word.span.end;
  }
  return surface;
}

ConjunctionCutter::ConjunctionCutter(std::string_view text, std::span<const Word> words, const Language& language)
    : text_(text) {
  if (!language.traits.has(Trait::conjunction_prefix)) return;
  for (const auto& word : words) forms_.insert(fold(slice(text, word.span)));
}

bool ConjunctionCutter::is_known(const std::string& rest) const {
  return rest.size() >= min_known_bytes && forms_.contains(rest);
}

Span ConjunctionCutter::cut(Span word) const {
  constexpr std::string_view and_letter = "و";
  constexpr std::string_view so_letter = "ف";
  const auto letters = slice(text_, word);
  if (forms_.empty() || !(letters.starts_with(and_letter) || letters.starts_with(so_letter))) return word;
  const auto rest = letters.substr(and_letter.size());
  const bool cuts = is_known(fold(rest)) || (letters.starts_with(and_letter) && has_article(rest));
  return cuts ? Span{word.begin + and_letter.size(), word.end} : word;
}

}  // namespace zubda
