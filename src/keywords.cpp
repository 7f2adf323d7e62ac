#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <stdexcept>
#include <tuple>
#include <unordered_set>

#include "analysis.h"
#include "keyphrases/phrases.h"
#include "keyphrases/surface.h"
#include "keyphrases/word_rank.h"
#include "sentences/sentences.h"
#include "terms/corpus_weights.h"
#include "terms/weekdays.h"
#include "text/fold.h"
#include <zubda/keywords.h>

namespace zubda {
namespace {

// Measured together on five sets in five languages (tests/benchmark/KEYWORDS.md).
/// By the number of a phrase's words, what the sum of their scores is multiplied by.
constexpr std::array<double, 5> length_factors = {0, 1, 0.84, 0.5, 0.5};
constexpr double position_exponent = 0.2;
/// Names matter, as in YAKE (Campos et al., 2020): the logarithm of the factor of a phrase that always begins with a
/// capital.
constexpr double capital_weight = 0.9;
/// What a text comes back to until its end is what it is about: the logarithm of the factor of a phrase that is in the
/// first and the last sentence.
constexpr double spread_weight = 1.5;
/// The same for a phrase that always has a stop word in its midst.
constexpr double bridge_weight = -0.5;
/// The share of a phrase's words that the title has adds so much to a factor of 1.
constexpr double title_weight = 0.5;

struct Candidate {
  double score;
  std::uint32_t phrase;  ///< Of `Phrases`.
};

/// What the places of a phrase in a text of `word_count` words say of it.
double weight_of_places(const PhraseCounts& counts, std::size_t word_count) {
  const auto frequency = static_cast<double>(counts.frequency);
  const auto spread = static_cast<double>(counts.last - counts.first) / static_cast<double>(word_count);
  return (frequency - static_cast<double>(counts.containing)) *
         std::pow(1 + static_cast<double>(counts.first), -position_exponent) *
         std::exp(capital_weight * static_cast<double>(counts.capitals) / frequency + spread_weight * spread +
                  bridge_weight * static_cast<double>(counts.bridges) / frequency);
}

/// Whether `a` is worse than `b`; of equals that which comes later in the text.
auto is_worse(const Phrases& phrases) {
  return [&phrases](const Candidate& a, const Candidate& b) {
    if (a.score != b.score) return a.score < b.score;
    const auto first = [&](const Candidate& candidate) { return phrases.places(candidate.phrase).front().first; };
    return std::tuple(first(a), phrases.key(a.phrase)) > std::tuple(first(b), phrases.key(b.phrase));
  };
}

/// Scores of all phrases that stand at least once outside of a longer repeated one, as a heap with the best at its top:
/// few are asked for. `title` has the terms of the title.
std::vector<Candidate> score_phrases(const Phrases& phrases, const Eigen::VectorXd& word_scores,
                                     const std::unordered_set<TermId>& title, std::size_t word_count) {
  std::vector<Candidate> candidates;
  candidates.reserve(phrases.size());
  for (std::size_t phrase = 0; phrase < phrases.size(); ++phrase) {
    const auto counts = phrases.counts(phrase);
    if (counts.frequency <= counts.containing) continue;
    const auto& key = phrases.key(phrase);
    const auto length = length_of(key);
    double sum = 0;
    double in_title = 0;
    for (std::size_t i = 0; i < length; ++i) {
      sum += word_scores[key[i]];
      in_title += title.contains(key[i]) ? 1 : 0;
    }
    const auto score = sum * length_factors[length] * weight_of_places(counts, word_count) *
                       (1 + title_weight * in_title / static_cast<double>(length));
    candidates.push_back({score, static_cast<std::uint32_t>(phrase)});
  }
  std::ranges::make_heap(candidates, is_worse(phrases));
  return candidates;
}

/// Calls `sink` for each set of terms that is part of `key`, the whole one last; terms in ascending order.
template <class Sink>
void for_each_subset(PhraseKey key, Sink&& sink) {
  std::ranges::sort(key);  // `no_term` is the largest value.
  const auto length = length_of(key);
  for (unsigned members = 1; members < 1U << length; ++members) {
    PhraseKey subset;
    subset.fill(no_term);
    std::size_t size = 0;
    for (std::size_t i = 0; i < length; ++i)
      if ((members >> i & 1U) != 0) subset[size++] = key[i];
    sink(subset);
  }
}

/// Phrases that were chosen, ready to be compared with.
class ChosenPhrases {
 public:
  /// Whether `key` adds nothing to a chosen phrase: it is contained in one or contains one of several words. It may
  /// contain a chosen word: people name both `Larsson` and `Stieg Larsson`.
  bool repeats_one(const PhraseKey& key) const {
    const auto length = length_of(key);
    bool found = false;
    for_each_subset(key, [&](const PhraseKey& subset) {
      const auto size = length_of(subset);
      found = found || (size == length && parts_.contains(subset)) || (size > 1 && phrases_.contains(subset));
    });
    return found;
  }

  void add(PhraseKey key) {
    for_each_subset(key, [&](const PhraseKey& subset) { parts_.insert(subset); });
    std::ranges::sort(key);
    phrases_.insert(key);
  }

 private:
  std::unordered_set<PhraseKey, PhraseHash> phrases_;  ///< Terms in ascending order, as in `parts_`.
  std::unordered_set<PhraseKey, PhraseHash> parts_;
};

/// The best of a heap of candidates, at most `count`, none of them like a better one.
std::vector<Candidate> without_repeats(const Phrases& phrases, std::vector<Candidate> candidates, std::size_t count) {
  ChosenPhrases known;
  std::vector<Candidate> chosen;
  while (chosen.size() < count && !candidates.empty()) {
    std::ranges::pop_heap(candidates, is_worse(phrases));
    const auto candidate = candidates.back();
    candidates.pop_back();
    const auto& key = phrases.key(candidate.phrase);
    if (known.repeats_one(key)) continue;
    known.add(key);
    chosen.push_back(candidate);
  }
  return chosen;
}

/// How each chosen phrase is written most often; of equals the shorter, then the earlier in the alphabet.
std::vector<Keyword> write_out(std::string_view text, std::span<const Word> words, const Language& language,
                               const Phrases& phrases, const std::vector<Candidate>& chosen) {
  const ConjunctionCutter conjunctions(text, words, language);
  std::vector<Keyword> keywords;
  for (const auto& candidate : chosen) {
    std::map<std::string, std::size_t> forms;
    for (const auto& place : phrases.places(candidate.phrase))
      ++forms[surface_of(text, conjunctions.cut(words[place.first].span).begin,
                         words.subspan(place.first, place.word_count))];
    const auto best = std::ranges::max_element(forms, [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second < b.second : a.first.size() > b.first.size();
    });
    keywords.push_back({best->first, candidate.score / chosen.front().score});
  }
  return keywords;
}

}  // namespace

struct KeywordExtractor::State {
  Analyzer analyzer;
  TermExtractor extractor;
  std::map<std::string, WordSet> weekdays;  ///< By language.

  const WordSet& weekdays_of(const Language& language) {
    const auto found = weekdays.find(language.code);
    return found != weekdays.end() ? found->second
                                   : weekdays.emplace(language.code, weekday_names(language)).first->second;
  }
};

KeywordExtractor::KeywordExtractor() : state_(std::make_unique<State>()) {}
KeywordExtractor::~KeywordExtractor() = default;
KeywordExtractor::KeywordExtractor(KeywordExtractor&&) noexcept = default;
KeywordExtractor& KeywordExtractor::operator=(KeywordExtractor&&) noexcept = default;

std::vector<Keyword> KeywordExtractor::operator()(const Document& document, const Options& options, std::size_t count) {
  options.check();
  const std::string_view text = document.text;
  require_utf8(document);
  const auto& language = state_->analyzer.language_of(document, options);
  WordSet stop_words;
  for (const auto& word : options.stop_words.value_or(std::vector<std::string>()))
    stop_words.insert(fold(word, language.turkic));
  std::size_t term_count = 0;
  const auto sentences = split_sentences(document, language);
  check_sentence_count(sentences.size(), options);
  const auto words = find_words(text, sentences, language, {options.stem, options.stop_words ? &stop_words : nullptr},
                                state_->weekdays_of(language), state_->extractor, term_count);
  const auto title = state_->extractor.known_terms(document.title);
  auto scores = rank_words(words, term_count, title, options.damping);
  // What is common in the collection says little of this text: TF-IDF (Spärck Jones, 1972), with PageRank for TF.
  if (options.frequencies) {
    const auto weights = corpus_weights(*options.frequencies, language, state_->extractor);
    for (std::size_t term = 0; term < std::min(term_count, weights.size()); ++term)
      scores[static_cast<Eigen::Index>(term)] *= weights[term];
  }
  const Phrases phrases(text, words);
  const auto chosen =
      without_repeats(phrases, score_phrases(phrases, scores, {title.begin(), title.end()}, words.size()), count);
  return write_out(text, words, language, phrases, chosen);
}

std::vector<Keyword> keywords(const Document& document, const Options& options, std::size_t count) {
  return KeywordExtractor()(document, options, count);
}

}  // namespace zubda
