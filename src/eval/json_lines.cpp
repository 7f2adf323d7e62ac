#include "eval/report.h"
#include "output/json.h"

namespace zubda::eval {
namespace {

void append_overlap(const Overlap& mean, const Overlap& best, std::string& json) {
  JsonObject object(json);
  object.number("f1", mean.f1);
  object.number("precision", mean.precision);
  object.number("recall", mean.recall);
  object.number("best_f1", best.f1);
  object.number("best_precision", best.precision);
  object.number("best_recall", best.recall);
}

void append_comparison(const Comparison& comparison, std::string& json) {
  JsonObject object(json);
  object.number("difference", comparison.difference);
  object.number("low", comparison.low);
  object.number("high", comparison.high);
  object.number("first_is_better", comparison.first_is_better);
}

void append_readability(const ReadabilityShares& shares, std::string& json) {
  JsonObject object(json);
  object.number("sentences", shares.sentences);
  for (std::size_t kind = 0; kind < flaw_names.size(); ++kind) object.number(flaw_names[kind], shares.of[kind]);
  object.number("flawed", shares.flawed);
  if (shares.fragmented) object.number("summaries_with_fragments", *shares.fragmented);
}

void append_report(const SystemReport& report, std::string& json) {
  JsonObject object(json);
  object.text("set", report.set);
  object.text("system", report.system);
  object.count("documents", report.documents);
  object.count("missing", report.missing);
  for (std::size_t k = 0; k < rouge_names.size(); ++k)
    append_overlap(report.rouge.mean[k], report.rouge.best[k], object.key(rouge_names[k]));
  if (report.extract_agreement) object.number("extract_agreement", *report.extract_agreement);
  append_readability(report.readability, object.key("readability"));
  object.number("words", report.words);
  if (!report.against_first) return;
  JsonObject against(object.key("against_first"));
  for (std::size_t k = 0; k < rouge_names.size(); ++k)
    append_comparison((*report.against_first)[k], against.key(rouge_names[k]));
}

}  // namespace

std::string json_lines(std::span<const SystemReport> reports) {
  std::string lines;
  for (const auto& report : reports) {
    append_report(report, lines);
    lines += '\n';
  }
  return lines;
}

}  // namespace zubda::eval
