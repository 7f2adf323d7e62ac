#include "language/phrase_list.h"

#include <algorithm>

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
  constexpr std::string_view ends = " \t\n";
  return text.starts_with(words) && (text.size() == words.size() || ends.find(text[words.size()]) != ends.npos);
}

std::optional<Phrase> PhraseList::find(std::string_view first, std::string_view first_two,
                                       const std::function<bool(std::string_view)>& fits) const {
  if (first_two != first) {
    for (auto lines = by_first_words_.from(first_two); begins_with_words(lines, first_two); lines = next_line(lines)) {
      const auto phrase = parse_phrase(first_line(lines));
      if (fits(phrase.words)) return phrase;
    }
  }
  const auto phrase = parse_phrase(first_line(by_first_words_.from(first)));
  return phrase.words == first && !first.empty() ? std::optional(phrase) : std::nullopt;
}

void PhraseList::for_each(std::string_view folded_word, const std::function<void(const Phrase&)>& visit) const {
  if (folded_word.empty()) return;
  for (auto lines = by_first_words_.from(folded_word); begins_with_words(lines, folded_word); lines = next_line(lines))
    visit(parse_phrase(first_line(lines)));
}

}  // namespace zubda
