#include "language/detect/model.h"

#include <algorithm>
#include <cmath>

#include "language/detect/features.h"

namespace zubda::detection {
namespace {

/// The share of running words that are function words: between 35 and 55 % in the languages that we have lists for.
constexpr double function_word_share = 0.45;
/// Unseen characters count as if met this often, of this many kinds.
constexpr double unseen_character = 0.02;
constexpr double unseen_characters = 3;
/// How often letters are not what the language's keyboard gives: many write Persian with Arabic letters.
constexpr double foreign_spelling = 0.05;

template <class Map, class Key>
double count_in(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? 0 : found->second;
}

}  // namespace

void LanguageModel::add_function_word(const std::u32string& word) {
  // Lists have no frequencies, but short words are frequent words.
  const double weight = 1.0 / static_cast<double>(1 + word.size());
  if (function_words_.emplace(word, weight).second) function_word_sum_ += weight;
}

void LanguageModel::add_letters(const std::u32string& word, double weight) {
  const auto bounded = boundary + word + boundary;
  for (std::size_t at = 0; at < bounded.size(); ++at) {
    for (const auto gram : ngrams_ending_at(bounded, at)) {
      if (gram.empty()) continue;
      auto& count = counts_[std::u32string(gram)];
      if (count == 0 && gram.size() > 1) ++followers_[std::u32string(gram.substr(0, gram.size() - 1))];
      count += weight;
    }
    character_count_ += weight;
  }
}

void LanguageModel::add_spellings(std::u32string_view raw) {
  for (const auto c : raw) {
    if (!has_spellings(c)) continue;
    ++spellings_[c];
    ++folded_spellings_[fold_character(c)];
  }
}

double LanguageModel::probability(std::u32string_view gram) const {
  double value =
      (count_in(counts_, gram.substr(gram.size() - 1)) + unseen_character) / (character_count_ + unseen_characters);
  for (std::size_t length = 2; length <= gram.size(); ++length) {
    const auto part = gram.substr(gram.size() - length);
    const auto history = part.substr(0, length - 1);
    const auto seen = count_in(counts_, history);
    if (seen == 0) break;
    const auto kinds = count_in(followers_, history);
    value = (count_in(counts_, part) + kinds * value) / (seen + kinds);
  }
  return value;
}

double LanguageModel::log_of_ngram(std::u32string_view gram) const { return std::log(probability(gram)); }

double LanguageModel::log_of_word(const std::u32string& word) const {
  const auto bounded = boundary + word + boundary;
  double log = std::log(1 - function_word_share);
  for (std::size_t at = 1; at < bounded.size(); ++at) {
    const auto grams = ngrams_ending_at(bounded, at);
    log += log_of_ngram(*std::ranges::find_if(grams, [](auto gram) { return !gram.empty(); }));
  }
  return std::log(std::exp(log) +
                  function_word_share * count_in(function_words_, word) / std::max(1e-9, function_word_sum_));
}

double LanguageModel::log_of_spelling(char32_t letter) const {
  const auto all = count_in(folded_spellings_, fold_character(letter));
  return std::log((count_in(spellings_, letter) + foreign_spelling * (all + 1)) / (all + 1));
}

}  // namespace zubda::detection
