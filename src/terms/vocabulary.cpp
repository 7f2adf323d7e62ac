#include "terms/vocabulary.h"

#include "terms/capitals.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// A word may be a chain of apostrophes of any length, of which only the short ends are looked up.
constexpr std::size_t max_elided_bytes = 32;

/// Low lines around a word mark it as slanted or underlined in plain text: `_felt_`.
std::string_view without_low_lines(std::string_view word) {
  if (!word.starts_with('_') && !word.ends_with('_')) return word;
  const auto first = word.find_first_not_of('_');
  if (first == std::string_view::npos) return {};
  return word.substr(first, word.find_last_not_of('_') + 1 - first);
}

}  // namespace

Vocabulary::Vocabulary(const Language& language, const WordSet* stop_words, bool stem)
    : language_(language), stop_words_(stop_words), stemmer_(language.code), stem_(stem) {}

bool Vocabulary::is_stop_word(std::string_view folded) const {
  return stop_words_ != nullptr ? stop_words_->contains(folded) : language_.stop_words.contains(folded);
}

void Vocabulary::find_terms(std::string_view text, std::span<const Span> words, bool may_be_joined,
                            std::vector<TermId>& terms) {
  words_.intern(
      text, words, [&](std::string_view word) { return make_term(word, may_be_joined); }, terms);
}

/// An elided article or a possessive is a stop word held to its noun by an apostrophe: `l'homme`, `president's`.
/// Returns whether there was one.
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

bool Vocabulary::fold_joined_word() {
  // The fold makes U+2010 of U+2011.
  constexpr std::string_view hyphen = "\u2010";
  for (auto at = folded_.find(hyphen); at != std::string::npos; at = folded_.find(hyphen, at))
    folded_.replace(at, hyphen.size(), 1, '-');
  return folded_.find_first_of("-&+#") != std::string::npos;
}

TermId Vocabulary::make_term(std::string_view word, bool may_be_joined) {
  word = without_low_lines(word);
  folded_.clear();
  fold(word, language_.turkic, folded_);
  if (folded_.empty() || word.starts_with("www.")) return no_term;
  TermId first = 0;
  if (is_stop_word(folded_) || (drop_elided_parts() && (folded_.empty() || is_stop_word(folded_)))) {
    // A user's own stop words are taken at their word.
    if (stop_words_ != nullptr || !is_capital_name(word, folded_)) return no_term;
    first = first_capital_term;
  } else if (!(may_be_joined && fold_joined_word()) && stem_) {
    // Stemmers know nothing about words with marks.
    stemmer_.stem(folded_);
  }
  if (folded_.empty()) return no_term;
  return first + stems_.number(folded_);
}

}  // namespace zubda
