/// The language models that the tables of language detection are computed from. Used only when zubda is built.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace zubda::detection {

/// How likely words are in one language in one script: its function words, and for all others an interpolated model of
/// three letters (Witten and Bell, 1991) that has read the word lists and a sample text.
class LanguageModel {
 public:
  /// A function word, folded.
  void add_function_word(const std::u32string& word);
  /// A folded word to learn letters from.
  void add_letters(const std::u32string& word, double weight);
  /// Letters as they are written.
  void add_spellings(std::u32string_view raw);

  /// Natural logarithms of probabilities. `gram` is one to three characters; the probability is that of its last after
  /// the others.
  double log_of_ngram(std::u32string_view gram) const;
  double log_of_word(const std::u32string& word) const;
  double log_of_spelling(char32_t letter) const;

  const std::map<std::u32string, double>& function_words() const { return function_words_; }
  const std::map<std::u32string, double, std::less<>>& ngrams() const { return counts_; }
  const std::map<char32_t, double>& spellings() const { return spellings_; }

 private:
  double probability(std::u32string_view gram) const;

  std::map<std::u32string, double> function_words_;  ///< With weights that fall with length.
  double function_word_sum_ = 0;
  std::map<std::u32string, double, std::less<>> counts_;     ///< Of n-grams of one to three.
  std::map<std::u32string, double, std::less<>> followers_;  ///< How many different characters follow.
  double character_count_ = 0;
  std::map<char32_t, double> spellings_;
  std::map<char32_t, double> folded_spellings_;
};

}  // namespace zubda::detection
