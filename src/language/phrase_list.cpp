#include "language/phrase_list.h"

#include <algorithm>

namespace zubda {
namespace {

/// Whether the first words of `phrase` are `words`.
bool begins_with(std::string_view phrase, std::string_view words) {
  return phrase.starts_with(words) && (phrase.size() == words.size() || phrase[words.size()] == ' ');
}

Phrase phrase_of(std::string_view line) {
  const auto tab = line.find('\t');
  return tab == std::string_view::npos ? Phrase{line, {}} : Phrase{line.substr(0, tab), line.substr(tab + 1)};
}

/// Calls `sink(Phrase)` for the phrases at the begin of `lines` that begin with `word`. A blank is below all characters
/// of words: they stand together.
template <class Sink>
void for_each_from(std::string_view lines, std::string_view word, Sink&& sink) {
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    const auto phrase = phrase_of(lines.substr(0, end));
    if (!begins_with(phrase.words, word)) return;
    sink(phrase);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

}  // namespace

std::size_t PhraseList::most_words_from(std::string_view folded_word) const {
  std::size_t most = 0;
  for_each_from(by_first_word_.from(folded_word), folded_word, [&](const Phrase& phrase) {
    most = std::max(most, static_cast<std::size_t>(1 + std::ranges::count(phrase.words, ' ')));
  });
  return most;
}

std::optional<Phrase> PhraseList::match(std::string_view folded_words) const {
  std::optional<Phrase> longest;
  const auto first_word = folded_words.substr(0, folded_words.find(' '));
  for_each_from(by_first_word_.from(first_word), first_word, [&](const Phrase& phrase) {
    if (begins_with(folded_words, phrase.words) && (!longest || phrase.words.size() > longest->words.size()))
      longest = phrase;
  });
  return longest;
}

}  // namespace zubda
