#include <stdexcept>
#include <string_view>
#include <utility>

#include "analysis.h"
#include "score/weights.h"
#include "select/also_in.h"
#include "summary.h"
#include <zubda/digest.h>

namespace zubda {
struct Digester::State {
  Analyzer analyzer;
};

Digester::Digester() : state_(std::make_unique<State>()) {}
Digester::~Digester() = default;
Digester::Digester(Digester&&) noexcept = default;
Digester& Digester::operator=(Digester&&) noexcept = default;

Digest Digester::operator()(std::span<const Document> documents, const Options& options) {
  options.check();
  for (const auto& document : documents) require_utf8(document);
  auto [analyses, rows] = state_->analyzer.analyze(documents, options, weights::digest_centrality_exponent);
  Digest digest;
  digest.method = options.method;
  std::vector<std::string_view> texts;
  std::vector<const Language*> languages;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    digest.languages.push_back(analyses[i].language->code);
    digest.sentence_count += analyses[i].sentence_count;
    texts.emplace_back(documents[i].text);
    languages.push_back(analyses[i].sentence_count > 0 ? analyses[i].language : nullptr);
  }
  auto selected = select_rows(rows, texts, languages, options);
  digest.word_count = selected.word_count;
  digest.factors = std::move(selected.factors);
  const Statements statements({rows.terms, rows.sentences, rows.documents, texts, languages, rows.datelines});
  auto also_in = find_also_in(rows.matrix, statements, selected.rows, rows.documents);
  for (std::size_t i = 0; i < selected.sentences.size(); ++i)
    digest.sentences.push_back(
        {rows.documents[selected.rows[i]], std::move(selected.sentences[i]), std::move(also_in[i])});
  if (options.explain) digest.explained.resize(documents.size());
  for (std::size_t row = 0; row < selected.explained.size(); ++row)
    digest.explained[rows.documents[row]].push_back(std::move(selected.explained[row]));
  return digest;
}

Digest digest(std::span<const Document> documents, const Options& options) { return Digester()(documents, options); }

}  // namespace zubda
