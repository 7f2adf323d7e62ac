#include <algorithm>
#include <map>
#include <stdexcept>
#include <unordered_map>

#include "analysis.h"
#include "score/weights.h"
#include "summary.h"
#include "text/utf8.h"
#include <zubda/digest.h>

namespace zubda {
namespace {

/// Chosen sentences with the same heaviest term that a sentence is compared with at most.
constexpr std::size_t most_comparisons = 16;

/// All documents as one, with what leads back to them.
struct Joined {
  Document document;
  std::vector<std::size_t> begins;           ///< Of each document in the text.
  std::vector<std::vector<double>> factors;  ///< Of each unit within its own document, in order.
  std::vector<std::size_t> units;            ///< Begin of each of these units in the text, ascending.
};

/// The paragraphs of a document, as spans of the joined text.
void append_blocks(const std::vector<Sentence>& sentences, std::size_t begin, std::vector<Block>& blocks) {
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto& sentence = sentences[i];
    const Span span{begin + sentence.span.begin, begin + sentence.span.end};
    if (i > 0 && sentences[i - 1].paragraph == sentence.paragraph) blocks.back().span.end = span.end;
    else blocks.push_back({span, sentence.role});
  }
}

/// The document whose text holds the byte `at` of the joined text.
std::size_t document_of(const std::vector<std::size_t>& begins, std::size_t at) {
  return static_cast<std::size_t>(std::ranges::upper_bound(begins, at) - begins.begin()) - 1;
}

/// Texts and titles one after the other; the language is that of the first document which has one.
Joined join(std::span<const Document> documents) {
  Joined joined;
  auto& all = joined.document;
  for (const auto& document : documents) {
    if (!all.text.empty()) all.text += "\n\n";
    joined.begins.push_back(all.text.size());
    all.text += document.text;
    if (!document.title.empty()) all.title += (all.title.empty() ? "" : "\n") + document.title;
    if (all.language.empty()) all.language = document.language;
  }
  return joined;
}

/// Adds the paragraphs, roles and factors that each document has on its own.
void analyze_parts(std::span<const Document> documents, Analyzer& analyzer, const Options& options, Joined& joined) {
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto analysis = analyzer.analyze(documents[i], options);
    append_blocks(analysis.sentences, joined.begins[i], joined.document.blocks);
    for (const auto& sentence : analysis.sentences) joined.units.push_back(joined.begins[i] + sentence.span.begin);
    for (Eigen::Index row = 0; row < analysis.factors.values.rows(); ++row)
      joined.factors.emplace_back(analysis.factors.values.row(row).begin(), analysis.factors.values.row(row).end());
  }
}

/// Puts the factors that sentences have within their own documents in the place of those of the joined text.
void set_factors(const Joined& joined, Analysis& analysis) {
  for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
    const auto found = std::ranges::lower_bound(joined.units, analysis.sentences[i].span.begin);
    if (found == joined.units.end() || *found != analysis.sentences[i].span.begin) continue;
    const auto& factors = joined.factors[static_cast<std::size_t>(found - joined.units.begin())];
    for (std::size_t j = 0; j < factors.size(); ++j)
      analysis.factors.values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = factors[j];
  }
  analysis.scores = (analysis.centrality.array().pow(weights::digest_centrality_exponent) *
                     multiply_factors(analysis.factors, analysis.centrality.size()).array())
                        .matrix();
  analysis.scores /= analysis.scores.sum();
}

int heaviest_term(const TermMatrix& matrix, Eigen::Index row) {
  int heaviest = -1;
  float weight = 0;
  for (TermMatrix::InnerIterator entry(matrix, row); entry; ++entry)
    if (entry.value() > weight) {
      weight = entry.value();
      heaviest = static_cast<int>(entry.col());
    }
  return heaviest;
}

/// The other documents of each chosen sentence that have a sentence like it.
class Support {
 public:
  Support(const Joined& joined, const Analysis& analysis, const Summary& summary)
      : joined_(joined), analysis_(analysis) {
    for (std::size_t i = 0; i < summary.sentences.size(); ++i) {
      const auto row = row_at(summary.sentences[i].sentence.span.begin);
      auto& rows = by_heaviest_[heaviest_term(analysis.matrix, row)];
      if (rows.size() < most_comparisons) rows.push_back({row, i});
    }
    for (Eigen::Index row = 0; row < analysis.matrix.rows(); ++row) find(row, summary);
  }

  /// Ascending documents for the chosen sentence with that number.
  std::vector<std::size_t> of(std::size_t chosen) const {
    const auto found = documents_.find(chosen);
    return found == documents_.end() ? std::vector<std::size_t>() : found->second;
  }

 private:
  struct Row {
    Eigen::Index row;
    std::size_t chosen;
  };

  Eigen::Index row_at(std::size_t begin) const {
    return std::ranges::lower_bound(analysis_.sentences, begin, {},
                                    [](const Sentence& sentence) { return sentence.span.begin; }) -
           analysis_.sentences.begin();
  }

  void find(Eigen::Index row, const Summary& summary) {
    const auto found = by_heaviest_.find(heaviest_term(analysis_.matrix, row));
    if (found == by_heaviest_.end() || found->first < 0) return;
    const auto document = document_of(joined_.begins, analysis_.sentences[static_cast<std::size_t>(row)].span.begin);
    for (const auto& other : found->second) {
      const auto own = document_of(joined_.begins, summary.sentences[other.chosen].sentence.span.begin);
      if (own == document) continue;
      if (static_cast<double>(analysis_.matrix.row(row).dot(analysis_.matrix.row(other.row))) <
          weights::also_in_similarity)
        continue;
      auto& documents = documents_[other.chosen];
      if (documents.empty() || documents.back() != document) documents.push_back(document);
    }
  }

  const Joined& joined_;
  const Analysis& analysis_;
  std::unordered_map<int, std::vector<Row>> by_heaviest_;
  std::map<std::size_t, std::vector<std::size_t>> documents_;
};

/// `sentence` as a span of its own document; paragraphs there are counted from the first that the document has.
ScoredSentence in_own_document(ScoredSentence sentence, std::size_t begin, std::uint32_t first_paragraph) {
  sentence.sentence.span.begin -= begin;
  sentence.sentence.span.end -= begin;
  sentence.sentence.paragraph -= first_paragraph;
  return sentence;
}

/// The number of each document's first paragraph among all.
std::vector<std::uint32_t> first_paragraphs(const Joined& joined) {
  std::vector<std::uint32_t> first(joined.begins.size(), 0);
  for (std::size_t i = 0, block = 0; i < first.size(); ++i) {
    while (block < joined.document.blocks.size() && joined.document.blocks[block].span.begin < joined.begins[i])
      ++block;
    first[i] = static_cast<std::uint32_t>(block);
  }
  return first;
}

}  // namespace

struct Digester::State {
  Analyzer analyzer;
};

Digester::Digester() : state_(std::make_unique<State>()) {}
Digester::~Digester() = default;
Digester::Digester(Digester&&) noexcept = default;
Digester& Digester::operator=(Digester&&) noexcept = default;

Digest Digester::operator()(std::span<const Document> documents, const Options& options) {
  options.check();
  for (const auto& document : documents) require_utf8(document.text);
  auto joined = join(documents);
  auto same_language = options;
  same_language.language = state_->analyzer.language_of(joined.document, options).code;
  analyze_parts(documents, state_->analyzer, same_language, joined);
  auto analysis = state_->analyzer.analyze(joined.document, same_language);
  Digest digest;
  digest.language = analysis.language->code;
  digest.method = analysis.method->name;
  if (options.explain) digest.explained.resize(documents.size());
  if (analysis.sentences.empty()) return digest;

  if (analysis.method->factors == FactorUse::all) set_factors(joined, analysis);
  const auto summary = make_summary(joined.document.text, analysis, options);
  digest.sentence_count = summary.sentence_count;
  digest.word_count = summary.word_count;
  digest.factors = summary.factors;
  const Support support(joined, analysis, summary);
  const auto paragraphs = first_paragraphs(joined);
  for (std::size_t i = 0; i < summary.sentences.size(); ++i) {
    const auto source = document_of(joined.begins, summary.sentences[i].sentence.span.begin);
    digest.sentences.push_back(
        {source, in_own_document(summary.sentences[i], joined.begins[source], paragraphs[source]), support.of(i)});
  }
  for (const auto& sentence : summary.explained) {
    const auto source = document_of(joined.begins, sentence.sentence.span.begin);
    digest.explained[source].push_back(in_own_document(sentence, joined.begins[source], paragraphs[source]));
  }
  return digest;
}

Digest digest(std::span<const Document> documents, const Options& options) { return Digester()(documents, options); }

}  // namespace zubda
