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
  bool has_letter = false;
  for (std::size_t at = 0; at < word.size();) {
    const auto [code, length] = decode_at(word, at);
    at += length;
    if (character(code).word_break() == WordBreak::extend) continue;
    has_letter = has_letter || character(code).is(is_letter | is_ideograph);
    ++characters;
  }
  return has_letter && characters > 1;
}

/// `l'homme` and `president's` without what an apostrophe holds to the noun.
Span without_elided_parts(std::string_view text, Span span, const Language& language) {
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

bool is_blank(std::string_view gap) {
  return gap.find_first_not_of(" \t\r\n") == std::string_view::npos || gap == "\u00A0";
}

bool is_hyphen(std::string_view gap) { return gap == "-" || gap == "\u2010" || gap == "\u2011"; }

}  // namespace

std::vector<Word> find_words(std::string_view text, std::span<const Sentence> sentences, const Language& language,
                             const TermOptions& options, TermExtractor& extractor, std::size_t& term_count) {
  std::vector<Word> words;
  term_count = 0;
  extractor.tokenize(text, sentences, language, options, [&](std::size_t sentence, std::span<const Token> tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const auto& token = tokens[i];
      const auto gap = i == 0 ? std::string_view() : slice(text, {tokens[i - 1].span.end, token.span.begin});
      const bool glued = i > 0 && is_hyphen(gap);
      Word word{token.span, token.term, static_cast<std::uint32_t>(sentence), i == 0 || (!glued && !is_blank(gap)),
                glued};
      if (token.term != no_term) {
        term_count = std::max<std::size_t>(term_count, token.term + 1);
        word.span = without_elided_parts(text, token.span, language);
        if (!is_key_word(slice(text, word.span))) word.term = no_term;
      }
      words.push_back(word);
    }
  });
  return words;
}

}  // namespace zubda
