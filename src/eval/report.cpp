#include "eval/report.h"

#include <algorithm>
#include <map>

namespace zubda::eval {
namespace {

constexpr std::array numbers = {&Overlap::precision, &Overlap::recall, &Overlap::f1};

/// Adds `scale` times `from` to `to`.
void add(Rouge& to, const Rouge& from, double scale) {
  for (std::size_t k = 0; k < to.size(); ++k)
    for (const auto number : numbers) to[k].*number += scale * (from[k].*number);
}

/// F1 of measure `k` of each document, in percent.
std::vector<double> f1_scores(std::span<const DocumentScore> scores, std::size_t k) {
  std::vector<double> values;
  values.reserve(scores.size());
  for (const auto& score : scores) values.push_back(100 * score.rouge.mean[k].f1);
  return values;
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

/// The shares of what was counted in `summaries` summaries.
ReadabilityShares shares_of(const Readability& counted, double summaries) {
  ReadabilityShares shares;
  shares.sentences = static_cast<double>(counted.sentences) / summaries;
  for (std::size_t kind = 0; kind < shares.of.size(); ++kind)
    shares.of[kind] = percent(counted.counts[kind], counted.sentences);
  shares.flawed = percent(counted.flawed, counted.sentences);
  if (counted.fitting > 0) shares.fragmented = percent(counted.fragmented, counted.fitting);
  return shares;
}

void add(ReadabilityShares& to, const ReadabilityShares& from, double scale) {
  to.sentences += scale * from.sentences;
  for (std::size_t kind = 0; kind < to.of.size(); ++kind) to.of[kind] += scale * from.of[kind];
  to.flawed += scale * from.flawed;
  if (to.fragmented && from.fragmented) *to.fragmented += scale * *from.fragmented;
  else to.fragmented.reset();
}

void add_mean(SystemReport& mean, const SystemReport& report, double weight) {
  add(mean.rouge.mean, report.rouge.mean, weight);
  add(mean.rouge.best, report.rouge.best, weight);
  add(mean.readability, report.readability, weight);
  mean.words += weight * report.words;
  mean.documents += report.documents;
  mean.missing += report.missing;
}

}  // namespace

SystemReport report_of(std::span<const DocumentScore> scores, const std::vector<DocumentScore>* first,
                       const BootstrapOptions& options) {
  SystemReport report;
  report.documents = scores.size();
  const auto count = static_cast<double>(std::max<std::size_t>(1, scores.size()));
  Readability readability;
  std::size_t with_extracts = 0;
  double agreement = 0;
  for (const auto& score : scores) {
    add(report.rouge.mean, score.rouge.mean, 100 / count);
    add(report.rouge.best, score.rouge.best, 100 / count);
    report.words += static_cast<double>(score.words) / count;
    readability += score.readability;
    with_extracts += score.extract_agreement ? 1 : 0;
    agreement += score.extract_agreement.value_or(0);
  }
  report.readability = shares_of(readability, count);
  if (with_extracts > 0) report.extract_agreement = 100 * agreement / static_cast<double>(with_extracts);
  if (first == nullptr) return report;
  auto& comparisons = report.against_first.emplace();
  for (std::size_t k = 0; k < comparisons.size(); ++k)
    comparisons[k] = bootstrap(f1_scores(*first, k), f1_scores(scores, k), options);
  return report;
}

std::vector<SystemReport> mean_over_sets(std::span<const SystemReport> reports) {
  std::map<std::string, double> sets_of_system;
  double sets = 0;
  for (const auto& report : reports) sets = std::max(sets, ++sets_of_system[report.system]);
  std::vector<SystemReport> means;
  for (const auto& report : reports) {
    if (sets_of_system[report.system] < sets) continue;
    auto mean = std::ranges::find(means, report.system, &SystemReport::system);
    if (mean == means.end()) {
      mean = means.emplace(means.end());
      mean->readability.fragmented = 0;
      mean->set = "mean over " + std::to_string(static_cast<std::size_t>(sets)) + " sets";
      mean->system = report.system;
    }
    add_mean(*mean, report, 1 / sets);
  }
  return means;
}

}  // namespace zubda::eval
