// The opening: the mean similarity of the first sentences to all others, divided by that of any sentence to all others.
// With unit rows and their sum s, the similarity of row r to all others is r s - 1, so no pair is looked at. The ratio
// is about 1.2 in news, 1.3 in encyclopedia articles, 1.0 in English papers, 0.9 in Russian ones and in judgments whose
// captions were cut off, and 0.5 in whole judgments. A first sentence that has the words of the title is an opening as
// well, whatever it has in common with the rest: the definition that begins the life of a singer.
#include "score/genre.h"

#include <algorithm>
#include <cstddef>

#include "score/cohesion.h"
#include "score/weights.h"

namespace zubda {
namespace {

/// 0 for a text of one sentence and where neighbours are no more similar than any two, 1 in an ordered text.
double orderedness(const SentencesTogether& sentences, std::size_t number) {
  if (number < 2) return 0;
  using namespace weights;
  const auto count = static_cast<double>(number);
  if (count <= min_sentences_for_cohesion) return 1;
  const auto certainty = std::min(
      1.0, (count - min_sentences_for_cohesion) / (enough_sentences_for_cohesion - min_sentences_for_cohesion));
  const auto order = (sentences.cohesion() - unordered_cohesion) / (ordered_cohesion - unordered_cohesion);
  return 1 - certainty * (1 - std::clamp(order, 0.0, 1.0));
}

/// The share of the title's terms that a row has; 0 where there is no title.
double share_of_title(const TermMatrix& matrix, Eigen::Index row, const TermVector& title) {
  const auto terms = (title.array() > 0).count();
  std::ptrdiff_t shared = 0;
  for (TermMatrix::InnerIterator entry(matrix, row); entry; ++entry) shared += title[entry.col()] > 0 ? 1 : 0;
  return terms == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(terms);
}

double opening(const GenreInput& input, std::span<const Eigen::Index> rows, const SentencesTogether& sentences) {
  using namespace weights;
  const auto count = static_cast<double>(rows.size());
  if (rows.size() < min_sentences_for_opening) return 1;
  const auto ratio =
      sentences.likeness_of_first(std::max(min_opening, static_cast<std::size_t>(opening_share * count)));
  const auto likeness = std::clamp((ratio - unlike_opening) / (like_opening - unlike_opening), 0.0, 1.0);
  return std::max(likeness, share_of_title(input.matrix, rows.front(), input.title));
}

bool is_study(const GenreInput& input) {
  if (std::ranges::find(input.in_result_sections, true) != input.in_result_sections.end()) return true;
  const auto states = [](Statement s) { return s == Statement::aim || s == Statement::finding; };
  return std::ranges::count_if(input.statements, states) >= weights::min_statements_of_study;
}

}  // namespace

bool Genre::is_collection() const { return orderedness < weights::min_orderedness_of_text; }

bool has_position(const Sentence& sentence) {
  return (sentence.role == Role::prose || sentence.role == Role::quote) && !sentence.continues;
}

Genre read_genre(const GenreInput& input) {
  std::vector<Eigen::Index> rows;
  rows.reserve(input.sentences.size());
  for (std::size_t i = 0; i < input.sentences.size(); ++i)
    if (has_position(input.sentences[i])) rows.push_back(static_cast<Eigen::Index>(i));
  const SentencesTogether sentences(input.matrix, rows);
  return {orderedness(sentences, rows.size()), opening(input, rows, sentences), is_study(input)};
}

}  // namespace zubda
