#include "terms/vocabulary.h"

#include "language/fold.h"
#include "language/word_hash.h"

namespace zubda {
namespace {

constexpr std::size_t first_capacity = std::size_t{1} << 12;

}  // namespace

Vocabulary::Vocabulary(const Language& language, const WordSet* stop_words, bool stem)
    : language_(language), stop_words_(stop_words), stemmer_(language.code), stem_(stem), entries_(first_capacity) {}

bool Vocabulary::is_stop_word(std::string_view folded) const {
  return stop_words_ != nullptr ? stop_words_->contains(folded) : language_.stop_words.contains(folded);
}

TermId Vocabulary::term(std::string_view word) {
  const auto hash = hash_of_word(word);
  const auto mask = entries_.size() - 1;
  for (auto slot = hash & mask;; slot = (slot + 1) & mask) {
    const auto& entry = entries_[slot];
    if (entry.length == 0) return add(word, hash, slot);
    if (entry.hash == hash && entry.length == word.size() &&
        are_equal_words(letters_.data() + entry.offset, word.data(), word.size()))
      return entry.term;
  }
}

TermId Vocabulary::add(std::string_view word, std::uint64_t hash, std::size_t slot) {
  folded_.clear();
  fold(word, language_.turkic, folded_);
  const auto term = find_or_add_term();
  entries_[slot] = {hash, letters_.size(), static_cast<std::uint32_t>(word.size()), term};
  letters_.append(word);
  if (++used_ * 2 > entries_.size()) grow();
  return term;
}

/// An elided article or a possessive is a stop word held to its noun by an apostrophe: `l'homme`, `president's`.
void Vocabulary::drop_elided_parts() {
  for (auto quote = folded_.find('\''); quote != std::string::npos; quote = folded_.find('\'', quote + 1)) {
    const auto before = std::string_view(folded_).substr(0, quote);
    const auto after = std::string_view(folded_).substr(quote + 1);
    if (is_stop_word(after) || after.empty()) return folded_.resize(quote);
    if (!is_stop_word(before)) continue;
    folded_.erase(0, quote + 1);
    quote = 0;
    if (folded_.empty()) return;
  }
}

TermId Vocabulary::find_or_add_term() {
  if (folded_.empty() || is_stop_word(folded_)) return no_term;
  drop_elided_parts();
  if (folded_.empty() || is_stop_word(folded_)) return no_term;
  if (stem_) stemmer_.stem(folded_);
  return terms_.try_emplace(folded_, static_cast<TermId>(terms_.size())).first->second;
}

void Vocabulary::grow() {
  std::vector<Entry> larger(entries_.size() * 2);
  const auto mask = larger.size() - 1;
  for (const auto& entry : entries_) {
    if (entry.length == 0) continue;
    auto slot = entry.hash & mask;
    while (larger[slot].length != 0) slot = (slot + 1) & mask;
    larger[slot] = entry;
  }
  entries_ = std::move(larger);
}

}  // namespace zubda
