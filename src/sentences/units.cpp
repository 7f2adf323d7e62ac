#include "sentences/units.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "sentences/spaces.h"
#include "text/unspaced.h"
#include "text/words.h"

namespace zubda {
namespace {

// Log-odds by logistic regression on Thai, together with those of the words (src/language/units/th.txt). The bias is
// the one with the best F1 on texts that were left out.
constexpr double bias = 0.65;
constexpr double before_foreign = -1.6;  ///< A digit or a letter of another script follows.
constexpr double after_foreign = -0.6;
constexpr double in_quotation = -1.45;
constexpr double in_brackets = -1.7;
constexpr double before_quotation = 1.0;
constexpr double before_short_rest = -0.3;  ///< Fewer than 20 characters are left of the text.
constexpr std::size_t short_rest = 20;

/// Bounds of lengths in characters, and what a length below each says; the last value is for those above all.
constexpr std::array<std::size_t, 5> bounds = {15, 30, 50, 80, 120};
constexpr std::array<double, 6> left_lengths = {-0.75, -0.3, 0.25, 0.55, 1.0, 1.0};
constexpr std::array<double, 6> right_lengths = {-0.75, -0.05, 0.05, 0.6, 1.0, 1.45};
constexpr std::array<double, 6> unit_lengths = {-0.9, -0.05, -0.25, 0, 0, 0};

/// Nine in ten sentences are shorter. From here on each character makes an end likelier, so that text with none of the
/// words is cut as well. Chosen by hand.
constexpr std::size_t long_unit = 230;
constexpr double for_each_character = 0.02;

double length_score(const std::array<double, 6>& scores, std::size_t characters) {
  std::size_t i = 0;
  while (i < bounds.size() && characters >= bounds[i]) ++i;
  return scores[i];
}

/// A piece of text between two blanks.
struct Piece {
  Span span;
  std::size_t characters = 0;
  double first_word = 0;  ///< What its first word says about the blank before the piece.
  double last_word = 0;   ///< What its last word says about the blank after it.
};

/// What `word` says: for the blank after it and for the one before it.
std::pair<double, double> word_scores(const Language& language, std::string_view word) {
  constexpr double tenth = 0.1;
  const auto value = language.units.find(word).value_or(std::string_view());
  int before = 0;
  int after = 0;
  const auto blank = std::min(value.find(' '), value.size());
  std::from_chars(value.data(), value.data() + blank, before);
  if (blank < value.size()) std::from_chars(value.data() + blank + 1, value.data() + value.size(), after);
  return {tenth * before, tenth * after};
}

/// Cuts one sentence.
class UnitCutter {
 public:
  UnitCutter(std::string_view text, const SentenceUnit& sentence, const Language& language,
             DictionaryBreaker& dictionary, std::vector<SentenceUnit>& units)
      : text_(text), sentence_(sentence), language_(language), dictionary_(dictionary), units_(units) {}

  void cut() {
    auto begin = sentence_.span.begin;
    auto piece = read_piece(begin);
    auto unit_characters = piece.characters;
    pass(piece);
    while (piece.span.end < sentence_.span.end) {
      const auto next = read_piece(skip_spaces(text_, piece.span.end, sentence_.span.end));
      if (score(piece, next, unit_characters) > 0) {
        units_.push_back({trim_end(text_, {begin, piece.span.end}), BoundaryRule::unit, sentence_.has_notes});
        begin = next.span.begin;
        unit_characters = 0;
        quotes_ = brackets_ = 0;
      }
      unit_characters += next.characters + 1;
      piece = next;
      pass(piece);
    }
    units_.push_back({{begin, sentence_.span.end}, sentence_.ended_by, sentence_.has_notes});
  }

 private:
  Piece read_piece(std::size_t begin) {
    const auto rest = slice(text_, {begin, sentence_.span.end});
    Piece piece{{begin, begin + std::min(rest.find_first_of(" \t\n\r"), rest.size())}};
    const auto characters = slice(text_, piece.span);
    piece.characters = count_characters(characters);
    words_.clear();
    read_words(text_, piece.span, dictionary_, words_);
    if (words_.empty()) return piece;
    if (words_.front().begin == begin) piece.first_word = word_scores(language_, slice(text_, words_.front())).second;
    if (words_.back().end == piece.span.end)
      piece.last_word = word_scores(language_, slice(text_, words_.back())).first;
    return piece;
  }

  /// Takes account of the quotation marks and brackets of `piece`.
  void pass(const Piece& piece) {
    for (auto at = piece.span.begin; at < piece.span.end; at += decode_at(text_, at).length) {
      const auto code = decode_at(text_, at).code;
      if (code == '"') quotes_ = quotes_ > 0 ? 0 : 1;
      if (code == U'“') quotes_ = 1;
      if (code == U'”') quotes_ = 0;
      if (code == '(') brackets_ = 1;
      if (code == ')') brackets_ = 0;
    }
  }

  /// The log-odds that a sentence ends between `left` and `right`.
  double score(const Piece& left, const Piece& right, std::size_t unit_characters) const {
    constexpr char32_t repetition = 0x0E46;
    constexpr char32_t lao_repetition = 0x0EC6;
    const auto last = decode_before(text_, left.span.end).code;
    const auto first = decode_at(text_, right.span.begin).code;
    if (first == repetition || first == lao_repetition) return -1;
    const bool follows_mark = character(last).word_break() == WordBreak::extend;
    const bool is_after_foreign = !is_unspaced(last) && !follows_mark;
    const bool is_before_foreign = !is_unspaced(first);
    const bool is_before_quote = first == '"' || first == U'“' || first == '(';
    if (is_after_foreign && is_before_foreign && !is_before_quote) return -1;
    auto score = bias + left.last_word + right.first_word + length_score(left_lengths, left.characters) +
                 length_score(right_lengths, right.characters) + length_score(unit_lengths, unit_characters);
    if (is_after_foreign) score += after_foreign;
    if (is_before_foreign) score += before_foreign;
    if (is_before_quote) score += before_quotation;
    if (quotes_ > 0) score += in_quotation;
    if (brackets_ > 0) score += in_brackets;
    if (right.span.end == sentence_.span.end && right.characters < short_rest) score += before_short_rest;
    if (unit_characters > long_unit) score += for_each_character * static_cast<double>(unit_characters - long_unit);
    return score;
  }

  std::string_view text_;
  const SentenceUnit& sentence_;
  const Language& language_;
  DictionaryBreaker& dictionary_;
  std::vector<SentenceUnit>& units_;
  std::vector<Span> words_;
  int quotes_ = 0;  ///< Whether a quotation of the unit is open.
  int brackets_ = 0;
};

}  // namespace

void cut_into_units(std::string_view text, const Language& language, DictionaryBreaker& dictionary,
                    std::vector<SentenceUnit>& sentences) {
  if (language.units.empty()) return;
  std::vector<SentenceUnit> units;
  for (const auto& sentence : sentences) UnitCutter(text, sentence, language, dictionary, units).cut();
  sentences = std::move(units);
}

}  // namespace zubda
