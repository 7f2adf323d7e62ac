#include "language/phrase_list.h"

#include <algorithm>

#include "text/characters.h"

namespace zubda {
namespace {

Phrase parse_phrase(std::string_view line) {
  const auto tab = line.find('\t');
  return tab == std::string_view::npos ? Phrase{line, {}} : Phrase{line.substr(0, tab), line.substr(tab + 1)};
}

std::string_view first_line(std::string_view lines) { return lines.substr(0, lines.find('\n')); }

std::string_view next_line(std::string_view lines) {
  lines.remove_prefix(std::min(lines.find('\n'), lines.size() - 1) + 1);
  return lines;
}

}  // namespace

bool begins_with_words(std::string_view text, std::string_view words) {
  if (!text.starts_with(words)) return false;
  const auto end = text.size() == words.size() ? '\n' : text[words.size()];
  return end == ' ' || end == '\t' || end == '\n';
}

std::vector<LetterSet> second_letters(std::string_view lines, std::span<const WordSlot> slots) {
  std::vector<LetterSet> letters(slots.size());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const auto word = lines.substr(slots[i].begin, slots[i].key_size);
    if (word.empty() || word.find(' ') != std::string_view::npos) continue;
    for (auto rest = lines.substr(slots[i].begin); begins_with_words(rest, word); rest = next_line(rest))
      if (rest[word.size()] == ' ') letters[i] |= letter_group(decode_at(rest, word.size() + 1).code);
  }
  return letters;
}

std::optional<PhraseList::FirstWord> PhraseList::first_word(const HashedWord& folded) const {
  const auto slot = by_first_words_.slot_of(folded);
  if (!slot) return std::nullopt;
  return FirstWord{by_first_words_.from_slot(*slot), second_letters_[*slot]};
}

std::optional<Phrase> PhraseList::alone(std::string_view first, std::string_view lines) {
  const auto behind = lines.substr(first.size());
  if (behind.starts_with(' ')) return std::nullopt;
  return Phrase{lines.substr(0, first.size()),
                behind.starts_with('\t') ? first_line(behind.substr(1)) : std::string_view()};
}

std::optional<Phrase> PhraseList::find(std::string_view first_two,
                                       const std::function<bool(std::string_view)>& fits) const {
  for (auto lines = by_first_words_.from(first_two); begins_with_words(lines, first_two);) {
    const auto line = first_line(lines);
    const auto phrase = parse_phrase(line);
    if (fits(phrase.words)) return phrase;
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
  }
  return std::nullopt;
}

}  // namespace zubda
