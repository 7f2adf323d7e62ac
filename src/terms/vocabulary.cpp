#include "terms/vocabulary.h"

#include "text/fold.h"

namespace zubda {
namespace {

/// A word may be a chain of apostrophes of any length, of which only the short ends are looked up.
constexpr std::size_t max_elided_bytes = 32;

}  // namespace

Vocabulary::Vocabulary(const Language& language, const WordSet* stop_words, bool stem)
    : language_(language), stop_words_(stop_words), stemmer_(language.code), stem_(stem) {}

bool Vocabulary::is_stop_word(std::string_view folded) const {
  return stop_words_ != nullptr ? stop_words_->contains(folded) : language_.stop_words.contains(folded);
}

void Vocabulary::find_terms(std::string_view text, std::span<const Span> words, std::vector<TermId>& terms) {
  words_.intern(
      text, words, [this](std::string_view word) { return make_term(word); }, terms);
}

/// An elided article or a possessive is a stop word held to its noun by an apostrophe: `l'homme`, `president's`.
/// Whether there was one.
bool Vocabulary::drop_elided_parts() {
  const auto whole = folded_.size();
  const auto is_elided = [&](std::string_view part) { return part.size() <= max_elided_bytes && is_stop_word(part); };
  std::size_t begin = 0;
  for (auto quote = folded_.find('\''); quote != std::string::npos; quote = folded_.find('\'', quote + 1)) {
    const auto before = std::string_view(folded_).substr(begin, quote - begin);
    const auto after = std::string_view(folded_).substr(quote + 1);
    if (after.empty() || is_elided(after)) folded_.resize(quote);
    else if (is_elided(before)) begin = quote + 1;
  }
  folded_.erase(0, begin);
  return folded_.size() < whole;
}

TermId Vocabulary::make_term(std::string_view word) {
  folded_.clear();
  fold(word, language_.turkic, folded_);
  if (folded_.empty() || is_stop_word(folded_)) return no_term;
  if (drop_elided_parts() && (folded_.empty() || is_stop_word(folded_))) return no_term;
  if (stem_) stemmer_.stem(folded_);
  if (folded_.empty()) return no_term;
  return stems_.intern(folded_, [this](std::string_view) { return static_cast<TermId>(stems_.size()); });
}

}  // namespace zubda
