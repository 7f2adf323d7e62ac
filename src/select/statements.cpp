#include "select/statements.h"

#include <algorithm>
#include <iterator>

#include "select/wire_dateline.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/words.h"

namespace zubda {
namespace {

constexpr std::size_t max_dateline_row = 2;
/// Chosen by hand: what a candidate may say more.
constexpr std::size_t max_added_terms = 2;
/// In sentences of fewer terms that are all found in another one there is too little to tell by.
constexpr std::size_t min_terms = 3;

bool has(std::span<const TermId> terms, TermId term) { return std::ranges::find(terms, term) != terms.end(); }

/// The terms of `of` that `other` has, each once, in order.
std::vector<TermId> shared_terms(std::span<const TermId> of, std::span<const TermId> other) {
  std::vector<TermId> shared;
  for (const auto term : of)
    if (has(other, term) && !has(shared, term)) shared.push_back(term);
  return shared;
}

/// How many different terms of `of` neither another sentence nor its dateline has.
std::size_t count_added(std::span<const TermId> of, std::span<const TermId> other, std::span<const TermId> dateline) {
  std::vector<TermId> added;
  for (const auto term : of)
    if (!has(other, term) && !has(dateline, term) && !has(added, term)) added.push_back(term);
  return added.size();
}

/// Whether `a` and `b`, which have the same terms, are in the same order, but for one run that is elsewhere if
/// `may_move`: what lies between their common begin and end is two neighbouring runs that changed places.
bool have_one_order(std::span<const TermId> a, std::span<const TermId> b, bool may_move) {
  while (!a.empty() && a.front() == b.front()) {
    a = a.subspan(1);
    b = b.subspan(1);
  }
  while (!a.empty() && a.back() == b.back()) {
    a = a.first(a.size() - 1);
    b = b.first(b.size() - 1);
  }
  if (a.empty()) return true;
  const auto second = std::ranges::find(b, a.front());
  return may_move && std::equal(second, b.end(), a.begin()) &&
         std::equal(b.begin(), second, a.begin() + (b.end() - second));
}

/// Whether `all` has the words of `some`, in order.
bool has_in_order(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  auto at = all.begin();
  for (const auto& word : some) {
    at = std::find(at, all.end(), word);
    if (at == all.end()) return false;
    ++at;
  }
  return true;
}

bool has_digit(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto [code, length] = decode_at(word, at);
    if (character(code).is(is_digit)) return true;
    at += length;
  }
  return false;
}

constexpr std::string_view figure_ends = " \t\n,.;:()[]\"'";

/// With the marks right before and after it: `-5`, `5%`, `$5`.
Span with_signs(std::string_view text, Span word) {
  while (word.begin > 0 && figure_ends.find(text[word.begin - 1]) == std::string_view::npos) --word.begin;
  while (word.end < text.size() && figure_ends.find(text[word.end]) == std::string_view::npos) ++word.end;
  return word;
}

}  // namespace

Dateline find_dateline(std::string_view text, std::span<const Sentence> sentences, const Language& language) {
  for (std::size_t row = 0; row < std::min(sentences.size(), max_dateline_row + 1); ++row)
    if (const auto bytes = dateline_size(slice(text, sentences[row].span), language); bytes > 0)
      return {row, bytes, {}};
  return {};
}

Statements::Statements(const StatementInput& input) : input_(input), first_rows_(input.texts.size()) {
  for (std::size_t document = 0; document < first_rows_.size() && !input.documents.empty(); ++document)
    first_rows_[document] =
        static_cast<std::size_t>(std::ranges::lower_bound(input.documents, document) - input.documents.begin());
}

bool Statements::opens_with_dateline(std::size_t row) const {
  return dateline_of(row).bytes > 0 && row == first_rows_[document_of(row)] + dateline_of(row).row;
}

std::vector<TermId> Statements::terms_of(std::size_t row) const {
  auto terms = input_.terms.of(row);
  if (opens_with_dateline(row)) terms.erase(terms.begin(), terms.begin() + std::ssize(dateline_of(row).terms));
  return terms;
}

Statements::Facts Statements::read_facts(std::size_t row) const {
  const auto& language = *input_.languages[document_of(row)];
  auto text = slice(input_.texts[document_of(row)], input_.sentences[row].span);
  if (opens_with_dateline(row)) text.remove_prefix(dateline_of(row).bytes);
  Facts facts;
  Span figure;
  const auto add_figure = [&](Span word) {
    if (word.end <= figure.end) return;  // Numbers with no blank between them are one figure.
    const auto whole = with_signs(text, word);
    facts.figures.push_back(fold(slice(text, whole)));
    if (slice(text, word).find_first_of(figure_ends) == std::string_view::npos) figure = whole;  // Not `3.5`.
  };
  for (auto word = first_word(text, {0, text.size()}); word.begin < word.end;
       word = first_word(text, {word.end, text.size()})) {
    const auto folded = fold(slice(text, word), language.turkic);
    const auto first = character(decode_at(text, word.begin).code);
    facts.has_case |= first.is(is_upper | is_lower);
    if (has_digit(slice(text, word))) add_figure(word);
    else if (first.is(is_upper) && !facts.words.empty()) facts.names.push_back(folded);
    if (const auto kind = language.contrasts.find(folded)) {
      facts.contrasts.push_back(folded);
      if (*kind == "negation") facts.negations.push_back(folded);
    }
    facts.words.push_back(folded);
  }
  std::ranges::sort(facts.contrasts);
  std::ranges::sort(facts.negations);
  return facts;
}

bool Statements::keeps_facts(std::size_t candidate, std::size_t chosen, std::size_t added) const {
  auto facts = read_facts(candidate);
  const auto others = read_facts(chosen);
  if (input_.languages[document_of(candidate)]->contrasts.empty()) return facts.words == others.words;
  if (facts.contrasts != others.contrasts || !has_in_order(others.figures, facts.figures)) return false;
  if (added > 0 && (added > max_added_terms || !facts.has_case)) return false;
  // A name in the other document's dateline is not missing.
  const auto& dateline = dateline_of(chosen);
  if (dateline.bytes > 0) {
    const auto row = first_rows_[document_of(chosen)] + dateline.row;
    const auto text = slice(input_.texts[document_of(chosen)], input_.sentences[row].span).substr(0, dateline.bytes);
    const auto folded = fold(text, input_.languages[document_of(chosen)]->turkic);
    std::erase_if(facts.names, [&](const std::string& name) {
      return std::ranges::find(others.words, name) == others.words.end() && folded.find(name) != std::string::npos;
    });
  }
  if (!has_in_order(others.words, facts.names)) return false;
  const auto may_move = facts.has_case;
  return have_one_order(shared_terms(terms_of(candidate), terms_of(chosen)),
                        shared_terms(terms_of(chosen), terms_of(candidate)), may_move);
}

bool Statements::say_the_same(std::size_t candidate, std::size_t chosen) const {
  if (input_.languages[document_of(candidate)] != input_.languages[document_of(chosen)]) return false;
  const auto terms = terms_of(candidate);
  if (terms.empty()) return false;
  const auto others = terms_of(chosen);
  const auto added = count_added(terms, others, dateline_of(chosen).terms);
  const auto missing = count_added(others, terms, dateline_of(candidate).terms);
  if (added > 0 && missing > 0) return false;
  if (added + missing > 0 && std::min(terms.size(), others.size()) < min_terms) return false;
  return keeps_facts(candidate, chosen, added);
}

bool Statements::contradict(std::size_t a, std::size_t b) const {
  const auto facts = read_facts(a);
  const auto others = read_facts(b);
  const auto lacks = [](const std::vector<std::string>& figures, const std::vector<std::string>& other) {
    return std::ranges::any_of(figures,
                               [&](const auto& figure) { return std::ranges::find(other, figure) == other.end(); });
  };
  if (lacks(facts.figures, others.figures) && lacks(others.figures, facts.figures)) return true;
  return facts.negations != others.negations;
}

}  // namespace zubda
