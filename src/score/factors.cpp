#include "score/factors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "score/weights.h"

namespace zubda {
namespace {

double count_positions(std::span<const Sentence> sentences) {
  return static_cast<double>(std::ranges::count_if(sentences, has_position));
}

std::vector<PositionNumbers> number_positions(std::span<const Sentence> sentences) {
  std::vector<PositionNumbers> numbers;
  numbers.reserve(sentences.size());
  PositionNumbers last;
  auto last_paragraph = std::numeric_limits<std::uint32_t>::max();
  for (const auto& sentence : sentences) {
    if (has_position(sentence)) {
      ++last.sentence;
      last.paragraph += sentence.paragraph != last_paragraph ? 1 : 0;
      last_paragraph = sentence.paragraph;
    }
    numbers.push_back(last);
  }
  return numbers;
}

/// n factors, `value(i)` for sentence i.
template <class Value>
FactorColumn for_each_sentence(const FactorContext& context, Value&& value) {
  return FactorColumn(
      Eigen::ArrayXd::NullaryExpr(context.size(), [&](Eigen::Index i) { return value(static_cast<std::size_t>(i)); }));
}

/// The same where nearly all are 1.
template <class Value>
FactorColumn for_some_sentences(const FactorContext& context, Value&& value) {
  return FactorColumn::of_exceptions(context.size(), value);
}

FactorColumn position(const FactorContext& context) {
  if (context.has_query()) return {};
  const auto count = count_positions(context.input.sentences);
  const auto exponent = context.input.genre.orderedness * context.input.genre.opening * weights::position_exponent *
                        std::pow(std::min(1.0, weights::lead_length / std::max(1.0, count)), weights::flattening);
  return for_each_sentence(context, [&](std::size_t i) {
    const auto& [sentence, paragraph] = context.positions[i];
    return std::pow(std::sqrt(std::max<double>(sentence, 1) * std::max<double>(paragraph, 1)), -exponent);
  });
}

FactorColumn conclusion(const FactorContext& context) {
  if (context.has_query()) return {};
  const auto count = count_positions(context.input.sentences);
  const bool has_conclusion = context.input.genre.is_study && count >= weights::min_sentences_with_conclusion;
  const auto length = has_conclusion ? std::min(count * weights::conclusion_share, weights::max_conclusion) : 0.0;
  const auto at_end = std::pow(weights::conclusion_factor, context.input.genre.orderedness);
  const auto by_cue = std::pow(weights::cue_factor, context.input.genre.orderedness);
  return for_some_sentences(context, [&](std::size_t i) {
    if (context.positions[i].sentence > count - length) return at_end;
    return context.input.statements[i] == Statement::conclusion ? by_cue : 1.0;
  });
}

FactorColumn aim(const FactorContext& context) {
  if (context.has_query()) return {};
  const auto by_cue = std::pow(weights::cue_factor, context.input.genre.orderedness);
  const auto of_aim = by_cue * (context.input.genre.is_study ? weights::aim_factor : 1);
  std::size_t aims = 0;
  return for_some_sentences(context, [&](std::size_t i) {
    const auto states = context.input.statements[i];
    const auto of_section = context.input.in_result_sections[i] ? weights::result_section_factor : 1;
    if (states == Statement::finding) return of_section * by_cue;
    return of_section * (states == Statement::aim && ++aims <= weights::max_aims ? of_aim : 1);
  });
}

FactorColumn lead(const FactorContext& context) {
  const auto& sentences = context.input.sentences;
  const auto first = std::ranges::find_if(sentences, has_position);
  const auto paragraphs = sentences.empty() ? 0 : sentences.back().paragraph + 1;
  if (context.has_query() || first == sentences.end() || paragraphs < weights::min_paragraphs_with_lead) return {};
  const auto factor = std::pow(weights::lead_factor, context.input.genre.orderedness * context.input.genre.opening);
  return for_some_sentences(context, [&](std::size_t i) { return &sentences[i] == &*first ? factor : 1.0; });
}

/// A sentence of `words` words, as a share of what a full one has.
double completeness_of(std::size_t words, double full, double orderedness) {
  const auto length = (1 + static_cast<double>(words)) / (1 + full);
  return orderedness == 1 ? length : std::pow(length, orderedness);  // Most texts are ordered.
}

FactorColumn completeness(const FactorContext& context) {
  const auto full = context.has_query() ? weights::full_length_for_query : weights::full_length;
  std::vector<double> by_words;  // All longer sentences are complete.
  by_words.reserve(static_cast<std::size_t>(full) + 1);
  for (std::size_t words = 0; static_cast<double>(words) < full; ++words)
    by_words.push_back(completeness_of(words, full, context.input.genre.orderedness));
  by_words.push_back(1);
  return for_each_sentence(context, [&](std::size_t i) {
    return (context.input.sentences[i].continues ? weights::continuing_factor : 1) *
           by_words[std::min<std::size_t>(context.input.word_counts[i], by_words.size() - 1)];
  });
}

FactorColumn title(const FactorContext& context) {
  if (context.has_query()) return {};
  const auto& input = context.input;
  if (input.title.squaredNorm() == 0)
    return FactorColumn(1 + context.input.genre.orderedness *
                                (weights::first_sentence_weight * input.title_similarity.cast<double>().array()));
  const auto terms = static_cast<double>((input.title.array() > 0).count());
  const auto share = std::min(1.0, terms / weights::full_title_terms);
  return FactorColumn(1 + weights::title_weight * share * share * input.title_similarity.cast<double>().array());
}

FactorColumn query(const FactorContext& context) {
  if (!context.has_query()) return {};
  return FactorColumn(1 + weights::query_weight * context.input.query_similarity.array());
}

constexpr std::array factors = {
    Factor{"position", "position^-a, where a is less in long texts and where the opening is unlike the rest", position},
    Factor{"conclusion", "cue phrases of conclusions and the end of long papers (Edmundson, 1969)", conclusion},
    Factor{"aim", "statements of the aim and the findings of papers, reports and judgments (Paice, 1981)", aim},
    Factor{"lead", "the first sentence of a text of several paragraphs", lead},
    Factor{"completeness", "less for short sentences and for clauses that continue another", completeness},
    Factor{"title", "similarity to the title (Edmundson, 1969), else to the first sentence", title},
    Factor{"query", "similarity to the query, which takes the place of position and title", query},
};

}  // namespace

std::span<const Factor> score_factors() { return factors; }

Eigen::VectorXf title_similarity(const TermMatrix& matrix, std::span<const Sentence> sentences,
                                 const TermVector& title) {
  if (title.squaredNorm() != 0) return matrix * title;
  const auto first = std::ranges::find(sentences, Role::prose, &Sentence::role);
  if (first == sentences.end()) return Eigen::VectorXf::Zero(matrix.rows());
  const Eigen::VectorXf row = matrix.row(first - sentences.begin()).transpose();
  return matrix * row;
}

FactorColumns compute_factors(const FactorInput& input) {
  const FactorContext context{input, number_positions(input.sentences)};
  FactorColumns columns;
  columns.columns.reserve(factors.size());
  columns.names.reserve(factors.size());
  for (const auto& factor : factors) {
    columns.columns.emplace_back(factor.values(context));
    columns.names.push_back(factor.name);
  }
  return columns;
}

}  // namespace zubda
