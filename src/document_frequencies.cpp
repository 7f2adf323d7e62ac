#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "frequencies/table_reader.h"
#include "frequencies/table_writer.h"
#include <zubda/document_frequencies.h>

namespace zubda {
namespace {

/// The terms of a language in the order of their bytes.
struct LanguageTerms {
  std::uint64_t documents = 0;
  std::uint64_t dropped = 0;
  std::string bytes = {};                  ///< Of all terms, one after the other.
  std::vector<std::size_t> begins = {0};   ///< Of each term, and the end of the last one.
  std::vector<std::uint64_t> counts = {};  ///< By term.

  std::string_view term(std::size_t number) const {
    return std::string_view(bytes).substr(begins[number], begins[number + 1] - begins[number]);
  }
  std::uint64_t count_of(std::string_view wanted) const {
    std::size_t first = 0;
    for (auto size = counts.size(); size > 0;) {
      const auto half = size / 2;
      const bool is_less = term(first + half) < wanted;
      first += is_less ? half + 1 : 0;
      size = is_less ? size - half - 1 : half;
    }
    return first < counts.size() && term(first) == wanted ? counts[first] : dropped;
  }
};

}  // namespace

struct DocumentFrequencies::State {
  df::TableHeader header = {};
  std::map<std::string, LanguageTerms, std::less<>> languages = {};
  std::mutex mutex = {};  ///< Of `missing`.
  std::set<std::string, std::less<>> missing = {};
};

DocumentFrequencies::DocumentFrequencies(std::string_view file) {
  auto state = std::make_unique<State>();
  try {
    df::TableReader reader([&](char* buffer, std::size_t size) {
      const auto count = file.copy(buffer, size);
      file.remove_prefix(count);
      return count;
    });
    state->header = reader.header();
    while (reader.next_section()) {
      const auto& section = reader.section();
      auto& language = state->languages[section.language];
      language.documents = section.documents;
      language.dropped = section.dropped;
      while (reader.next_term()) {
        language.bytes += reader.term();
        language.begins.push_back(language.bytes.size());
        language.counts.push_back(reader.count());
      }
    }
  } catch (const df::BadTable& reason) {
    throw std::invalid_argument(reason.what());
  }
  state_ = std::move(state);
}

DocumentFrequencies::~DocumentFrequencies() = default;
DocumentFrequencies::DocumentFrequencies(DocumentFrequencies&&) noexcept = default;
DocumentFrequencies& DocumentFrequencies::operator=(DocumentFrequencies&&) noexcept = default;

std::uint64_t DocumentFrequencies::documents(std::string_view language) const {
  const auto found = state_->languages.find(language);
  if (found != state_->languages.end()) return found->second.documents;
  const std::scoped_lock lock(state_->mutex);
  state_->missing.emplace(language);
  return 0;
}

std::vector<std::string> DocumentFrequencies::missing_languages() const {
  const std::scoped_lock lock(state_->mutex);
  return {state_->missing.begin(), state_->missing.end()};
}

void DocumentFrequencies::check_terms(const Options& options) const {
  const auto wanted = df::header_for(options);
  if (wanted.stemmed != state_->header.stemmed)
    throw std::invalid_argument(wanted.stemmed ? "its terms are made with --no-stem" : "its terms are stems");
  if (wanted.stop_words != state_->header.stop_words)
    throw std::invalid_argument("its terms are made with other --stopwords");
}

std::uint64_t DocumentFrequencies::documents_with(std::string_view language, std::string_view term) const {
  const auto found = state_->languages.find(language);
  return found == state_->languages.end() ? 0 : found->second.count_of(term);
}

}  // namespace zubda
