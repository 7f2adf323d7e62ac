#include "terms/vocabulary.h"

#include <cstring>

#include "language/fold.h"

namespace zubda {
namespace {

constexpr std::size_t first_capacity = std::size_t{1} << 12;

std::uint64_t load(const char* bytes, std::size_t count) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes, count);
  return value;
}

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Product = unsigned __int128;
  const auto product = static_cast<Product>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// Multiply-and-fold over eight bytes at a time, in the manner of wyhash.
std::uint64_t hash_of(std::string_view word) {
  constexpr std::uint64_t k0 = 0xa0761d6478bd642f;
  constexpr std::uint64_t k1 = 0xe7037ed1a0b428db;
  std::uint64_t hash = k0 ^ word.size();
  const char* at = word.data();
  std::size_t left = word.size();
  for (; left > 8; at += 8, left -= 8) hash = mix(hash ^ load(at, 8), k1);
  return mix(hash ^ load(at, left), k0);
}

}  // namespace

Vocabulary::Vocabulary(const Language& language, const WordSet& stop_words, bool stem)
    : stop_words_(stop_words), stemmer_(language.code), stem_(stem), turkic_(language.turkic), entries_(first_capacity) {}

TermId Vocabulary::term(std::string_view word) {
  const auto hash = hash_of(word);
  const auto mask = entries_.size() - 1;
  for (auto slot = hash & mask;; slot = (slot + 1) & mask) {
    const auto& entry = entries_[slot];
    if (entry.length == 0) return add(word, hash, slot);
    if (entry.hash == hash && entry.length == word.size() &&
        std::memcmp(letters_.data() + entry.offset, word.data(), word.size()) == 0)
      return entry.term;
  }
}

TermId Vocabulary::add(std::string_view word, std::uint64_t hash, std::size_t slot) {
  folded_.clear();
  fold(word, turkic_, folded_);
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
    if (stop_words_.contains(after) || after.empty()) return folded_.resize(quote);
    if (!stop_words_.contains(before)) continue;
    folded_.erase(0, quote + 1);
    quote = 0;
    if (folded_.empty()) return;
  }
}

TermId Vocabulary::find_or_add_term() {
  if (folded_.empty() || stop_words_.contains(folded_)) return no_term;
  drop_elided_parts();
  if (folded_.empty() || stop_words_.contains(folded_)) return no_term;
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
