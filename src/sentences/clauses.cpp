#include <algorithm>
#include <cstddef>
#include <string>

#include "sentences/sentences.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/letter_runs.h"

namespace zubda {
namespace {

/// Sentences of more words than this are cut where they can be.
constexpr std::size_t longest_unit = 30;
/// A clause has at least this many words on each side of the cut.
constexpr std::size_t shortest_clause = 8;
/// A binder this many words before a comma may still govern what follows it.
constexpr std::size_t reach_of_binder = 25;

/// In bytes as written, with marks.
constexpr std::size_t longest_binder = 20;

constexpr std::string_view conjunction = "و";

/// A place where a clause may begin.
struct Cut {
  std::size_t comma = 0;         ///< The comma before it.
  std::size_t begin = 0;         ///< After the comma and the conjunction.
  std::size_t words_before = 0;  ///< Words of the sentence up to the comma.
};

bool is_word_character(char32_t c) {
  const auto properties = character(c);
  return properties.is(is_letter | is_digit) || properties.word_break() == WordBreak::extend;
}

std::size_t word_end(std::string_view text, std::size_t at, std::size_t end) {
  if (at + vector_bytes <= text.size()) at = std::min(at + arabic_run(text.data() + at), end);
  while (at < end) {
    const auto [code, length] = decode_at(text, at);
    if (!is_word_character(code)) break;
    at += length;
  }
  return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const auto [code, length] = decode_at(text, at);
    if (!character(code).is(is_space)) break;
    at += length;
  }
  return at;
}

/// After a comma that ends at `at`: the conjunction, joined to the next word or not, and a word that opens a clause.
/// Where that word begins; 0 if there is none.
std::size_t clause_after(std::string_view text, std::size_t at, std::size_t end, const Language& language) {
  at = skip_blanks(text, at, end);
  if (!text.substr(at, end - at).starts_with(conjunction)) return 0;
  at = skip_blanks(text, at + conjunction.size(), end);
  const auto word = text.substr(at, word_end(text, at, end) - at);
  return language.clause_openers.contains(fold(word)) ? at : 0;
}

/// Walks through a sentence, counting words and brackets, and remembers where it could be cut if no binder stands
/// before.
class CutFinder {
 public:
  CutFinder(std::string_view text, Span sentence, const Language& language)
      : text_(text), sentence_(sentence), language_(language) {}

  std::vector<Cut> find() {
    for (auto at = sentence_.begin; at < sentence_.end;) {
      const auto [code, length] = decode_at(text_, at);
      const auto after = at + length;
      if (is_word_character(code)) {
        words_.push_back({at, word_end(text_, after, sentence_.end)});
        at = words_.back().end;
        continue;
      }
      track_brackets(code);
      if ((code == ',' || code == 0x060C) && !is_enclosed()) consider(at, after);
      at = after;
    }
    return std::move(cuts_);
  }

  std::size_t words() const { return words_.size(); }

  /// Whether a binder governs what follows `place`, asked in the order of `find`. Each word is looked up once, however
  /// many commas it is near.
  bool is_bound(const Cut& place) {
    const auto reach = place.words_before - std::min(place.words_before, reach_of_binder);
    for (looked_up_ = std::max(looked_up_, reach); looked_up_ < place.words_before; ++looked_up_)
      if (is_binder(slice(text_, words_[looked_up_]))) after_binder_ = looked_up_ + 1;
    return after_binder_ > reach;
  }

 private:
  void track_brackets(char32_t c) {
    if (c == '"') quoted_ = !quoted_;
    else if (c == '(' || c == '[' || c == 0x00AB || c == 0x201C) ++depth_;
    else if ((c == ')' || c == ']' || c == 0x00BB || c == 0x201D) && depth_ > 0) --depth_;
  }

  bool is_enclosed() const { return quoted_ || depth_ > 0; }

  void consider(std::size_t comma, std::size_t after) {
    const auto begin = clause_after(text_, after, sentence_.end, language_);
    if (begin > 0) cuts_.push_back({comma, begin, words_.size()});
  }

  bool is_binder(std::string_view word) {
    if (word.size() > longest_binder) return false;
    folded_.clear();
    fold(word, false, folded_);
    return language_.clause_binders.contains(folded_);
  }

  std::string_view text_;
  Span sentence_;
  const Language& language_;
  std::vector<Cut> cuts_;
  std::vector<Span> words_;
  std::size_t looked_up_ = 0;     ///< Words before this one are known to be binders or not, if they matter.
  std::size_t after_binder_ = 0;  ///< The number of the word after the last binder; 0 before there is one.
  std::size_t depth_ = 0;
  bool quoted_ = false;
  std::string folded_;  ///< Scratch.
};

/// Without blanks at its end; the comma was left out already.
Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end && character(decode_before(text, span.end).code).is(is_space))
    span.end -= decode_before(text, span.end).length;
  return span;
}

/// Whether a comma of the sentence is followed by a clause: only such sentences are read word by word.
bool may_be_cut(std::string_view text, Span sentence, const Language& language) {
  // A sentence has at most as many words as half its bytes.
  if (sentence.end - sentence.begin <= longest_unit * 2) return false;
  const auto inside = text.substr(0, sentence.end);
  // The last byte of ، is rare in Arabic text; its first begins every second letter.
  for (const std::string_view comma : {",", "،"})
    for (auto at = inside.find(comma.back(), sentence.begin); at != std::string_view::npos;
         at = inside.find(comma.back(), at + 1))
      if (inside.substr(0, at + 1).ends_with(comma) && clause_after(text, at + 1, sentence.end, language) > 0)
        return true;
  return false;
}

void cut(std::string_view text, const Sentence& sentence, const Language& language, std::vector<Sentence>& units) {
  CutFinder finder(text, sentence.span, language);
  const auto cuts = finder.find();
  auto unit = sentence;
  std::size_t words_before = 0;
  for (const auto& place : cuts) {
    const auto left = place.words_before - words_before;
    const auto right = finder.words() - place.words_before;
    if (left + right <= longest_unit || left < shortest_clause || right < shortest_clause) continue;
    if (finder.is_bound(place)) continue;
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
    if (sentence.role == Role::prose && may_be_cut(text, sentence.span, language)) cut(text, sentence, language, units);
    else units.push_back(sentence);
  }
  return units;
}

}  // namespace zubda
