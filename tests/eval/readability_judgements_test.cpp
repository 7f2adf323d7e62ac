/// Compares the kinds of flaws with what people thought of 255 sentences of summaries of 15 sets.
///
/// The judgements are in readability_judgements.jsonl: the spans of all sentences of a summary, which of them was
/// judged, and its flaws. The texts are not in the repository; the comparison is made when ZUBDA_EVALUATION_DATA names
/// the folder where they are (SET.jsonl, records as zubda-eval reads them).
///
/// Where the judges and the definitions differ (see docs/readability.md for those):
/// - dangling: half of what was judged so has no word that points back at its beginning. It has one inside (`this
///   tenth epidemic`), a name that was given before (`the clause`, `the act`) or a time without a date. Finding these
///   would need to know what words refer to.
/// - fillers: the judges named general introductions, which share their words with the text and are ranked high.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>
#include <utility>

#include "eval/readability.h"
#include "eval/records.h"
#include "language/detect/detect.h"

namespace zubda::eval {
namespace {

struct Judgement {
  std::string set;
  std::string id;  ///< Raw JSON.
  std::vector<Span> summary;
  std::size_t judged = 0;
  Flaws kinds;
};

Flaws flaws_of(const simdjson::dom::array& names) {
  Flaws flaws;
  for (const auto name : names) {
    const auto found = std::ranges::find(flaw_names, std::string_view(name));
    EXPECT_NE(found, flaw_names.end()) << name;
    if (found != flaw_names.end()) flaws.set(static_cast<std::size_t>(found - flaw_names.begin()));
  }
  return flaws;
}

std::vector<Judgement> read_judgements() {
  std::vector<Judgement> judgements;
  simdjson::dom::parser parser;
  std::ifstream lines(ZUBDA_SOURCE_DIR "/tests/eval/readability_judgements.jsonl");
  for (std::string line; std::getline(lines, line);) {
    const simdjson::dom::element record = parser.parse(line);
    Judgement judgement{
        std::string(std::string_view(record["set"])), simdjson::minify(record["id"].value()), {}, 0, {}};
    for (const auto span : simdjson::dom::array(record["summary"]))
      judgement.summary.push_back({std::size_t{std::uint64_t(span.at(0))}, std::size_t{std::uint64_t(span.at(1))}});
    judgement.judged = std::uint64_t(record["judged"]);
    judgement.kinds = flaws_of(record["kinds"]);
    judgements.push_back(std::move(judgement));
  }
  return judgements;
}

/// How often a kind was found and judged.
struct Agreement {
  double both = 0;
  double found = 0;
  double judged = 0;

  double precision() const { return found == 0 ? 1 : both / found; }
  double recall() const { return judged == 0 ? 1 : both / judged; }
};

/// What was reached. Fillers are left out, see above; of the others dangling, fragments and furniture were judged ten
/// times or more.
struct Reached {
  Flaw flaw;
  double precision;
  double recall;
};
constexpr Reached reached[] = {
    {Flaw::dangling, .86, .40},  {Flaw::fragment, .90, .69}, {Flaw::unbalanced, 1, 1},
    {Flaw::furniture, .93, .93}, {Flaw::repetition, .66, 1}, {Flaw::speaker, 1, .75},
};

class Comparison {
 public:
  explicit Comparison(std::string folder) : folder_(std::move(folder)) {}

  void compare(const Judgement& judgement) {
    const auto& document = document_of(judgement);
    PrintedSummary summary;
    for (const auto span : judgement.summary) summary.sentences.push_back(printed_at(document, span));
    const auto found = find_flaws(document, summary)[judgement.judged];
    for (std::size_t kind = 0; kind < found.size(); ++kind) {
      auto& agreement = agreements_[kind];
      agreement.found += found[kind] ? 1 : 0;
      agreement.judged += judgement.kinds[kind] ? 1 : 0;
      agreement.both += found[kind] && judgement.kinds[kind] ? 1 : 0;
      if (found[kind] != judgement.kinds[kind])
        std::printf("%s %s %zu: %s %s\n", judgement.set.c_str(), judgement.id.c_str(),
                    judgement.summary[judgement.judged].begin, std::string(flaw_names[kind]).c_str(),
                    found[kind] ? "found" : "missed");
    }
  }

  void check() const {
    for (std::size_t kind = 0; kind < agreements_.size(); ++kind)
      std::printf("%-12s judged %3.0f  precision %.3f  recall %.3f\n", std::string(flaw_names[kind]).c_str(),
                  agreements_[kind].judged, agreements_[kind].precision(), agreements_[kind].recall());
    for (const auto& [flaw, precision, recall] : reached) {
      const auto& agreement = agreements_[static_cast<std::size_t>(flaw)];
      EXPECT_GE(agreement.precision(), precision) << flaw_names[static_cast<std::size_t>(flaw)];
      EXPECT_GE(agreement.recall(), recall) << flaw_names[static_cast<std::size_t>(flaw)];
    }
  }

 private:
  const ReadableDocument& document_of(const Judgement& judgement) {
    const auto [set, is_new] = sets_.try_emplace(judgement.set);
    if (is_new) read_records(folder_ + "/" + judgement.set + ".jsonl", set->second);
    const auto known = documents_.find({judgement.set, judgement.id});
    if (known != documents_.end()) return known->second;
    for (const auto& reference : set->second.references.at(0).documents) {
      if (reference.document.id != judgement.id) continue;
      auto code = reference.document.language;
      if (code.empty()) code = detect_language(reference.document.text);
      return documents_[{judgement.set, judgement.id}] =
                 read_document_units(reference.document, reference.query, languages_.get(code), summarize_);
    }
    throw std::runtime_error("no document " + judgement.id + " in " + judgement.set);
  }

  std::string folder_;
  Languages languages_;
  Summarizer summarize_;
  std::map<std::string, Inputs> sets_;
  std::map<std::pair<std::string, std::string>, ReadableDocument> documents_;
  std::array<Agreement, flaw_names.size()> agreements_{};
};

TEST(ReadabilityJudgements, AreOfSentencesOfTheSummary) {
  const auto judgements = read_judgements();
  EXPECT_EQ(judgements.size(), 255U);
  for (const auto& judgement : judgements) {
    ASSERT_LT(judgement.judged, judgement.summary.size()) << judgement.id;
    for (std::size_t i = 0; i < judgement.summary.size(); ++i) {
      EXPECT_LT(judgement.summary[i].begin, judgement.summary[i].end) << judgement.id;
      const auto end_before = i > 0 ? judgement.summary[i - 1].end : 0;
      EXPECT_LE(end_before, judgement.summary[i].begin) << judgement.id;
    }
  }
}

TEST(ReadabilityJudgements, AgreeWithTheKinds) {
  const auto* folder = std::getenv("ZUBDA_EVALUATION_DATA");
  if (folder == nullptr) return;
  Comparison comparison(folder);
  for (const auto& judgement : read_judgements()) comparison.compare(judgement);
  comparison.check();
}

}  // namespace
}  // namespace zubda::eval
