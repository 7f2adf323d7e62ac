#include "frequencies/term_counter.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "analysis.h"
#include "terms/numbered_words.h"

namespace zubda::df {
namespace {

/// After so many words the collection ends: beyond it, a word that is looked up is seldom in the cache of a processor
/// any more. The same number as of the vocabularies of a stream of summaries (terms/term_extractor.cpp).
constexpr std::size_t max_collected_words = std::size_t{1} << 17;

/// What identifies a document: what it is called in its records, and its text.
std::uint64_t hash_of(const Document& document) { return table_hash(document.text, table_hash(document.id)); }

/// Numbers of `terms` in the order of the terms' bytes.
std::vector<std::uint32_t> sorted(const NumberedWords& terms) {
  // The first bytes as a number, so that few comparisons have to look for the words.
  struct Entry {
    std::uint64_t first_bytes;
    std::uint32_t number;
  };
  std::vector<Entry> entries;
  entries.reserve(terms.size());
  for (std::uint32_t number = 0; number < terms.size(); ++number) {
    const auto term = terms[number];
    std::uint64_t first_bytes = 0;
    for (std::size_t i = 0; i < 8; ++i)
      first_bytes = first_bytes << 8 | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0);
    entries.push_back({first_bytes, number});
  }
  std::ranges::sort(entries, [&](const Entry& a, const Entry& b) {
    return a.first_bytes != b.first_bytes ? a.first_bytes < b.first_bytes : terms[a.number] < terms[b.number];
  });
  std::vector<std::uint32_t> numbers;
  numbers.reserve(entries.size());
  for (const auto& entry : entries) numbers.push_back(entry.number);
  return numbers;
}

/// What was counted in a language.
struct LanguageCounts {
  NumberedWords terms;
  std::vector<std::uint64_t> counts;  ///< By term.
  std::uint64_t documents = 0;

  void add(std::string_view term, std::uint64_t count) {
    const auto number = terms.number(term);
    if (number == counts.size()) counts.push_back(0);
    counts[number] += count;
  }
};

}  // namespace

struct TermCounter::State {
  const Options& options;
  Analyzer analyzer = {};
  std::vector<std::uint64_t> collected = {};  ///< Of the collection that is open, by the number of a term in it.
  std::map<std::string, LanguageCounts, std::less<>> languages = {};
  TableHeader header = {};

  /// Adds the counts of the collection to those of the languages, and begins a new one.
  void end_collection() {
    auto& extractor = analyzer.extractor();
    extractor.for_each_collection_term([&](std::string_view language, std::string_view term, TermId number) {
      if (term.size() <= table_format::max_term_bytes) languages.find(language)->second.add(term, collected[number]);
    });
    collected.clear();
    extractor.start_collection();
  }
};

TermCounter::TermCounter(const Options& options) : state_(std::make_unique<State>(State{options})) { clear(); }

TermCounter::~TermCounter() = default;

void TermCounter::add(const Document& document) {
  require_utf8(document);
  const auto* const language = state_->analyzer.read_terms(document, state_->options);
  if (language == nullptr) return;
  auto& extractor = state_->analyzer.extractor();
  auto& collected = state_->collected;
  for (const auto number : extractor.collection_numbers()) {
    if (number >= collected.size()) collected.resize(number + 1);
    ++collected[number];
  }
  ++state_->languages[language->code].documents;
  state_->header.add_document(hash_of(document));
  if (extractor.word_count() >= max_collected_words) state_->end_collection();
}

std::uint64_t TermCounter::documents() const { return state_->header.documents; }

std::size_t TermCounter::memory() const {
  std::size_t bytes = 0;
  for (const auto& [code, language] : state_->languages)
    bytes += language.terms.memory() + language.counts.capacity() * sizeof(std::uint64_t);
  return bytes;
}

void TermCounter::write_table(const TableSink& sink) {
  state_->end_collection();
  TableWriter writer(sink, state_->header);
  for (const auto& [code, language] : state_->languages) {
    writer.begin_section({.language = code, .documents = language.documents, .dropped = 0});
    for (const auto number : sorted(language.terms)) writer.add(language.terms[number], language.counts[number]);
    writer.end_section();
  }
  writer.finish();
}

void TermCounter::clear() {
  state_->header = header_for(state_->options);
  state_->languages.clear();
  state_->collected.clear();
  state_->analyzer.extractor().start_collection();
}

}  // namespace zubda::df
