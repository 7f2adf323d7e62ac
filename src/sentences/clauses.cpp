#include <algorithm>
#include <cstddef>
#include <string>

#include "sentences/sentences.h"
#include "sentences/spaces.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/words.h"

namespace zubda {
namespace {

/// Sentences of more words than this are cut where they can be.
constexpr std::size_t max_unit_words = 30;
/// A clause has at least this many words on each side of the cut.
constexpr std::size_t min_clause_words = 8;
/// A subordinator at most this many words before a comma may govern what follows the comma.
constexpr std::size_t max_reach = 25;

/// Longer words are no subordinators: in bytes as written, with marks.
constexpr std::size_t max_subordinator_bytes = 20;

constexpr std::string_view conjunction = "و";
constexpr char32_t arabic_comma = 0x060C;

/// A place where a clause may begin.
struct Cut {
  std::size_t comma = 0;         ///< The comma before it.
  std::size_t begin = 0;         ///< After the comma and the conjunction.
  std::size_t words_before = 0;  ///< Words of the sentence before the comma.
};

/// Where the clause begins that a comma which ends at `at` is followed by: the word after the conjunction, which may be
/// joined to it, if that word opens clauses. 0 if there is none.
std::size_t clause_after(std::string_view text, std::size_t at, std::size_t end, const Language& language) {
  at = skip_spaces(text, at, end);
  if (!text.substr(at, end - at).starts_with(conjunction)) return 0;
  at = skip_spaces(text, at + conjunction.size(), end);
  const auto word = first_word(text, {at, end});
  return word.begin == at && language.clause_openers.contains(fold(slice(text, word))) ? at : 0;
}

/// Reads the words of a sentence and finds the places where it could be cut if no subordinator came before them.
class CutFinder {
 public:
  CutFinder(std::string_view text, Span sentence, const Language& language, DictionaryBreaker& dictionary)
      : text_(text), sentence_(sentence), language_(language) {
    read_words(text, sentence, dictionary, words_);
  }

  std::vector<Cut> find() {
    auto gap = sentence_.begin;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      read_gap({gap, words_[i].begin}, i);
      gap = words_[i].end;
    }
    read_gap({gap, sentence_.end}, words_.size());
    return std::move(cuts_);
  }

  std::size_t words() const { return words_.size(); }

  /// Whether a subordinator governs what follows `place`. To be called with the results of `find` in their order: each
  /// word is looked up once, however many commas it is near.
  bool is_subordinate(const Cut& place) {
    const auto reach = place.words_before - std::min(place.words_before, max_reach);
    for (looked_up_ = std::max(looked_up_, reach); looked_up_ < place.words_before; ++looked_up_)
      if (is_subordinator(slice(text_, words_[looked_up_]))) after_subordinator_ = looked_up_ + 1;
    return after_subordinator_ > reach;
  }

 private:
  /// What is between two words, the second of which is word `number`.
  void read_gap(Span gap, std::size_t number) {
    for (auto at = gap.begin; at < gap.end;) {
      const auto [code, length] = decode_at(text_, at);
      const auto after = at + length;
      track_brackets(code);
      if ((code == ',' || code == arabic_comma) && !is_enclosed())
        if (const auto begin = clause_after(text_, after, sentence_.end, language_); begin > 0)
          cuts_.push_back({at, begin, number});
      at = after;
    }
  }

  void track_brackets(char32_t c) {
    if (c == '"') quoted_ = !quoted_;
    else if (c == '(' || c == '[' || c == 0x00AB || c == 0x201C) ++depth_;
    else if ((c == ')' || c == ']' || c == 0x00BB || c == 0x201D) && depth_ > 0) --depth_;
  }

  bool is_enclosed() const { return quoted_ || depth_ > 0; }

  bool is_subordinator(std::string_view word) {
    if (word.size() > max_subordinator_bytes) return false;
    folded_.clear();
    fold(word, false, folded_);
    return language_.clause_binders.contains(folded_);
  }

  std::string_view text_;
  Span sentence_;
  const Language& language_;
  std::vector<Cut> cuts_;
  std::vector<Span> words_;
  std::size_t looked_up_ = 0;           ///< Words before this one were looked up, if they matter.
  std::size_t after_subordinator_ = 0;  ///< The number of the word after the last subordinator; 0 when there was none.
  std::size_t depth_ = 0;
  bool quoted_ = false;
  std::string folded_;  ///< Scratch.
};

/// Whether a comma of the sentence is followed by a clause: only such sentences are read word by word.
bool may_be_cut(std::string_view text, Span sentence, const Language& language) {
  // A sentence has at most as many words as half its bytes.
  if (sentence.end - sentence.begin <= max_unit_words * 2) return false;
  const auto inside = text.substr(0, sentence.end);
  // The last byte of ، is rare in Arabic text; its first begins every second letter.
  for (const std::string_view comma : {",", "،"})
    for (auto at = inside.find(comma.back(), sentence.begin); at != std::string_view::npos;
         at = inside.find(comma.back(), at + 1))
      if (inside.substr(0, at + 1).ends_with(comma) && clause_after(text, at + 1, sentence.end, language) > 0)
        return true;
  return false;
}

void cut(std::string_view text, const Sentence& sentence, const Language& language, DictionaryBreaker& dictionary,
         std::vector<Sentence>& units) {
  CutFinder finder(text, sentence.span, language, dictionary);
  const auto cuts = finder.find();
  auto unit = sentence;
  std::size_t words_before = 0;
  for (const auto& place : cuts) {
    const auto left = place.words_before - words_before;
    const auto right = finder.words() - place.words_before;
    if (left + right <= max_unit_words || left < min_clause_words || right < min_clause_words) continue;
    if (finder.is_subordinate(place)) continue;
    unit.span = trim_end(text, {unit.span.begin, place.comma});
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
  DictionaryBreaker dictionary;
  std::vector<Sentence> units;
  units.reserve(sentences.size());
  for (const auto& sentence : sentences) {
    if (sentence.role == Role::prose && may_be_cut(text, sentence.span, language))
      cut(text, sentence, language, dictionary, units);
    else units.push_back(sentence);
  }
  return units;
}

}  // namespace zubda
