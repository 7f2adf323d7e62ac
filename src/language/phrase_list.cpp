#include "language/phrase_list.h"

#include <algorithm>

namespace zubda {
namespace {

Phrase parse_phrase(std::string_view line) {
  const auto tab = line.find('\t');
  return tab == std::string_view::npos ? Phrase{line, {}} : Phrase{line.substr(0, tab), line.substr(tab + 1)};
}

std::string_view first_line(std::string_view lines) { return lines.substr(0, lines.find('\n')); }

}  // namespace

bool begins_with_words(std::string_view text, std::string_view words) {
  constexpr std::string_view ends = " \t\n";
  return text.starts_with(words) && (text.size() == words.size() || ends.find(text[words.size()]) != ends.npos);
}

std::optional<Phrase> PhraseList::find(std::string_view folded_word,
                                       const std::function<bool(std::string_view)>& fits) const {
  auto lines = by_first_word_.from(folded_word);
  while (!lines.empty() && begins_with_words(lines, folded_word)) {
    const auto line = first_line(lines);
    const auto phrase = parse_phrase(line);
    if (fits(phrase.words)) return phrase;
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
  }
  return std::nullopt;
}

}  // namespace zubda
