#include "analysis.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>

#include "factor_clues.h"
#include "long_document.h"
#include "score/genre.h"
#include "score/query.h"
#include "sentences/dateline.h"
#include "sentences/sentences.h"
#include "sentences/title.h"
#include "terms/corpus_weights.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace zubda {
namespace {

/// Folded in both ways, so that one set does for documents of all languages.
WordSet folded_set(const std::vector<std::string>& words) {
  WordSet folded;
  for (const auto& word : words)
    for (const bool turkic : {false, true}) folded.insert(fold(word, turkic));
  return folded;
}

bool has_factors(const Options& options) { return find_ranking_method(options.method)->factors == FactorUse::all; }

/// Adds the rows of a document to those of all. `numbers` has the number among all of each term of the document.
void append_rows(const Rows& rows, std::size_t document, std::span<const TermId> numbers, Rows& all) {
  const auto first_id = all.terms.ids.size();
  const auto first_row = all.sentences.size();
  all.documents.insert(all.documents.end(), rows.sentences.size(), document);
  all.sentences.insert(all.sentences.end(), rows.sentences.begin(), rows.sentences.end());
  for (auto companions : rows.companions) {
    companions.first += static_cast<std::uint32_t>(first_row);
    companions.last += static_cast<std::uint32_t>(first_row);
    all.companions.push_back(companions);
  }
  for (auto dateline : rows.datelines) {
    for (auto& term : dateline.terms) term = numbers[term];
    all.datelines.push_back(std::move(dateline));
  }
  const auto& terms = rows.terms;
  for (const auto id : terms.ids) all.terms.ids.push_back(numbers[id]);
  for (std::size_t i = 1; i < terms.begins.size(); ++i) all.terms.begins.push_back(first_id + terms.begins[i]);
  all.terms.word_counts.insert(all.terms.word_counts.end(), terms.word_counts.begin(), terms.word_counts.end());
  for (const auto id : rows.query_terms) all.query_terms.push_back(numbers[id]);
  for (std::size_t id = 0; id < rows.corpus_weights.size(); ++id) {
    // A term of a language that the table lacks counts as it does without the table.
    if (numbers[id] >= all.corpus_weights.size()) all.corpus_weights.resize(numbers[id] + 1, 1);
    all.corpus_weights[numbers[id]] = rows.corpus_weights[id];
  }
}

/// Makes the matrix of `rows` from their terms. Eigen 3.4 copies a sparse matrix that is moved, and leaks a part of the
/// copy when memory runs out.
void set_matrix(Rows& rows) {
  auto matrix = rows.packed_terms.empty() ? tfidf(rows.terms) : tfidf(rows.packed_terms, rows.terms.term_count);
  rows.matrix.swap(matrix);
}

/// `query` is empty or has the similarity of the rows to the query.
FactorColumns find_factors(const Rows& rows, const FactorClues& clues, const Eigen::VectorXd& query) {
  return compute_factors({rows.sentences, rows.terms.word_counts, clues.statements, clues.in_result_sections,
                          clues.title, clues.title_similarity, query, query.size() > 0 ? Genre{} : clues.genre});
}

void rank_rows(const Eigen::VectorXd& query, const Options& options, Rows& rows) {
  rows.centrality = find_ranking_method(options.method)
                        ->rank({.matrix = rows.matrix,
                                .terms = rows.terms,
                                .damping = options.damping,
                                .restart = query_restart(query)});
}

/// Multiplies the centrality of the rows by their factors.
void score_rows(double centrality_exponent, Rows& rows) {
  rows.scores = multiply_factors(rows.factors, rows.centrality.size());
  if (centrality_exponent == 1) rows.scores.array() *= rows.centrality.array();
  else rows.scores.array() *= rows.centrality.array().pow(centrality_exponent);
  rows.scores /= rows.scores.sum();
}

}  // namespace

void require_utf8(const Document& document) {
  require_utf8(document.text);
  if (!is_valid_utf8(document.title)) throw std::invalid_argument("the title is not valid UTF-8");
}

void check_sentence_count(std::size_t count, const Options& options) {
  if (options.max_sentences == 0 || count <= options.max_sentences) return;
  throw std::runtime_error("has " + std::to_string(count) + " sentences, more than the limit of " +
                           std::to_string(options.max_sentences));
}

const Language& Analyzer::language_of(const Document& document, const Options& options) {
  if (options.language != "auto") return languages_.get_by_tag(options.language);
  if (!document.language.empty()) return languages_.get_by_tag(document.language);
  return languages_.get(detector_.detect(document.text));
}

Terms Analyzer::extract_terms(const Document& document, const Options& options, const Analysis& analysis) {
  const auto& language = *analysis.language;
  WordSet stop_words;
  if (options.stop_words) stop_words = folded_set(*options.stop_words);
  const TermOptions term_options{options.stem, options.stop_words ? &stop_words : nullptr};
  return extractor_.extract(document.text, analysis.rows.sentences, language, term_options);
}

Dateline Analyzer::read_dateline(const Document& document, const Language& language, const Rows& rows) {
  auto dateline = find_dateline(document.text, rows.sentences, language);
  if (dateline.bytes == 0) return dateline;
  dateline.terms =
      extractor_.known_terms(slice(document.text, rows.sentences[dateline.row].span).substr(0, dateline.bytes));
  const auto terms = rows.terms.of(dateline.row);
  const bool opens =
      dateline.terms.size() < terms.size() && std::ranges::equal(dateline.terms, terms.first(dateline.terms.size()));
  return opens ? dateline : Dateline{};  // Words that are divided at a line end may read otherwise.
}

void Analyzer::read_terms(const Document& document, const Options& options, Analysis& analysis) {
  auto& rows = analysis.rows;
  const auto& language = language_of(document, options);
  analysis.language = &language;
  rows.sentences = split_sentences(document, language);
  check_sentence_count(rows.sentences.size(), options);
  analysis.sentence_count = rows.sentences.size();
  analysis.title = find_title(document, rows.sentences);
  if (rows.sentences.empty()) return;
  strip_datelines(document.text, rows.sentences, language);
  if (!language.clause_openers.empty()) rows.sentences = cut_clauses(document.text, rows.sentences, language);
  rows.terms = extract_terms(document, options, analysis);
}

const Language* Analyzer::read_terms(const Document& document, const Options& options) {
  Analysis analysis;
  read_terms(document, options, analysis);
  return analysis.rows.sentences.empty() ? nullptr : analysis.language;
}

std::vector<TermId> Analyzer::read_clues(const Options& options, Analysis& analysis) {
  auto& rows = analysis.rows;
  if (!has_factors(options)) return {};
  auto title = extractor_.known_terms(analysis.title);
  rows.query_terms = extractor_.known_terms(options.query);
  if (options.frequencies && !rows.query_terms.empty())
    rows.corpus_weights = corpus_weights(*options.frequencies, *analysis.language, extractor_);
  return title;
}

std::vector<TermId> Analyzer::read(const Document& document, const Options& options, Analysis& analysis) {
  auto& rows = analysis.rows;
  rows.datelines.resize(1);
  read_terms(document, options, analysis);
  if (rows.sentences.empty()) return {};
  rows.datelines.front() = read_dateline(document, *analysis.language, rows);
  auto title = read_clues(options, analysis);
  extractor_.release_words();
  return title;
}

Analysis Analyzer::analyze(const Document& document, const Options& options) {
  Analysis analysis;
  FactorClues clues;
  const auto title = read(document, options, analysis);
  auto& rows = analysis.rows;
  if (rows.sentences.empty()) return analysis;
  const bool is_long = is_long_document(rows);
  // What TextRank does not look at is put away meanwhile, since the matrix and ranking take the most memory.
  const bool packs = is_long && find_ranking_method(options.method)->rank == rank_textrank;
  if (packs) pack_terms(rows);
  set_matrix(rows);
  if (has_factors(options)) read_openings(document.text, title, analysis, clues);
  apply_corpus_weights(rows.corpus_weights, rows.matrix);
  const auto query = query_similarity(rows.matrix, rows.query_terms, rows.corpus_weights);
  auto packed = packs ? std::optional(pack_sentences(rows)) : std::nullopt;
  rank_rows(query, options, rows);
  if (packed) packed->unpack(rows.sentences, rows.terms.word_counts);
  packed.reset();
  if (has_factors(options)) clues.title_similarity = title_similarity(rows.matrix, rows.sentences, clues.title);
  if (is_long) drop_matrix(rows);
  if (has_factors(options)) rows.factors = find_factors(rows, clues, query);
  score_rows(1, rows);
  rows.companions = companions_of(document.text, rows, clues);
  return analysis;
}

FactorColumns Analyzer::find_joint_factors(const std::vector<Reading>& readings, const Eigen::VectorXd& query) {
  std::vector<FactorColumns> found;
  Eigen::Index total = 0;
  for (const auto& [analysis, clues] : readings) {
    const auto count = static_cast<Eigen::Index>(analysis.rows.sentences.size());
    if (count == 0) continue;
    const Eigen::VectorXd own_query = query.size() > 0 ? Eigen::VectorXd(query.segment(total, count)) : query;
    found.push_back(find_factors(analysis.rows, clues, own_query));
    total += count;
  }
  FactorColumns all{found.front().names, {}};
  for (std::size_t factor = 0; factor < all.names.size(); ++factor) {
    Eigen::ArrayXd values(total);
    Eigen::Index row = 0;
    auto columns = found.begin();
    for (const auto& reading : readings) {
      const auto count = static_cast<Eigen::Index>(reading.analysis.rows.sentences.size());
      if (count == 0) continue;
      for (Eigen::Index i = 0; i < count; ++i) values[row++] = columns->columns[factor][i];
      ++columns;
    }
    all.columns.emplace_back(values);
  }
  return all;
}

JointAnalysis Analyzer::analyze(std::span<const Document> documents, const Options& options,
                                double centrality_exponent) {
  JointAnalysis joint;
  std::vector<Reading> readings(documents.size());
  extractor_.start_collection();
  joint.rows.terms.begins.push_back(0);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    auto& [analysis, clues] = readings[i];
    const auto title = read(documents[i], options, analysis);
    if (!analysis.rows.sentences.empty()) set_matrix(analysis.rows);
    if (has_factors(options) && !analysis.rows.sentences.empty()) {
      read_openings(documents[i].text, title, analysis, clues);
      clues.title_similarity = title_similarity(analysis.rows.matrix, analysis.rows.sentences, clues.title);
    }
    analysis.rows.companions = companions_of(documents[i].text, analysis.rows, clues);
    append_rows(analysis.rows, i, extractor_.collection_numbers(), joint.rows);
  }
  auto& rows = joint.rows;
  rows.terms.term_count = extractor_.collection_term_count();
  if (!rows.sentences.empty()) {
    set_matrix(rows);
    if (!rows.corpus_weights.empty()) rows.corpus_weights.resize(rows.terms.term_count, 1);
    apply_corpus_weights(rows.corpus_weights, rows.matrix);
    const auto query = query_similarity(rows.matrix, rows.query_terms, rows.corpus_weights);
    if (has_factors(options)) rows.factors = find_joint_factors(readings, query);
    rank_rows(query, options, rows);
    score_rows(centrality_exponent, rows);
  }
  for (auto& reading : readings) {
    reading.analysis.rows = {};
    joint.documents.push_back(std::move(reading.analysis));
  }
  return joint;
}

}  // namespace zubda
