#include "language/phrase_list.h"

#include <algorithm>

namespace zubda {
namespace {

/// Whether the first words of `text` are `words`.
bool begins_with(std::string_view text, std::string_view words) {
  return text.starts_with(words) &&
         (text.size() == words.size() || std::string_view(" \t\n").find(text[words.size()]) != std::string_view::npos);
}

Phrase phrase_of(std::string_view line) {
  const auto tab = line.find('\t');
  return tab == std::string_view::npos ? Phrase{line, {}} : Phrase{line.substr(0, tab), line.substr(tab + 1)};
}

std::string_view first_line(std::string_view lines) { return lines.substr(0, lines.find('\n')); }

}  // namespace

std::size_t PhraseList::most_words_from(std::string_view folded_word) const {
  const auto lines = by_first_word_.from(folded_word);
  if (lines.empty()) return 0;
  return 1 + static_cast<std::size_t>(std::ranges::count(phrase_of(first_line(lines)).words, ' '));
}

std::optional<Phrase> PhraseList::match(std::string_view folded_words) const {
  const auto first_word = folded_words.substr(0, folded_words.find(' '));
  auto lines = by_first_word_.from(first_word);
  while (!lines.empty() && begins_with(lines, first_word)) {
    const auto line = first_line(lines);
    const auto phrase = phrase_of(line);
    if (begins_with(folded_words, phrase.words)) return phrase;
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
  }
  return std::nullopt;
}

}  // namespace zubda
