#include <cstddef>
#include <string>

#include "language/characters.h"
#include "language/fold.h"
#include "sentences/sentences.h"

namespace zubda {
namespace {

/// Sentences of more words than this are cut where they can be.
constexpr std::size_t longest_unit = 30;
/// A clause has at least this many words on each side of the cut.
constexpr std::size_t shortest_clause = 8;
/// A binder this many words before a comma may still govern what follows it.
constexpr std::size_t reach_of_binder = 25;

constexpr std::string_view conjunction = "و";

/// A place where a clause may begin.
struct Cut {
  std::size_t comma = 0;         ///< The comma before it.
  std::size_t begin = 0;         ///< After the comma and the conjunction.
  std::size_t words_before = 0;  ///< Words of the sentence up to the comma.
};

/// Walks through a sentence, counting words and brackets, and remembers where it could be cut.
class CutFinder {
 public:
  CutFinder(std::string_view text, Span sentence, const Language& language)
      : text_(text), sentence_(sentence), language_(language) {}

  std::vector<Cut> find() {
    for (auto at = sentence_.begin; at < sentence_.end;) {
      const auto [code, length] = decode_at(text_, at);
      if (is_word_character(code)) {
        at = pass_word(at);
        continue;
      }
      track_brackets(code);
      if ((code == ',' || code == 0x060C) && !is_enclosed()) consider(at, at + length);
      at += length;
    }
    return std::move(cuts_);
  }

  std::size_t words() const { return words_; }

 private:
  static bool is_word_character(char32_t c) {
    return character(c).is(is_letter | is_digit) || character(c).word_break() == WordBreak::extend;
  }

  std::size_t word_end(std::size_t at) const {
    while (at < sentence_.end && is_word_character(decode_at(text_, at).code)) at += decode_at(text_, at).length;
    return at;
  }

  std::size_t pass_word(std::size_t at) {
    const auto end = word_end(at);
    ++words_;
    if (language_.clause_binders.contains(fold(text_.substr(at, end - at)))) last_binder_ = words_;
    return end;
  }

  void track_brackets(char32_t c) {
    if (c == '"') quoted_ = !quoted_;
    else if (c == '(' || c == '[' || c == 0x00AB || c == 0x201C) ++depth_;
    else if ((c == ')' || c == ']' || c == 0x00BB || c == 0x201D) && depth_ > 0) --depth_;
  }

  bool is_enclosed() const { return quoted_ || depth_ > 0; }

  std::size_t skip_blanks(std::size_t at) const {
    while (at < sentence_.end && character(decode_at(text_, at).code).is(is_space)) at += decode_at(text_, at).length;
    return at;
  }

  /// A comma, the conjunction, joined to the next word or not, and a word that opens a clause.
  void consider(std::size_t comma, std::size_t after) {
    if (last_binder_ > 0 && words_ - last_binder_ < reach_of_binder) return;
    auto begin = skip_blanks(after);
    if (!text_.substr(begin, sentence_.end - begin).starts_with(conjunction)) return;
    begin = skip_blanks(begin + conjunction.size());
    const auto word = text_.substr(begin, word_end(begin) - begin);
    if (language_.clause_openers.contains(fold(word))) cuts_.push_back({comma, begin, words_});
  }

  std::string_view text_;
  Span sentence_;
  const Language& language_;
  std::vector<Cut> cuts_;
  std::size_t words_ = 0;
  std::size_t last_binder_ = 0;  ///< Number of the last binder's word, counted from 1; 0 for none.
  std::size_t depth_ = 0;
  bool quoted_ = false;
};

/// Without blanks at its end; the comma was left out already.
Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end && character(decode_before(text, span.end).code).is(is_space))
    span.end -= decode_before(text, span.end).length;
  return span;
}

/// Whether a sentence has a comma and then the conjunction: only these are read word by word.
bool has_comma_before_conjunction(std::string_view sentence) {
  for (const std::string_view comma : {",", "،"}) {
    for (auto at = sentence.find(comma); at != std::string_view::npos; at = sentence.find(comma, at + 1)) {
      at += comma.size();
      while (at < sentence.size() && character(decode_at(sentence, at).code).is(is_space)) at += decode_at(sentence, at).length;
      if (sentence.substr(at).starts_with(conjunction)) return true;
      if (at >= sentence.size()) break;
      --at;
    }
  }
  return false;
}

/// A sentence has at most as many words as half its bytes: short ones need no closer look.
bool may_be_cut(std::string_view sentence) { return sentence.size() > longest_unit * 2 && has_comma_before_conjunction(sentence); }

void cut(std::string_view text, const Sentence& sentence, const Language& language, std::vector<Sentence>& units) {
  CutFinder finder(text, sentence.span, language);
  const auto cuts = finder.find();
  auto unit = sentence;
  std::size_t words_before = 0;
  for (const auto& place : cuts) {
    const auto left = place.words_before - words_before;
    const auto right = finder.words() - place.words_before;
    if (left + right <= longest_unit || left < shortest_clause || right < shortest_clause) continue;
    unit.span = trimmed(text, {unit.span.begin, place.comma});
    units.push_back(unit);
    unit.span = {place.begin, sentence.span.end};
    unit.continues = true;
    unit.is_cut = false;
    words_before = place.words_before;
  }
  units.push_back(unit);
}

}  // namespace

std::vector<Sentence> cut_clauses(std::string_view text, const std::vector<Sentence>& sentences,
                                  const Language& language) {
  if (language.clause_openers.empty()) return sentences;
  std::vector<Sentence> units;
  units.reserve(sentences.size());
  for (const auto& sentence : sentences) {
    if (sentence.role == Role::prose && may_be_cut(slice(text, sentence.span))) cut(text, sentence, language, units);
    else units.push_back(sentence);
  }
  return units;
}

}  // namespace zubda
