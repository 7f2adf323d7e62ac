#include "token_budget.h"

#include "output/display.h"
#include "select/truncate.h"
#include "text/characters.h"
#include <zubda/tokenizer.h>

namespace zubda {

TokenBudget::TokenBudget(std::span<const std::string_view> texts, const Options& options)
    : texts_(texts), tokenizer_(options.tokenizer.get()), limit_(*options.length.tokens) {
  without_notes_.reserve(texts.size());
  for (const auto text : texts) without_notes_.emplace_back(text);
}

std::string TokenBudget::line(std::size_t document, const Sentence& sentence) {
  std::string shown;
  append_line(without_notes_[document].of(sentence), shown);
  return shown;
}

std::size_t TokenBudget::count(std::string_view text) const {
  return tokenizer_ != nullptr ? tokenizer_->count(text) : text.size();
}

std::size_t TokenBudget::cost(std::size_t document, const Sentence& sentence) {
  return count(line(document, sentence));
}

std::size_t TokenBudget::overrun(std::span<const std::size_t> documents, std::span<const Sentence> sentences) {
  std::string printed;
  for (std::size_t i = 0; i < sentences.size(); ++i) printed += line(documents[i], sentences[i]) + '\n';
  const auto tokens = count(printed);
  return tokens > limit_ ? tokens - limit_ : 0;
}

ScoredSentence TokenBudget::truncate(std::size_t document, const ScoredSentence& sentence, const Language& language) {
  const auto text = texts_[document];
  const auto cut_to = [&](std::size_t characters) {
    return zubda::truncate(text, sentence, {.characters = characters}, language);
  };
  const auto fits = [&](const ScoredSentence& cut) { return count(line(document, cut.sentence) + "…\n") <= limit_; };
  // The most characters that fit. More of them are nearly always more tokens; where they are not, fewer may be found.
  std::size_t low = 1;
  auto high = count_characters(slice(text, sentence.sentence.span));
  while (low < high) {
    const auto middle = low + (high - low + 1) / 2;
    if (fits(cut_to(middle))) low = middle;
    else high = middle - 1;
  }
  return cut_to(low);
}

}  // namespace zubda
