/// The figures of systems on a set, and how they are printed.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "eval/bootstrap.h"
#include "eval/rouge.h"
#include "eval/scorer.h"

namespace zubda::eval {

/// What readers stumble over in the summaries of a system, in percent of all of their sentences.
struct ReadabilityShares {
  double sentences = 0;                        ///< No share: the mean number of a summary.
  std::array<double, flaw_names.size()> of{};  ///< Sentences with each flaw, in the order of `Flaw`.
  double flawed = 0;                           ///< Sentences with any.
  /// Summaries with a fragment, in percent of those of documents where some sentence fits the budget; nothing where
  /// there is no such document.
  std::optional<double> fragmented;
};

/// One system on one set. Shares are in percent.
struct SystemReport {
  std::string set;
  std::string system;
  std::size_t documents = 0;
  std::size_t missing = 0;                  ///< Documents without a summary; they count 0.
  MultiRouge rouge;                         ///< Means over the documents.
  std::optional<double> extract_agreement;  ///< Mean over the documents whose references are extracts.
  ReadabilityShares readability;
  double words = 0;  ///< Mean of the summaries.
  /// The first system of the set against this one by F1 of each measure; nothing for the first itself.
  std::optional<std::array<Comparison, rouge_names.size()>> against_first;
};

/// The figures of a system with a score for each document of a set; `first` are the scores of the first system, nullptr
/// for itself.
SystemReport report_of(std::span<const DocumentScore> scores, const std::vector<DocumentScore>* first,
                       const BootstrapOptions& options);

/// Means over sets of each system that is in all of them; the sets count alike. `reports` holds the sets one after the
/// other.
std::vector<SystemReport> mean_over_sets(std::span<const SystemReport> reports);

/// A table of one set's reports, ready for a terminal, without their readability.
std::string table(std::span<const SystemReport> reports);

/// The table of their readability, which has no line for the set.
std::string readability_table(std::span<const SystemReport> reports);

/// A line of JSON for each report.
std::string json_lines(std::span<const SystemReport> reports);

}  // namespace zubda::eval
