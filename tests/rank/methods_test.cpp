/// Each method against its definition, computed the slow way.
#include <gtest/gtest.h>

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "rank/greedy_order.h"
#include "rank/rank.h"
#include "rank/similarity_graph.h"
#include "terms_of.h"

namespace zubda {
namespace {

Eigen::VectorXd rank(RankFunction method, const Sentences& sentences) {
  const auto terms = terms_of(sentences);
  return method({tfidf(terms), terms, 0.85});
}

/// Sentences of words as frequent as Zipf's law has them.
Sentences random_sentences(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  Sentences sentences(count);
  for (auto& sentence : sentences) {
    sentence.resize(4 + random() % 20);
    for (auto& id : sentence) id = static_cast<TermId>(60 / (1 + random() % 60)) + static_cast<TermId>(random() % 5);
  }
  return sentences;
}

Eigen::MatrixXd cosines(const Sentences& sentences) {
  const Eigen::MatrixXf rows(tfidf(terms_of(sentences)));
  return (rows * rows.transpose()).cast<double>();
}

/// PageRank by its definition, on a graph without isolated nodes.
Eigen::VectorXd pagerank_by_definition(const Eigen::MatrixXd& weights) {
  const auto n = weights.rows();
  const Eigen::RowVectorXd degrees = weights.colwise().sum();
  const Eigen::MatrixXd steps = weights.array().rowwise() / degrees.array();
  Eigen::VectorXd scores = Eigen::VectorXd::Constant(n, 1.0 / static_cast<double>(n));
  for (int i = 0; i < 300; ++i) scores = (0.85 * steps * scores).array() + 0.15 / static_cast<double>(n);
  return scores;
}

std::vector<std::size_t> order_of(const Eigen::VectorXd& scores) {
  std::vector<std::size_t> order(static_cast<std::size_t>(scores.size()));
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return scores[static_cast<Eigen::Index>(i)]; });
  return order;
}

void expect_near(const Eigen::VectorXd& ours, const Eigen::VectorXd& expected, double tolerance) {
  ASSERT_EQ(ours.size(), expected.size());
  for (Eigen::Index i = 0; i < ours.size(); ++i) EXPECT_NEAR(ours[i], expected[i], tolerance) << "sentence " << i;
}

TEST(RankMethods, PermutingTheSentencesPermutesTheScores) {
  const auto sentences = random_sentences(40, 3);
  std::vector<std::size_t> order(sentences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = (i * 17 + 5) % order.size();
  Sentences permuted;
  for (const auto i : order) permuted.push_back(sentences[i]);
  for (const auto* name :
       {"textrank", "lexrank", "lexrank-continuous", "degree", "centroid", "lsa", "luhn", "sumbasic", "kl-sum"}) {
    SCOPED_TRACE(name);
    const auto* method = find_ranking_method(name);
    ASSERT_NE(method, nullptr);
    const auto scores = rank(method->rank, sentences);
    const auto permuted_scores = rank(method->rank, permuted);
    for (std::size_t i = 0; i < order.size(); ++i)
      EXPECT_NEAR(permuted_scores[static_cast<Eigen::Index>(i)], scores[static_cast<Eigen::Index>(order[i])], 1e-5);
  }
}

TEST(SimilarityGraph, HoldsEachPairAboveTheThresholdOnce) {
  const auto sentences = random_sentences(120, 5);
  const auto expected = cosines(sentences);
  Eigen::MatrixXd found = Eigen::MatrixXd::Zero(expected.rows(), expected.cols());
  for_each_edge(similarity_graph(tfidf(terms_of(sentences)), 0.2F), [&](std::size_t i, std::size_t j, float cosine) {
    const auto row = static_cast<Eigen::Index>(std::min(i, j));
    const auto column = static_cast<Eigen::Index>(std::max(i, j));
    EXPECT_EQ(found(row, column), 0) << "twice";
    found(row, column) = static_cast<double>(cosine);
  });
  for (Eigen::Index i = 0; i < expected.rows(); ++i)
    for (Eigen::Index j = i + 1; j < expected.cols(); ++j) {
      if (std::abs(expected(i, j) - 0.2) < 1e-5) continue;
      EXPECT_NEAR(found(i, j), expected(i, j) > 0.2 ? expected(i, j) : 0, 1e-5);
    }
}

TEST(SimilarityGraph, LooksThroughRareTermsInLongDocuments) {
  // All sentences share term 0; two neighbours share a term of their own.
  constexpr std::size_t n = 60'000;
  Sentences sentences(n);
  for (std::size_t i = 0; i < n; ++i) sentences[i] = {0, static_cast<TermId>(1 + i / 2)};
  const auto graph = similarity_graph(tfidf(terms_of(sentences)), 0.1F);
  EXPECT_EQ(graph.neighbours.size(), n / 2);
  std::size_t partners = 0;
  for_each_edge(graph, [&](std::size_t i, std::size_t j, float) { partners += i / 2 == j / 2 ? 1 : 0; });
  EXPECT_EQ(partners, n / 2);
}

TEST(SimilarityGraph, LooksAtSoManyTermsHoweverLongSentencesAre) {
  // Half of 400 terms in each of 2,000 sentences: all pairs would be 400 million terms.
  constexpr std::size_t terms_in_each = 200;
  std::mt19937 random(11);
  Sentences sentences(2000);
  for (auto& sentence : sentences)
    for (std::size_t i = 0; i < terms_in_each; ++i) sentence.push_back(static_cast<TermId>(random() % 400));
  const auto graph = similarity_graph(tfidf(terms_of(sentences)), 0);
  EXPECT_LE(graph.neighbours.size() * terms_in_each, 100'000'000U);
}

TEST(Lexrank, EqualsPageRankOnTheThresholdGraph) {
  const auto sentences = random_sentences(50, 7);
  const Eigen::MatrixXd edges = (cosines(sentences).array() > 0.1).cast<double>();
  expect_near(rank(rank_lexrank, sentences), pagerank_by_definition(edges), 1e-3);
}

TEST(ContinuousLexrank, EqualsPageRankOnAllCosinesWithLoops) {
  const auto sentences = random_sentences(50, 8);
  expect_near(rank(rank_continuous_lexrank, sentences), pagerank_by_definition(cosines(sentences)), 1e-3);
}

TEST(Degree, CountsLikeSentences) {
  const auto sentences = random_sentences(50, 9);
  const Eigen::VectorXd degrees = (cosines(sentences).array() > 0.1).cast<double>().rowwise().sum();
  expect_near(rank(rank_degree, sentences), degrees / degrees.sum(), 1e-9);
}

/// Long sentences that hardly share a word, as where words are not stemmed: the cosines are under 0.1, and still the
/// sentence that shares one with all others is the most central.
TEST(RankLexRank, TellsSentencesApartThatHaveLittleInCommon) {
  Sentences sentences(9);
  TermId next = 100;
  for (std::size_t i = 0; i < sentences.size(); ++i)
    for (int count = 0; count < 12; ++count) sentences[i].push_back(next++);
  for (TermId i = 1; i < sentences.size(); ++i) {
    sentences[0].push_back(i);
    sentences[i].push_back(i);
  }
  for (auto* method : {rank_lexrank, rank_degree}) {
    const auto scores = rank(method, sentences);
    for (Eigen::Index i = 1; i < scores.size(); ++i) EXPECT_GT(scores[0], scores[i] * 1.5);
  }
}

TEST(Pacsum, WeighsLaterSentencesUpAndEarlierOnesDown) {
  const auto sentences = random_sentences(30, 10);
  auto edges = cosines(sentences);
  edges.diagonal().setZero();
  edges = (edges.array() - 0.1 * edges.maxCoeff()).cwiseMax(0);
  Eigen::VectorXd expected = Eigen::VectorXd::Zero(edges.rows());
  for (Eigen::Index i = 0; i < edges.rows(); ++i)
    for (Eigen::Index j = 0; j < edges.cols(); ++j) expected[i] += (j < i ? -0.5 : 1.0) * edges(i, j);
  expected.array() -= expected.minCoeff();
  expect_near(rank(rank_pacsum, sentences), expected / expected.sum(), 1e-6);
}

/// A singular value decomposition by rotations of two rows at a time until all are orthogonal (Hestenes, 1958): the
/// singular values are the lengths of the rows then. Returns the left singular vectors, in columns.
Eigen::MatrixXd make_rows_orthogonal(Eigen::MatrixXd& rows) {
  Eigen::MatrixXd vectors = Eigen::MatrixXd::Identity(rows.rows(), rows.rows());
  constexpr int sweeps = 10;
  for (int sweep = 0; sweep < sweeps; ++sweep)
    for (Eigen::Index p = 0; p < rows.rows(); ++p)
      for (Eigen::Index q = p + 1; q < rows.rows(); ++q) {
        const double product = rows.row(p).dot(rows.row(q));
        const double zeta = (rows.row(q).squaredNorm() - rows.row(p).squaredNorm()) / 2;
        if (std::abs(product) < 1e-13) continue;
        const double ratio = zeta / product;
        const double tangent = (ratio < 0 ? -1 : 1) / (std::abs(ratio) + std::sqrt(1 + ratio * ratio));
        const double cosine = 1 / std::sqrt(1 + tangent * tangent);
        const auto rotate = [&](auto first, auto second) {
          const Eigen::VectorXd old = first;
          first = (cosine * old - cosine * tangent * Eigen::VectorXd(second)).eval();
          second = (cosine * tangent * old + cosine * Eigen::VectorXd(second)).eval();
        };
        rotate(rows.row(p).transpose(), rows.row(q).transpose());
        rotate(vectors.col(p), vectors.col(q));
      }
  return vectors;
}

TEST(Lsa, EqualsTheLengthsInAnExactDecomposition) {
  const auto sentences = random_sentences(60, 11);
  const auto terms = terms_of(sentences);
  Eigen::MatrixXd matrix =
      Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(terms.size()), static_cast<Eigen::Index>(terms.term_count));
  for (std::size_t i = 0; i < terms.size(); ++i)
    for (const auto id : terms.of(i)) ++matrix(static_cast<Eigen::Index>(i), id);
  const Eigen::RowVectorXd with = (matrix.array() > 0).cast<double>().colwise().sum();
  for (Eigen::Index i = 0; i < matrix.rows(); ++i)
    for (Eigen::Index j = 0; j < matrix.cols(); ++j)
      if (matrix(i, j) > 0)
        matrix(i, j) = (1 + std::log(matrix(i, j))) * std::log1p(static_cast<double>(matrix.rows()) / with[j]);
  const auto vectors = make_rows_orthogonal(matrix);
  const Eigen::VectorXd values = matrix.rowwise().norm();
  Eigen::VectorXd squares = Eigen::VectorXd::Zero(values.size());
  Eigen::Index kept = 0;
  for (Eigen::Index k = 0; k < values.size(); ++k) {
    if (values[k] < values.maxCoeff() / 2) continue;
    ++kept;
    squares += (vectors.col(k) * values[k]).cwiseAbs2();
  }
  ASSERT_LT(kept, 20);
  const Eigen::VectorXd expected = squares.cwiseSqrt();
  expect_near(rank(rank_lsa, sentences), expected / expected.sum(), 1e-4);
}

TEST(Luhn, ScoresTheBestCluster) {
  // 1 and 2 are significant: the others occur once. Clusters: 2 of 2; 1 of 1; 3 of 6; split by five others into 1
  // and 1.
  const Sentences sentences = {{1, 2}, {1, 10, 11}, {1, 12, 2, 13, 14, 1}, {2, 15, 16, 17, 18, 19, 1}, {20, 21}};
  const Eigen::VectorXd factors{{2, 1, 1.5, 1, 0}};
  expect_near(rank(rank_luhn, sentences), factors / factors.sum(), 1e-9);
}

TEST(Sumbasic, SaysNoWordTwiceBeforeOthersHadTheirTurn) {
  // Term 1 is the most probable; sentence 0 has the best mean with it. Then 1 and 2 have had their turn, and term 3
  // leads.
  const Sentences sentences = {{1, 2}, {1, 1, 2, 6}, {3, 4}, {3, 5, 7}, {1, 8, 9}};
  const auto order = order_of(rank(rank_sumbasic, sentences));
  EXPECT_EQ(order[0], 0U);
  EXPECT_EQ(order[1], 2U);
}

double divergence(const Terms& terms, const std::vector<std::size_t>& summary) {
  std::vector<double> document(terms.term_count);
  for (const auto id : terms.ids) document[id] += 1 / static_cast<double>(terms.ids.size());
  std::vector<double> counts(terms.term_count, 0.01);
  for (const auto i : summary)
    for (const auto id : terms.of(i)) ++counts[id];
  double size = 0;
  for (const auto count : counts) size += count;
  double sum = 0;
  for (std::size_t w = 0; w < counts.size(); ++w)
    if (document[w] > 0) sum += document[w] * std::log(document[w] / (counts[w] / size));
  return sum;
}

TEST(KlSum, ChoosesWhatBringsTheDivergenceDownMost) {
  const auto sentences = random_sentences(25, 13);
  const auto terms = terms_of(sentences);
  std::vector<std::size_t> expected;
  while (expected.size() < 8) {
    std::size_t best = sentences.size();
    double least = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (std::ranges::find(expected, i) != expected.end()) continue;
      auto summary = expected;
      summary.push_back(i);
      const auto found = divergence(terms, summary);
      if (best == sentences.size() || found < least - 1e-12) best = i, least = found;
    }
    expected.push_back(best);
  }
  auto order = order_of(rank(rank_kl_sum, sentences));
  order.resize(expected.size());
  EXPECT_EQ(order, expected);
}

TEST(Centroid, SumsTheWeightsOfCentralWords) {
  const Sentences sentences = {{1, 1, 2}, {1, 3}, {2, 4}, {5}};
  // tf log(1 + n / df): 1 has 3 log 3, 2 has 2 log 3, and 3, 4, 5 have log 5; the mean over the six terms (0 does not
  // occur) is above those.
  const double one = 3 * std::log(3.0);
  const double two = 2 * std::log(3.0);
  const Eigen::VectorXd sums{{2 * one + two, one, two, 0}};
  expect_near(rank(rank_centroid, sentences), sums / sums.sum(), 1e-9);
}

TEST(ScoresOfOrder, KeepTheOrderAndPutTheOthersBelow) {
  const Eigen::VectorXd rest{{0.1, 5, 0.2, 3}};
  const auto scores = scores_from_order({2, 0}, rest);
  EXPECT_EQ(order_of(scores), (std::vector<std::size_t>{2, 0, 1, 3}));
  EXPECT_NEAR(scores.sum(), 1, 1e-12);
}

}  // namespace
}  // namespace zubda
