#include "keyphrases/candidate_words.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// Longer runs of letters are addresses, keys and other data.
constexpr std::size_t longest_word = 120;

bool is_key_word(std::string_view word) {
  if (word.size() > longest_word) return false;
  std::size_t characters = 0;
  // A hyphen within a word is that of a name, such as `737-800`.
  bool has_letter = word.find_first_of('-') != std::string_view::npos || word.find("\u2011") != std::string_view::npos;
  for (std::size_t at = 0; at < word.size();) {
    const auto [code, length] = decode_at(word, at);
    at += length;
    if (character(code).word_break() == WordBreak::extend) continue;
    has_letter = has_letter || character(code).is(is_letter | is_ideograph);
    ++characters;
  }
  return has_letter && characters > 1;
}

/// `l'homme` and `president's` without what an apostrophe holds to the noun, `_felt_` without its low lines.
Span without_elided_parts(std::string_view text, Span span, const Language& language) {
  while (span.begin + 1 < span.end && text[span.begin] == '_') ++span.begin;
  while (span.begin + 1 < span.end && text[span.end - 1] == '_') --span.end;
  const auto word = slice(text, span);
  for (const std::string_view quote : {"'", "’"}) {
    const auto at = word.find(quote);
    if (at == std::string_view::npos) continue;
    const auto is_stop_word = [&](std::string_view part) {
      return language.stop_words.contains(fold(part, language.turkic));
    };
    if (is_stop_word(word.substr(at + quote.size()))) return {span.begin, span.begin + at};
    if (is_stop_word(word.substr(0, at))) return {span.begin + at + quote.size(), span.end};
  }
  return span;
}

/// Low lines are markup around a word, or blanks of a hashtag.
bool is_blank(std::string_view gap) {
  return gap.find_first_not_of(" \t\r\n_") == std::string_view::npos || gap == "\u00A0";
}

bool is_hyphen(std::string_view gap) { return gap == "-" || gap == "\u2010" || gap == "\u2011"; }

bool is_saying_verb(std::string_view word, const Language& language) {
  // Lines with a kind are particles.
  const auto kind = language.saying_verbs.find(word);
  return kind && kind->empty();
}

/// Whether the first token is a day of the week, or the first two are.
bool begins_weekday(std::string_view text, std::span<const Token> tokens, const Language& language,
                    const WordSet& weekdays) {
  const auto is_weekday = [&](std::size_t end) {
    return weekdays.contains(fold(slice(text, {tokens[0].span.begin, end}), language.turkic));
  };
  if (weekdays.empty()) return false;
  return is_weekday(tokens[0].span.end) || (tokens.size() > 1 && is_weekday(tokens[1].span.end));
}

}  // namespace

std::vector<Word> find_words(std::string_view text, std::span<const Sentence> sentences, const Language& language,
                             const TermOptions& options, const WordSet& weekdays, TermExtractor& extractor,
                             std::size_t& term_count) {
  std::vector<Word> words;
  term_count = 0;
  extractor.tokenize(text, sentences, language, options, [&](std::size_t sentence, std::span<const Token> tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const auto& token = tokens[i];
      const auto gap = i == 0 ? std::string_view() : slice(text, {tokens[i - 1].span.end, token.span.begin});
      const bool glued = i > 0 && is_hyphen(gap);
      Word word{token.span, token.term, static_cast<std::uint32_t>(sentence), i == 0 || (!glued && !is_blank(gap)),
                true,       glued};
      if (token.term != no_term) {
        term_count = std::max<std::size_t>(term_count, token.term + 1);
        word.span = without_elided_parts(text, token.span, language);
        if (!is_key_word(slice(text, word.span))) word.term = no_term;
        word.may_lead = !is_saying_verb(slice(text, word.span), language) &&
                        !begins_weekday(text, tokens.subspan(i), language, weekdays);
      }
      words.push_back(word);
    }
  });
  return words;
}

}  // namespace zubda
