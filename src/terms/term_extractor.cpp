#include "terms/term_extractor.h"

#include <cmath>
#include <limits>
#include <utility>

#include "terms/line_ends.h"
#include "text/note_marks.h"
#include "text/unspaced.h"
#include "text/words.h"

namespace zubda {
namespace {

/// When the vocabularies have met more words than this together, they are emptied, so that a stream of documents takes
/// bounded memory whatever its languages.
constexpr std::size_t max_words = std::size_t{1} << 17;

/// How many bytes a text has for each of its terms, with the stop words and blanks between them: as much memory is set
/// aside at the begin.
constexpr std::size_t usual_bytes_per_term = 12;

}  // namespace

Vocabulary& TermExtractor::vocabulary(const Language& language, const TermOptions& options) {
  auto key = language.code + (options.stem ? "" : " unstemmed");
  if (options.stop_words != nullptr) {
    key += " own";
    if (given_stop_words_ != *options.stop_words) {
      std::erase_if(vocabularies_, [](const auto& entry) { return entry.first.ends_with(" own"); });
      values_.clear();
      given_stop_words_ = *options.stop_words;
    }
  }
  if (word_count() >= max_words && !in_collection_) clear_vocabularies();
  if (const auto found = vocabularies_.find(key); found != vocabularies_.end()) return found->second;
  const auto* stop_words = options.stop_words != nullptr ? &given_stop_words_ : nullptr;
  return vocabularies_.try_emplace(key, language, stop_words, options.stem).first->second;
}

void TermExtractor::clear_vocabularies() {
  vocabularies_.clear();
  values_.clear();
}

void TermExtractor::start_document(const Language& language, const TermOptions& options) {
  current_ = &vocabulary(language, options);
  numbers_.start_document();
}

void TermExtractor::start_text(std::string_view text) {
  corrections_ = find_word_corrections(text);
  next_correction_ = 0;
}

std::size_t TermExtractor::read_own_words(std::string_view text, Span sentence) {
  words_.clear();
  terms_.clear();
  in_capitals_.reset();
  const auto count = read_words(text, sentence, dictionary_, words_);
  const auto begin = next_correction_;
  auto last = begin;
  while (last < corrections_.size() && corrections_[last].span.begin < sentence.end) {
    // An address may go on in the next sentence.
    if (corrections_[last++].span.end > sentence.end) break;
    next_correction_ = last;
  }
  is_corrected_ = last > begin;
  if (is_corrected_) correct_words(text, std::span(corrections_).subspan(begin, last - begin), words_);
  if (!has_notes_) return count;
  auto after_mark = sentence.begin;
  const auto dropped = std::erase_if(words_, [&](Span word) {
    // A mark begins with a digit, or a bracket before its first word.
    const auto first = word.begin > sentence.begin && text[word.begin - 1] == '[' ? word.begin - 1 : word.begin;
    if (const auto mark = read_note_mark(text, first, sentence.end); mark && first > sentence.begin)
      after_mark = mark.span.end;
    return word.end <= after_mark;
  });
  return count - dropped;
}

std::size_t TermExtractor::read_terms(std::string_view text, Span sentence) {
  const auto count = read_own_words(text, sentence);
  current_->find_terms(text, words_, is_corrected_, terms_);
  return count;
}

std::size_t TermExtractor::read_divided_terms(std::string_view text, Span sentence) {
  const auto count = read_own_words(text, sentence);
  std::string whole;  // The parts of a divided word joined, for matching only: what is printed stays as it is.
  for (const auto word : words_) {
    whole += slice(text, word);
    if (is_divided(text, word, sentence.end)) continue;
    const Span all{0, whole.size()};
    current_->find_terms(whole, {&all, 1}, is_corrected_, terms_);
    whole.clear();
  }
  return count;
}

std::size_t TermExtractor::read_joined_terms(const JoinedSentence& joined) {
  auto corrections = find_word_corrections(joined.text());
  corrections_.swap(corrections);
  const auto next = std::exchange(next_correction_, 0);
  const auto count = read_terms(joined.text(), joined.all());
  corrections_.swap(corrections);
  next_correction_ = next;
  return count;
}

std::size_t TermExtractor::read_terms_of_lines(std::string_view text, Span sentence) {
  const auto characters = slice(text, sentence);
  if (has_unspaced_line_end(characters)) return read_joined_terms(JoinedSentence(text, sentence));
  return may_divide_words(characters) ? read_divided_terms(text, sentence) : read_terms(text, sentence);
}

TermId TermExtractor::capital_term(TermId term, std::string_view text, Span sentence) {
  // A headline that is all in capitals says nothing about the word.
  if (term == no_term) return no_term;
  if (!in_capitals_) in_capitals_ = is_mostly_capitals(slice(text, sentence));
  if (*in_capitals_) return no_term;
  return numbers_.number(term - first_capital_term);
}

void TermExtractor::number_terms(std::string_view text, Span sentence, std::vector<TermId>& ids) {
  // About half of the words are stop words, in no order that a processor could guess: no branch is taken for them.
  std::size_t kept = 0;
  for (const auto term : terms_) {
    terms_[kept] = term;
    kept += term != no_term ? 1 : 0;
  }
  terms_.resize(kept);
  numbers_.make_room(current_->term_count(), kept);
  for (const auto term : terms_) {
    const auto number = term < first_capital_term ? numbers_.number(term) : capital_term(term, text, sentence);
    if (number != no_term) ids.push_back(number);
  }
}

Terms TermExtractor::extract(std::string_view text, std::span<const Sentence> sentences, const Language& language,
                             const TermOptions& options) {
  start_document(language, options);
  start_text(text);
  Terms terms;
  terms.ids.reserve(text.size() / usual_bytes_per_term);
  terms.begins.reserve(sentences.size() + 1);
  terms.word_counts.reserve(sentences.size());
  terms.begins.push_back(0);
  // The first line end that is not before the sentence, unless one in the sentence is of a kind that matters.
  auto line_end = text.find('\n');
  for (const auto& sentence : sentences) {
    has_notes_ = sentence.has_notes;
    if (line_end < sentence.span.begin) line_end = text.find('\n', sentence.span.begin);
    const auto count = has_plain_line_ends(text, sentence.span, line_end) ? read_terms(text, sentence.span)
                                                                          : read_terms_of_lines(text, sentence.span);
    terms.word_counts.push_back(static_cast<std::uint32_t>(count));
    number_terms(text, sentence.span, terms.ids);
    terms.begins.push_back(terms.ids.size());
  }
  terms.term_count = numbers_.count();
  return terms;
}

std::vector<float> TermExtractor::term_values(const void* key, const std::function<float(std::string_view)>& value) {
  if (std::exchange(values_key_, key) != key) values_.clear();
  auto& known = values_[current_];
  known.resize(current_->term_count(), std::numeric_limits<float>::quiet_NaN());
  std::vector<float> values;
  values.reserve(numbers_.count());
  for (const auto term : numbers_.terms()) {
    if (std::isnan(known[term])) known[term] = value(current_->term(term));
    values.push_back(known[term]);
  }
  return values;
}

void TermExtractor::start_collection() {
  in_collection_ = true;
  clear_vocabularies();
  numbers_.clear();
  collection_numbers_.clear();
  collection_term_count_ = 0;
}

std::vector<TermId> TermExtractor::collection_numbers() {
  std::vector<TermId> numbers;
  if (numbers_.count() == 0) return numbers;
  auto& known = collection_numbers_[current_];
  known.resize(current_->term_count(), no_term);
  for (const auto term : numbers_.terms()) {
    if (known[term] == no_term) known[term] = static_cast<TermId>(collection_term_count_++);
    numbers.push_back(known[term]);
  }
  return numbers;
}

void TermExtractor::for_each_collection_term(
    const std::function<void(std::string_view, std::string_view, TermId)>& sink) const {
  for (const auto& [vocabulary, numbers] : collection_numbers_)
    for (TermId term = 0; term < numbers.size(); ++term)
      if (numbers[term] != no_term) sink(vocabulary->language_code(), vocabulary->term(term), numbers[term]);
}

void TermExtractor::release_words() {
  if (word_count() < max_words || in_collection_) return;
  clear_vocabularies();
  current_ = nullptr;
  numbers_.release();
}

std::size_t TermExtractor::word_count() const {
  std::size_t words = 0;
  for (const auto& [name, vocabulary] : vocabularies_) words += vocabulary.word_count();
  return words;
}

void TermExtractor::read_words_joined(std::string_view text, Span sentence) {
  if (!has_unspaced_line_end(slice(text, sentence))) {
    read_terms(text, sentence);
    return;
  }
  const JoinedSentence joined(text, sentence);
  read_joined_terms(joined);
  for (auto& word : words_) word = joined.source(word);
}

void TermExtractor::tokenize(std::string_view text, std::span<const Sentence> sentences, const Language& language,
                             const TermOptions& options,
                             const std::function<void(std::size_t, std::span<const Token>)>& sink) {
  start_document(language, options);
  start_text(text);
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    has_notes_ = sentences[i].has_notes;
    read_words_joined(text, sentences[i].span);
    tokens.clear();
    numbers_.make_room(current_->term_count(), words_.size());
    for (std::size_t word = 0; word < words_.size(); ++word) {
      const auto term = terms_[word];
      tokens.push_back({words_[word], term < first_capital_term ? numbers_.number(term)
                                                                : capital_term(term, text, sentences[i].span)});
    }
    sink(i, tokens);
  }
}

std::vector<TermId> TermExtractor::known_terms(std::string_view text) {
  std::vector<TermId> known;
  has_notes_ = false;
  start_text(text);
  read_terms(text, {0, text.size()});
  for (auto term : terms_) {
    if (term == no_term) continue;
    // Whether such a word in capitals is a name here is for the document to say, which has the term or not.
    if (term >= first_capital_term) term -= first_capital_term;
    if (const auto number = numbers_.find(term)) known.push_back(*number);
  }
  return known;
}

}  // namespace zubda
