#include "sentences/units.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "sentences/spaces.h"
#include "text/unspaced.h"
#include "text/words.h"

namespace zubda {
namespace {

// Log-odds by logistic regression with an L1 penalty on Thai, together with those of the words
// (src/language/units/th.txt): tests/language/fit_units. What it found to be worth nothing is left out. The bias is the
// regression's and 0.85, with which F1 is best on sentences that were not used.
constexpr double bias = 0.56;
constexpr double after_closing = 0.8;    ///< A quotation or a bracket ends before the blank.
constexpr double before_opening = 0.4;   ///< One begins after it.
constexpr double before_foreign = -1.3;  ///< A digit or a letter of another script follows.
constexpr double after_foreign = -0.6;
constexpr double after_repetition = -0.3;
constexpr double in_quotation = -0.8;
constexpr double in_brackets = -0.3;
constexpr double before_short_rest = -0.2;  ///< Fewer than 20 characters are left of the text.
constexpr std::size_t short_rest = 20;

/// Bounds of the lengths in characters of the pieces before and after the blank, and what a length below each says; the
/// last value is for those above all.
constexpr std::array<std::size_t, 8> bounds = {8, 15, 22, 30, 65, 80, 100, 120};
constexpr std::array<double, 9> left_lengths = {-0.9, -0.7, -0.45, -0.3, 0, 0.1, 0.15, 0.35, 0};
constexpr std::array<double, 9> right_lengths = {-1.25, -0.5, -0.25, 0, 0, 0.25, 0.4, 0.65, 0.65};

/// Nine in ten sentences are shorter. From here on each character makes an end likelier, so that text with none of the
/// words is cut as well. Chosen by hand.
constexpr std::size_t long_unit = 230;
constexpr double for_each_character = 0.02;

/// The sign that the word before it is said twice, which Thai and Lao write after a blank or without.
bool is_repetition(char32_t c) { return c == 0x0E46 || c == 0x0EC6; }

double length_score(const std::array<double, bounds.size() + 1>& scores, std::size_t characters) {
  std::size_t i = 0;
  while (i < bounds.size() && characters >= bounds[i]) ++i;
  return scores[i];
}

/// What a word says, in the order of the columns of src/language/units: as the last and the last but one word before
/// the blank, as the first and the second after it, as any word of the piece before it and of the one after it, and as
/// the first of the piece before it.
enum Column : std::uint8_t { last, first, second_to_last, second, in_left, in_right, opens_left, columns };

/// In tenths of log-odds.
using WordScores = std::array<int, columns>;

/// The scores of `word`; those that its line lacks are 0.
WordScores word_scores(const Language& language, std::string_view word) {
  WordScores scores{};
  const auto value = language.units.find(word).value_or(std::string_view());
  const auto* at = value.data();
  const auto* const end = at + value.size();
  for (auto& score : scores) {
    if (at == end) break;
    at = std::from_chars(at, end, score).ptr;
    if (at != end) ++at;  // The blank.
  }
  return scores;
}

/// A piece of text between two blanks.
struct Piece {
  Span span;
  std::size_t characters = 0;
  int as_left = 0;   ///< What its words say about the blank after it, in tenths.
  int as_right = 0;  ///< What they say about the blank before it.
};

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
    add_word_scores(piece);
    return piece;
  }

  /// Adds up what `words_`, those of `piece`, say.
  void add_word_scores(Piece& piece) const {
    if (words_.empty()) return;
    const bool begins_with_word = words_.front().begin == piece.span.begin;
    const bool ends_with_word = words_.back().end == piece.span.end;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto scores = word_scores(language_, slice(text_, words_[i]));
      const auto after = words_.size() - i;
      piece.as_left += scores[in_left];
      piece.as_right += scores[in_right];
      if (begins_with_word && i == 0) piece.as_left += scores[opens_left];
      if (begins_with_word && i < 2) piece.as_right += scores[i == 0 ? first : second];
      if (ends_with_word && after <= 2) piece.as_left += scores[after == 1 ? last : second_to_last];
    }
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
    const auto before = decode_before(text_, left.span.end).code;
    const auto after = decode_at(text_, right.span.begin).code;
    if (is_repetition(after)) return -1;
    const bool is_after_foreign = !is_unspaced(before) && character(before).word_break() != WordBreak::extend;
    const bool is_before_foreign = !is_unspaced(after);
    const bool opens = after == '"' || after == U'“' || after == '(';
    if (is_after_foreign && is_before_foreign && !opens) return -1;
    constexpr double tenth = 0.1;
    auto score = bias + tenth * (left.as_left + right.as_right) + length_score(left_lengths, left.characters) +
                 length_score(right_lengths, right.characters);
    if (is_after_foreign) score += after_foreign;
    if (is_before_foreign) score += before_foreign;
    if (before == '"' || before == U'”' || before == ')') score += after_closing;
    if (opens) score += before_opening;
    if (is_repetition(before)) score += after_repetition;
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
