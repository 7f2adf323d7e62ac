#include "terms/terms.h"

#include <algorithm>

namespace zubda {
namespace {

/// When the vocabularies together have met more words than this they are begun anew, so that a stream of documents has
/// bounded memory, in however many languages.
constexpr std::size_t most_words = std::size_t{1} << 17;

/// Of a text, for each term in it: stop words and blanks are between them.
constexpr std::size_t usual_bytes_of_term = 12;

/// Han and kana have no spaces; as word processors do, each character counts as a word.
std::uint32_t words_in(std::string_view text, Span word) {
  std::uint32_t ideographs = 0;
  for (std::size_t at = word.begin; at < word.end;) {
    const auto [code, length] = decode_at(text, at);
    if (code >= 0x2E80 && character(code).is(is_ideograph)) ++ideographs;
    else if (code < 0x2E80) return 1;
    at += length;
  }
  return std::max(ideographs, 1U);
}

bool has_letter_or_digit(std::string_view text, Span word) {
  for (std::size_t at = word.begin; at < word.end;) {
    const auto [code, length] = decode_at(text, at);
    if (character(code).is(is_letter | is_digit) || character(code).word_break() == WordBreak::numeric) return true;
    at += length;
  }
  return false;
}

template <class Sink>
void for_each_token(std::string_view text, Span range, DictionaryBreaker& dictionary, Sink&& sink) {
  for_each_word(text, range, dictionary, [&](Span word) {
    const auto lead = static_cast<unsigned char>(text[word.begin]);
    if (lead == '_' || lead >= 0xE0 ? has_letter_or_digit(text, word) : true)
      sink(word, lead < 0xE2 ? 1 : words_in(text, word));
  });
}

/// Whether `word` is the first part of one that a hyphen divides at a line end: what follows it is a hyphen, a line end
/// and a small letter.
bool is_divided(std::string_view text, Span word, std::size_t end) {
  const auto next_byte = word.end < end ? text[word.end] : '\0';
  if (next_byte != '-' && next_byte != '\xE2' && text[word.end - 1] != '\xAD') return false;
  auto rest = text.substr(word.end, end - word.end);
  if (rest.starts_with('-')) rest.remove_prefix(1);
  else if (rest.starts_with("\u2010")) rest.remove_prefix(3);
  else if (!slice(text, word).ends_with("\u00AD")) return false;
  const auto next = rest.find_first_not_of(" \t\r\n");
  if (next == std::string_view::npos || rest.substr(0, next).find('\n') == std::string_view::npos) return false;
  return character(decode_at(rest, next).code).is(is_lower);
}

/// Whether a line end in `sentence` may divide a word: what stands before it ends as a hyphen does.
bool may_divide_words(std::string_view sentence) {
  for (auto at = sentence.find('\n'); at != std::string_view::npos; at = sentence.find('\n', at + 1)) {
    const auto before = sentence.find_last_not_of(" \t\r\n", at);
    if (before == std::string_view::npos) continue;
    if (sentence[before] == '-' || sentence[before] == '\x90' || sentence[before] == '\xAD') return true;
  }
  return false;
}

}  // namespace

Vocabulary& TermExtractor::vocabulary(const Language& language, const TermOptions& options) {
  auto key = language.code + (options.stem ? "" : " unstemmed");
  if (options.stop_words != nullptr) {
    key += " own";
    if (given_stop_words_ != *options.stop_words) {
      std::erase_if(vocabularies_, [](const auto& entry) { return entry.first.ends_with(" own"); });
      given_stop_words_ = *options.stop_words;
    }
  }
  std::size_t words = 0;
  for (const auto& [name, vocabulary] : vocabularies_) words += vocabulary.word_count();
  if (words >= most_words) vocabularies_.clear();
  if (const auto found = vocabularies_.find(key); found != vocabularies_.end()) return found->second;
  const auto* stop_words = options.stop_words != nullptr ? &given_stop_words_ : nullptr;
  return vocabularies_.try_emplace(key, language, stop_words, options.stem).first->second;
}

void TermExtractor::start_document(const Language& language, const TermOptions& options) {
  current_ = &vocabulary(language, options);
  next_number_ = 0;
  if (++document_ == 0) {
    std::ranges::fill(numbers_, Numbered{});
    document_ = 1;
  }
}

std::uint32_t TermExtractor::find_words(std::string_view text, Span sentence) {
  words_.clear();
  std::uint32_t count = 0;
  for_each_token(text, sentence, dictionary_, [&](Span word, std::uint32_t words) {
    count += words;
    words_.push_back({word, current_->key_of(text, word)});
  });
  return count;
}

void TermExtractor::add_terms(std::string_view text, std::vector<TermId>& ids) {
  for (const auto& [word, key] : words_)
    if (const auto term = current_->term(text, word, key); term != no_term) ids.push_back(term);
}

void TermExtractor::add_terms_with_divided(std::string_view text, std::size_t end, std::vector<TermId>& ids) {
  std::string
      divided;  // The first part of a word that the line end divides: healed for matching, never in what is printed.
  for (const auto& [word, key] : words_) {
    const bool goes_on = is_divided(text, word, end);
    if (goes_on || !divided.empty()) divided += slice(text, word);
    if (goes_on) continue;
    const auto term = divided.empty() ? current_->term(text, word, key) : current_->term(divided, {0, divided.size()});
    divided.clear();
    if (term != no_term) ids.push_back(term);
  }
}

Terms TermExtractor::extract(std::string_view text, std::span<const Sentence> sentences, const Language& language,
                             const TermOptions& options) {
  start_document(language, options);
  Terms terms;
  terms.ids.reserve(text.size() / usual_bytes_of_term);
  terms.begins.reserve(sentences.size() + 1);
  terms.word_counts.reserve(sentences.size());
  terms.begins.push_back(0);
  // The first that is not before the sentence: most sentences have none in them.
  auto line_end = text.find('\n');
  for (const auto& sentence : sentences) {
    terms.word_counts.push_back(find_words(text, sentence.span));
    const auto first = terms.ids.size();
    if (line_end < sentence.span.begin) line_end = text.find('\n', sentence.span.begin);
    if (line_end < sentence.span.end && may_divide_words(slice(text, sentence.span)))
      add_terms_with_divided(text, sentence.span.end, terms.ids);
    else add_terms(text, terms.ids);
    for (auto at = first; at < terms.ids.size(); ++at) terms.ids[at] = renumber(terms.ids[at]);
    terms.begins.push_back(terms.ids.size());
  }
  terms.term_count = next_number_;
  return terms;
}

void TermExtractor::tokenize(std::string_view text, std::span<const Sentence> sentences, const Language& language,
                             const TermOptions& options,
                             const std::function<void(std::size_t, std::span<const Token>)>& sink) {
  start_document(language, options);
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    tokens.clear();
    for_each_token(text, sentences[i].span, dictionary_, [&](Span word, std::uint32_t) {
      const auto term = current_->term(text, word);
      tokens.push_back({word, term == no_term ? no_term : renumber(term)});
    });
    sink(i, tokens);
  }
}

std::vector<TermId> TermExtractor::known_terms(std::string_view text) {
  std::vector<TermId> known;
  for_each_token(text, {0, text.size()}, dictionary_, [&](Span word, std::uint32_t) {
    const auto term = current_->term(text, word);
    const auto is_known = term != no_term && term < numbers_.size() && numbers_[term].document == document_;
    if (is_known) known.push_back(numbers_[term].number);
  });
  return known;
}

std::size_t count_words(std::string_view text, Span range, DictionaryBreaker& dictionary) {
  std::size_t words = 0;
  for_each_token(text, range, dictionary, [&](Span, std::uint32_t count) { words += count; });
  return words;
}

}  // namespace zubda
