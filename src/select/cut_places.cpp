#include "select/cut_places.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/fold.h"
#include "text/paired_marks.h"

namespace zubda {
namespace {

/// Chosen by hand: fewer words are a subject, hardly a statement.
constexpr std::size_t min_clause_words = 5;
/// What a comma or a word that opens a clause is worth, in words that are kept less: a clean end reads better than the
/// last two words. Chosen by hand.
constexpr double mark_bonus = 3;
constexpr double clause_word_bonus = 2;
/// What it costs to end inside a clause that a word opened, which may lack something; and the words that such a clause
/// has at least. Chosen by hand.
constexpr double inside_malus = 4;
constexpr std::size_t min_subordinate_words = 4;

constexpr std::string_view conjunction = "و";

enum class WordKind : std::uint8_t { other, verb, clause, phrase, binder, complement };

WordKind kind_of(std::string_view name) {
  if (name == "verb") return WordKind::verb;
  if (name == "clause") return WordKind::clause;
  if (name == "complement") return WordKind::complement;
  return name == "phrase" ? WordKind::phrase : WordKind::binder;
}

/// Whether what is before a word of this kind lacks something without it. After a comma an article is the begin of
/// something new (`, the mayor of`).
bool is_needed(WordKind kind, bool after_mark) {
  if (kind == WordKind::binder) return !after_mark;
  return kind == WordKind::verb || kind == WordKind::complement;
}

/// What stands between two words.
struct Gap {
  bool is_mark = false;  ///< A comma, semicolon, dash or the like ends the part before it, or a bracket opens.
  bool has_blank = false;
  bool is_joined = false;  ///< No blank at all: a hyphen, a slash, an apostrophe.
};

bool is_part_mark(char32_t c) {
  constexpr std::u32string_view marks = U",;:،؛、，；：–—";
  return marks.find(c) != std::u32string_view::npos;
}

Gap read_gap(std::string_view text, std::size_t begin, std::size_t end) {
  Gap gap;
  for (auto at = begin; at < end;) {
    const auto [code, length] = decode_at(text, at);
    gap.has_blank |= character(code).is(is_space);
    gap.is_mark |= is_part_mark(code) || code == '(' || code == '[';
    at += length;
  }
  gap.is_joined = begin < end && !gap.has_blank && !gap.is_mark;
  return gap;
}

/// Walks through the words of a sentence and keeps the best place for each kind of cut.
class CutFinder {
 public:
  CutFinder(std::string_view text, Span sentence, const std::vector<Span>& words, std::size_t max_words,
            const Language& language)
      : text_(text), sentence_(sentence), words_(words), max_words_(max_words), language_(language) {}

  CutPlace find() {
    begin();
    for (std::size_t kept = 1; kept <= max_words_; ++kept) step(kept);
    return best();
  }

  /// What a cut after `max_words` words is.
  CutAt grade() {
    begin();
    for (std::size_t kept = 1; kept <= max_words_; ++kept) {
      clause_ = phrase_ = {};  // Only the last place counts.
      step(kept);
    }
    if (clause_.kept > 0) return CutAt::clause;
    return phrase_.kept > 0 ? CutAt::phrase : CutAt::word;
  }

 private:
  void begin() {
    passed_ = sentence_.begin;
    last_kind_ = read_word(0);
    opens_subordinate_ = last_kind_ == WordKind::clause || last_kind_ == WordKind::phrase;
    if (language_.traits.has(Trait::verb_first) || last_kind_ == WordKind::verb) has_verb_ = !opens_subordinate_;
  }

  /// Looks at the place after the first `kept` words; the places before it have been looked at.
  void step(std::size_t kept) {
    const auto end = end_of(kept);
    marks_.pass_all(text_, passed_, end);
    passed_ = end;
    enclosed_.push_back(marks_.depth() > 0);
    const auto gap = read_gap(text_, words_[kept - 1].end, words_[kept].begin);
    const auto next = read_word(kept);
    look_at(kept, gap, last_kind_, next);
    note(kept, gap, next);
    last_kind_ = next;
  }

  WordKind read_word(std::size_t i) {
    folded_.clear();
    const auto word = slice(text_, words_[i]);
    fold(word, language_.turkic, folded_);
    if (const auto kind = language_.cut_words.find(folded_)) return kind_of(*kind);
    const bool is_verb = language_.saying_verbs.contains(word) || language_.clause_openers.contains(folded_);
    return is_verb ? WordKind::verb : WordKind::other;
  }

  /// The end of the first `kept` words, with all that is written onto them: closing brackets and quotation marks, `%`.
  std::size_t end_of(std::size_t kept) const {
    auto end = words_[kept - 1].end;
    const auto limit = kept < words_.size() ? words_[kept].begin : sentence_.end;
    while (end < limit) {
      const auto [code, length] = decode_at(text_, end);
      const auto c = character(code);
      const bool only_opens = c.is(is_opening) && !c.is(is_closing);
      if (only_opens || c.is(is_space | is_terminal) || is_part_mark(code)) break;
      end += length;
    }
    return end;
  }

  /// Whether a sign is between a number and the next word: `11 % of`.
  bool has_unit_sign(std::size_t kept) const {
    if (!begins_with(kept - 1, is_digit)) return false;
    for (auto at = end_of(kept); at < words_[kept].begin;) {
      const auto [code, length] = decode_at(text_, at);
      if (is_part_mark(code)) return false;
      if (!character(code).is(is_space | is_opening | is_closing | is_terminal)) return true;
      at += length;
    }
    return false;
  }

  /// What the gap and the word after it say about what is before: whether there is a verb of its own clause.
  void note(std::size_t kept, const Gap& gap, WordKind next) {
    if (gap.is_mark) {
      in_subordinate_ = false;
      // `When he came, the ...`: what the first comma ends is no statement.
      if (opens_subordinate_) has_verb_ = opens_subordinate_ = false;
    }
    if (next == WordKind::complement) has_verb_ = in_subordinate_ = false;  // `said that the ...` says nothing yet.
    if (next == WordKind::clause) {
      in_subordinate_ = true;
      subordinate_ = kept;
    }
    if (next == WordKind::verb && !in_subordinate_) {
      has_verb_ = true;
      verb_ = kept;
    }
  }

  /// `kept` words would be kept, `before` being the last of them and `after` the first that goes.
  void look_at(std::size_t kept, const Gap& gap, WordKind before, WordKind after) {
    if (marks_.depth() > 0 || gap.is_joined || is_needed(after, gap.is_mark) || has_unit_sign(kept)) return;
    if (before != WordKind::other && !(gap.is_mark && before == WordKind::verb)) return;
    const bool opens = after == WordKind::clause || after == WordKind::phrase;
    if (!gap.is_mark && !opens) return;
    if (kept * 2 < max_words_) return;
    const bool is_inside = in_subordinate_ && !gap.is_mark;
    const auto value = static_cast<double>(kept) + (gap.is_mark ? mark_bonus : 0) +
                       (after == WordKind::clause ? clause_word_bonus : 0) - (is_inside ? inside_malus : 0);
    // Without a comma something must follow the verb: `was killed | in`, but not `died | in`.
    const bool is_statement = has_verb_ && !opens_subordinate_ && kept >= min_clause_words && kept > verb_ + 1 &&
                              (!is_inside || kept > subordinate_ + min_subordinate_words);
    keep(is_statement ? clause_ : phrase_, {kept, value});
  }

  struct Candidate {
    std::size_t kept = 0;  ///< 0 where there is none.
    double value = 0;
  };

  static void keep(Candidate& best, const Candidate& candidate) {
    if (candidate.value >= best.value) best = candidate;
  }

  CutPlace best() {
    if (clause_.kept > 0) return {end_of(clause_.kept), CutAt::clause};
    if (phrase_.kept > 0) return {end_of(phrase_.kept), CutAt::phrase};
    auto kept = max_words_;
    while (kept > 1 && !may_end(kept)) --kept;
    return {end_of(may_end(kept) ? kept : max_words_), CutAt::word};
  }

  bool begins_with(std::size_t word, std::uint16_t bits) const {
    return character(decode_at(text_, words_[word].begin).code).is(bits);
  }

  bool may_end(std::size_t kept) {
    const auto kind = read_word(kept - 1);
    // `وتبادل`: "and the exchange", of what?
    if (language_.traits.has(Trait::conjunction_prefix) && kept > 1 && folded_.starts_with(conjunction)) return false;
    return kind == WordKind::other && !enclosed_[kept - 1] && !splits_name(kept);
  }

  /// Whether a name, a number with its unit or a word with hyphens goes on after `kept` words.
  bool splits_name(std::size_t kept) const {
    const auto gap = read_gap(text_, words_[kept - 1].end, words_[kept].begin);
    if (gap.is_joined || has_unit_sign(kept)) return true;
    if (gap.is_mark) return false;
    if (begins_with(kept, is_upper)) return true;
    return begins_with(kept - 1, is_digit) || begins_with(kept, is_digit);
  }

  std::string_view text_;
  Span sentence_;
  const std::vector<Span>& words_;
  std::size_t max_words_;
  const Language& language_;
  WordKind last_kind_ = WordKind::other;  ///< Of the last word that was read.
  PairedMarks marks_;                     ///< Of what is before `passed_`.
  std::size_t passed_ = 0;
  std::vector<bool> enclosed_;      ///< Whether a mark is open after each number of words, counted from one.
  bool opens_subordinate_ = false;  ///< The first word opens a clause or phrase that no comma has ended yet.
  bool in_subordinate_ = false;     ///< A word opened a clause that no comma has ended yet.
  std::size_t subordinate_ = 0;     ///< The number of that word.
  bool has_verb_ = false;           ///< The main clause has a verb.
  std::size_t verb_ = 0;            ///< The number of the last one.
  Candidate clause_;
  Candidate phrase_;
  std::string folded_;
};

}  // namespace

CutPlace find_cut_place(std::string_view text, Span sentence, const std::vector<Span>& words, std::size_t max_words,
                        const Language& language) {
  return CutFinder(text, sentence, words, max_words, language).find();
}

CutAt cut_kind(std::string_view text, Span sentence, const std::vector<Span>& words, std::size_t kept,
               const Language& language) {
  if (kept >= words.size()) return CutAt::none;
  return kept == 0 ? CutAt::word : CutFinder(text, sentence, words, kept, language).grade();
}

}  // namespace zubda
