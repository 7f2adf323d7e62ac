/// Document frequencies: in how many documents of a collection each term occurs.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

struct Options;

/// A table of document frequencies, as the program zubda-df writes it. It may be used by several threads at a time.
class DocumentFrequencies {
 public:
  /// Reads a table from the bytes of its file. Throws std::invalid_argument with the reason when they are none, or
  /// damaged.
  explicit DocumentFrequencies(std::string_view file);
  ~DocumentFrequencies();
  DocumentFrequencies(DocumentFrequencies&&) noexcept;
  DocumentFrequencies& operator=(DocumentFrequencies&&) noexcept;

  /// Throws std::invalid_argument with the reason when the terms of the table are not made as `options` say (`stem`,
  /// `stop_words`), so that they cannot be looked up.
  void check_terms(const Options& options) const;

  /// How many documents were counted in the language with that ISO 639 code; 0 when the table does not have it.
  std::uint64_t documents(std::string_view language) const;

  /// In how many of these documents `term` occurs. For a term that is not in the table: the largest count of one that
  /// was dropped from it, or 0.
  std::uint64_t documents_with(std::string_view language, std::string_view term) const;

  /// The languages that `documents` was called with and that the table does not have, sorted.
  std::vector<std::string> missing_languages() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace zubda
