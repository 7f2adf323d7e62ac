#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>
#include <tuple>
#include <unordered_set>

#include "analysis.h"
#include "keyphrases/phrases.h"
#include "keyphrases/word_rank.h"
#include "sentences/sentences.h"
#include "text/ascii.h"
#include "text/direction.h"
#include "text/fold.h"
#include "text/unspaced.h"
#include "text/utf8.h"
#include <zubda/keywords.h>

namespace zubda {
namespace {

// Measured together on five sets in five languages (tests/benchmark/KEYWORDS.md).
/// Between the sum of the scores of a phrase's words (0) and their mean (1).
constexpr double length_exponent = 0.25;
constexpr double position_exponent = 0.2;
/// Names matter, as in YAKE (Campos et al., 2020).
constexpr double capital_weight = 0.5;

struct Candidate {
  PhraseKey key;
  double score;
  std::uint32_t first;
};

/// Scores of all phrases that stand at least once outside of a longer repeated one, the best first; ties in reading
/// order.
std::vector<Candidate> score_phrases(const PhraseMap<PhraseCounts>& phrases, const Eigen::VectorXd& word_scores) {
  std::vector<Candidate> candidates;
  candidates.reserve(phrases.size());
  for (const auto& [key, counts] : phrases) {
    if (counts.frequency <= counts.containing) continue;
    const auto length = length_of(key);
    double sum = 0;
    for (std::size_t i = 0; i < length; ++i) sum += word_scores[key[i]];
    const auto frequency = static_cast<double>(counts.frequency);
    const auto score = sum * std::pow(static_cast<double>(length), -length_exponent) *
                       (frequency - static_cast<double>(counts.containing)) *
                       std::pow(1 + static_cast<double>(counts.first), -position_exponent) *
                       (1 + capital_weight * static_cast<double>(counts.capitals) / frequency);
    candidates.push_back({key, score, counts.first});
  }
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return std::tuple(-a.score, a.first, a.key) < std::tuple(-b.score, b.first, b.key);
  });
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
  /// Whether `key` says much the same as a chosen phrase: it contains one, is contained in one, or has all words but
  /// one of three or more in common with one.
  bool repeats_one(const PhraseKey& key) const {
    const auto length = length_of(key);
    bool found = false;
    for_each_subset(key, [&](const PhraseKey& subset) {
      const auto size = length_of(subset);
      const bool says_enough = size == length || (length > 2 && size + 1 == length);
      found = found || phrases_.contains(subset) || (says_enough && parts_.contains(subset));
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

/// The best candidates, at most `count`, none of them like a better one.
std::vector<Candidate> without_repeats(const std::vector<Candidate>& candidates, std::size_t count) {
  ChosenPhrases phrases;
  std::vector<Candidate> chosen;
  for (const auto& candidate : candidates) {
    if (chosen.size() == count) break;
    if (phrases.repeats_one(candidate.key)) continue;
    phrases.add(candidate.key);
    chosen.push_back(candidate);
  }
  return chosen;
}

/// The words on one line, one blank where there is white space, none at line ends of scripts without blanks. Marks of
/// direction are no part of a phrase: alone they have nothing to order.
std::string surface_of(std::string_view text, Span span) {
  std::string surface;
  const auto characters = slice(text, span);
  for (std::size_t at = 0; at < characters.size();) {
    at = skip_unspaced_line_end(characters, at);
    const auto [code, length] = decode_at(characters, at);
    if (is_ascii_blank(characters[at])) surface += surface.ends_with(' ') ? "" : " ";
    else if (!is_direction_mark(code)) surface += characters.substr(at, length);
    at += length;
  }
  return surface;
}

/// Arabic writes `and` onto the word. It is no part of a phrase that begins there if an article or the same word
/// elsewhere in the text shows that the letter is not the word's own.
class ConjunctionCutter {
 public:
  ConjunctionCutter(std::string_view text, std::span<const Word> words, const Language& language) : text_(text) {
    if (!language.traits.has(Trait::conjunction_prefix)) return;
    for (const auto& word : words) forms_.insert(slice(text, word.span));
  }

  Span cut(Span word) const {
    constexpr std::string_view conjunction = "و";
    constexpr std::string_view with_article = "وال";
    const auto letters = slice(text_, word);
    if (forms_.empty() || !letters.starts_with(conjunction)) return word;
    const auto rest = letters.substr(conjunction.size());
    const bool cuts =
        (letters.starts_with(with_article) && letters.size() > 2 * with_article.size()) || forms_.contains(rest);
    return cuts ? Span{word.begin + conjunction.size(), word.end} : word;
  }

 private:
  std::string_view text_;
  std::unordered_set<std::string_view> forms_;
};

/// How each chosen phrase is written most often; of equals the shorter, then the earlier in the alphabet.
std::vector<Keyword> write_out(std::string_view text, std::span<const Word> words, const Language& language,
                               const std::vector<Candidate>& chosen) {
  const ConjunctionCutter conjunctions(text, words, language);
  PhraseMap<std::map<std::string, std::size_t>> surfaces;
  for (const auto& candidate : chosen) surfaces[candidate.key];
  for_each_phrase(words, [&](const PhraseKey& key, std::size_t first, std::size_t last) {
    if (const auto found = surfaces.find(key); found != surfaces.end())
      ++found->second[surface_of(text, {conjunctions.cut(words[first].span).begin, words[last].span.end})];
  });
  std::vector<Keyword> keywords;
  for (const auto& candidate : chosen) {
    const auto& forms = surfaces.at(candidate.key);
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
};

KeywordExtractor::KeywordExtractor() : state_(std::make_unique<State>()) {}
KeywordExtractor::~KeywordExtractor() = default;
KeywordExtractor::KeywordExtractor(KeywordExtractor&&) noexcept = default;
KeywordExtractor& KeywordExtractor::operator=(KeywordExtractor&&) noexcept = default;

std::vector<Keyword> KeywordExtractor::operator()(const Document& document, const Options& options, std::size_t count) {
  options.check();
  const std::string_view text = document.text;
  require_utf8(text);
  const auto& language = state_->analyzer.language_of(document, options);
  WordSet stop_words;
  for (const auto& word : options.stop_words.value_or(std::vector<std::string>()))
    stop_words.insert(fold(word, language.turkic));
  std::size_t term_count = 0;
  const auto words =
      find_words(text, split_sentences(document, language), language,
                 {options.stem, options.stop_words ? &stop_words : nullptr}, state_->extractor, term_count);
  const auto title = state_->extractor.known_terms(document.title);
  const auto scores = rank_words(words, term_count, title, options.damping);
  const auto chosen = without_repeats(score_phrases(count_phrases(text, words), scores), count);
  return write_out(text, words, language, chosen);
}

std::vector<Keyword> keywords(const Document& document, const Options& options, std::size_t count) {
  return KeywordExtractor()(document, options, count);
}

}  // namespace zubda
