#include "score/prior.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "score/cohesion.h"

namespace zubda {
namespace {

// One set of weights for all, chosen on 13 sets of news, encyclopedia articles and scientific papers in nine languages,
// with titles and without (tests/benchmark/QUALITY.md). Random halves of the documents were compared, but both were
// seen while choosing. The optimum is flat: a weight changed by a quarter to a half moves the mean by 0.0 to 0.3
// ROUGE-1, a single set by up to 2.

/// The place of a sentence is the geometric mean of its own number and its paragraph's, so that a text of one paragraph
/// has less of a lead than one of many. The first sentences of an article of 20 say most; in a paper of 200 or a book
/// of 5,000 they are one part of many: so the exponent of place^-a falls with the length, 0.5 up to 20 sentences of
/// prose, 0.3 for 200, 0.17 for 5,000.
constexpr double position_exponent = 0.5;
constexpr double lead_length = 20;
constexpr double flattening = 0.2;

/// A long text whose neighbouring sentences have hardly more in common than any two is a gathering (reviews of one
/// thing, answers, records), which has no beginning: place, openings and length then say nothing. Likeness of
/// neighbours to that of any two is under 1.3 in two thirds of 24 files of reviews (Opinosis), above 1.6 in 95 % of
/// papers and encyclopedia articles. Up to 40 sentences it says too little, from 80 on it is believed: +2.3 ROUGE-1 on
/// the reviews, nothing on the 13 sets.
constexpr double unordered_cohesion = 1.2;
constexpr double ordered_cohesion = 1.6;
constexpr double least_for_cohesion = 40;
constexpr double enough_for_cohesion = 80;

/// The first sentence of a text of several paragraphs, against all others.
constexpr double lead_factor = 1.2;
constexpr std::uint32_t least_paragraphs_with_lead = 3;

/// Sentences that open as conclusions (cue phrases, Edmundson, 1969): +0.9 ROUGE-1 on English abstracts with a title
/// (+0.1 without), +0.2 on English papers, about nothing elsewhere. Less than 1.8, so that the lead of
/// examples/article-ar.txt stays before its end.
constexpr double cue_factor = 1.6;

/// The end of long texts: the last tenth, but no more than so many sentences. +2 ROUGE-1 on Russian papers, nothing
/// elsewhere.
constexpr double conclusion_factor = 2;
constexpr double least_with_conclusion = 60;
constexpr double conclusion_share = 0.1;
constexpr double longest_conclusion = 20;

constexpr double title_weight = 3;
/// A title of fewer terms names a topic, which most sentences of its article mention, and says little about which
/// matter: its weight falls with the square of the share. +0.4 ROUGE-1 on German encyclopedia articles, nothing
/// elsewhere.
constexpr double full_title_terms = 4;
/// Without a title the first sentence of prose stands for it with little weight, which Arabic news ask for: 0.5 costs
/// 0.4 to 0.8 ROUGE-1 on English abstracts, French news and Russian papers.
constexpr double first_sentence_weight = 0.2;
/// On 106 questions about meetings (QMSum) the restart of PageRank in the query does most: ROUGE-1 16.7 without the
/// query, 19.6 with a factor of 1 + 20 likeness and no restart, 21.0 with the restart and no place. The factor then
/// only breaks ties: from 0 to 8 nothing changes.
constexpr double query_weight = 3;
constexpr double continuing_factor = 0.35;
/// Sentences with fewer words than this are often debris or depend on their neighbours.
constexpr double full_length = 15;
/// A short sentence is like a query by a single word: 15 costs 0.6 ROUGE-1 on questions about meetings.
constexpr double full_length_for_query = 30;

/// The places of a text, and what each is worth.
class Places {
 public:
  /// Of a text with so many sentences of prose and paragraphs, and an order between 0 (none) and 1.
  Places(double sentences, std::uint32_t paragraphs, double order)
      : exponent_(order * position_exponent *
                  std::pow(std::min(1.0, lead_length / std::max(1.0, sentences)), flattening)),
        lead_(paragraphs < least_paragraphs_with_lead ? 1 : std::pow(lead_factor, order)),
        conclusion_(std::pow(conclusion_factor, order)),
        cue_(std::pow(cue_factor, order)),
        last_before_conclusion_(sentences - conclusion_length(sentences)) {}

  /// Of the sentence with this number, in the paragraph with this number, both counted from 1.
  double factor(double sentence, double paragraph) const {
    return std::pow(std::sqrt(std::max(sentence, 1.0) * std::max(paragraph, 1.0)), -exponent_);
  }

  double lead() const { return lead_; }
  /// Of the sentence with this number, which opens as a conclusion or not.
  double conclusion(double sentence, bool has_cue) const {
    return sentence > last_before_conclusion_ ? conclusion_ : has_cue ? cue_ : 1;
  }

 private:
  static double conclusion_length(double sentences) {
    return sentences < least_with_conclusion ? 0 : std::min(sentences * conclusion_share, longest_conclusion);
  }

  double exponent_;
  double lead_;
  double conclusion_;
  double cue_;
  double last_before_conclusion_;
};

bool takes_a_place(const Sentence& sentence) {
  return (sentence.role == Role::prose || sentence.role == Role::quote) && !sentence.continues;
}

/// How far the order of the sentences means something, 0 to 1: nothing where there is one, or where neighbours are as
/// like as any two.
double order_of(const PriorInput& input) {
  std::vector<Eigen::Index> rows;
  for (std::size_t i = 0; i < input.sentences.size(); ++i)
    if (takes_a_place(input.sentences[i])) rows.push_back(static_cast<Eigen::Index>(i));
  if (rows.size() < 2) return 0;
  const auto count = static_cast<double>(rows.size());
  if (count <= least_for_cohesion) return 1;
  const auto certainty = std::min(1.0, (count - least_for_cohesion) / (enough_for_cohesion - least_for_cohesion));
  const auto order = (cohesion(input.matrix, rows) - unordered_cohesion) / (ordered_cohesion - unordered_cohesion);
  return 1 - certainty * (1 - std::clamp(order, 0.0, 1.0));
}

/// How like `terms` each sentence is; empty when they are all 0, as for a query that was not asked.
Eigen::VectorXd likeness(const TermMatrix& matrix, const TermVector& terms) {
  if ((terms.array() == 0).all()) return {};
  return (matrix * terms).cast<double>();
}

/// How like the first sentence of prose each sentence is, times its weight.
Eigen::ArrayXd opening_likeness(const PriorInput& input) {
  const auto first = std::ranges::find(input.sentences, Role::prose, &Sentence::role);
  if (first == input.sentences.end()) return Eigen::ArrayXd::Zero(input.matrix.rows());
  const Eigen::VectorXf opening =
      input.matrix.row(static_cast<Eigen::Index>(first - input.sentences.begin())).transpose();
  return first_sentence_weight * (input.matrix * opening).cast<double>().array();
}

/// How like the title each sentence is, times its weight.
Eigen::ArrayXd title_likeness(const PriorInput& input, double order) {
  if (input.title.squaredNorm() == 0) return order * opening_likeness(input);
  const auto share = std::min(1.0, static_cast<double>((input.title.array() > 0).count()) / full_title_terms);
  return title_weight * share * share * (input.matrix * input.title).cast<double>().array();
}

/// What length and cut say about the sentences: short ones and clauses that continue another read badly alone.
Eigen::ArrayXd completeness(const PriorInput& input, double order, bool has_query) {
  const auto full = has_query ? full_length_for_query : full_length;
  return Eigen::ArrayXd::NullaryExpr(input.matrix.rows(), [&](Eigen::Index row) {
    const auto i = static_cast<std::size_t>(row);
    const auto length = std::min(1.0, (1 + static_cast<double>(input.word_counts[i])) / (1 + full));
    return (input.sentences[i].continues ? continuing_factor : 1) * (order == 1 ? length : std::pow(length, order));
  });
}

/// What place and opening say about the sentences.
Eigen::ArrayXd structure(const PriorInput& input, double order) {
  Eigen::ArrayXd prior = Eigen::ArrayXd::Ones(input.matrix.rows());
  const auto count = std::ranges::count_if(input.sentences, takes_a_place);
  const Places places(static_cast<double>(count), input.sentences.empty() ? 0 : input.sentences.back().paragraph + 1,
                      order);
  double sentence = 0;
  double paragraph = 0;  // Paragraphs of prose are counted, not headings and lists.
  auto last_paragraph = std::numeric_limits<std::uint32_t>::max();
  for (std::size_t i = 0; i < input.sentences.size(); ++i) {
    const auto& unit = input.sentences[i];
    auto& value = prior[static_cast<Eigen::Index>(i)];
    if (takes_a_place(unit)) {
      paragraph += unit.paragraph != last_paragraph ? 1 : 0;
      last_paragraph = unit.paragraph;
      if (++sentence == 1) value *= places.lead();
    }
    value *= places.factor(sentence, paragraph) * places.conclusion(sentence, input.concluding[i]);
  }
  return prior;
}

}  // namespace

Eigen::VectorXd sentence_prior(const PriorInput& input) {
  if (const auto query = likeness(input.matrix, input.query); query.size() > 0 && query.maxCoeff() > 0)
    return completeness(input, 1, true) * (1 + query_weight * query.array());
  const auto order = order_of(input);
  return completeness(input, order, false) * structure(input, order) * (1 + title_likeness(input, order));
}

Eigen::VectorXd query_restart(const TermMatrix& matrix, const TermVector& query) {
  const auto like = likeness(matrix, query);
  const auto total = like.sum();
  return total > 0 ? Eigen::VectorXd(like / total) : Eigen::VectorXd();
}

}  // namespace zubda
