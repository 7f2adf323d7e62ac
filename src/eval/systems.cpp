#include "eval/systems.h"

#include <algorithm>
#include <span>

#include "score/weights.h"

namespace zubda::eval {
namespace {

/// The chosen sentences, each on a line of its own whatever line ends it has in the text.
std::string joined(std::span<const ScoredSentence> sentences, std::string_view text) {
  std::string lines;
  for (const auto& chosen : sentences) {
    if (!lines.empty()) lines += '\n';
    const auto begin = lines.size();
    lines += slice(text, chosen.sentence.span);
    std::replace_if(
        lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.end(), [](char c) { return c == '\n' || c == '\r'; },
        ' ');
  }
  return lines;
}

std::size_t count_words(const Summary& summary) {
  std::size_t words = 0;
  for (const auto& chosen : summary.sentences) words += chosen.words;
  return words;
}

/// The sentence, uncut, that a summary consists of when the best sentence exceeds the budget and no other is nearly as
/// good; null if there is none. Users get a whole sentence that is less good, or a part of the best one; compared with
/// other systems, all of which take at least one whole sentence, that would measure the length and not the choice.
const ScoredSentence* best_if_too_long(const Summary& summary) {
  const auto gain_of = [](const ScoredSentence& sentence) { return sentence.gain; };
  const auto best = std::ranges::max_element(summary.explained, {}, gain_of);
  double chosen = 0;
  for (const auto& sentence : summary.sentences) chosen = std::max(chosen, sentence.truncated ? 0 : sentence.gain);
  const bool fits = best->verdict != Verdict::does_not_fit && !summary.sentences.front().truncated;
  return fits || chosen >= best->gain * weights::min_share_of_best ? nullptr : &*best;
}

/// A summary of at most `budget` words as ROUGE counts them, but at least one sentence. Those words are more than the
/// words of the text, many more in a script with combining vowels: the budget shrinks until it is kept.
std::string summarize_within(std::size_t budget, const Document& document, Options options, Summarizer& summarize,
                             Tokenizer& tokenize) {
  options.length.words = budget;
  options.explain = true;
  for (;;) {
    const auto summary = summarize(document, options);
    if (summary.sentences.empty()) return {};
    if (const auto* whole = best_if_too_long(summary)) return joined(std::span(whole, 1), document.text);
    auto text = joined(summary.sentences, document.text);
    const auto tokens = tokenize(text).size();
    const auto words = count_words(summary);
    if (tokens <= budget || words <= 1) return text;
    options.length.words = std::max<std::size_t>(1, std::min(words, *options.length.words) * budget / tokens);
  }
}

/// The spans of the summary that a user gets who asks for so many words.
std::vector<Span> spans_within(std::size_t budget, const Document& document, Options options, Summarizer& summarize) {
  options.length.words = budget;
  std::vector<Span> spans;
  for (const auto& chosen : summarize(document, options).sentences) spans.push_back(chosen.sentence.span);
  return spans;
}

}  // namespace

std::size_t word_budget(const ReferenceDocument& document, Tokenizer& tokenize) {
  if (document.words > 0) return document.words;
  std::size_t words = 0;
  for (const auto& reference : document.references) words += tokenize(reference).size();
  return std::max<std::size_t>(1, words / std::max<std::size_t>(1, document.references.size()));
}

System given_system(const ReferenceSet& set, const SummarySet& summaries) {
  System system{summaries.name, {}, {}};
  for (const auto& document : set.documents) {
    const auto found = summaries.by_id.find(document.document.id);
    if (found == summaries.by_id.end()) system.summaries.emplace_back();
    else system.summaries.emplace_back(found->second);
  }
  return system;
}

System run_method(const ReferenceSet& set, const MethodOptions& method) {
  System system{method.method, {}, {}};
  Summarizer summarize;
  Tokenizer tokenize;
  Options options;
  options.method = method.method;
  options.language = method.language.empty() ? "auto" : method.language;
  for (const auto& reference : set.documents) {
    auto document = reference.document;
    if (!method.use_title) document.title.clear();
    if (method.language == "auto") document.language.clear();
    options.query = reference.query;
    auto& summary = system.summaries.emplace_back();
    auto& printed = system.printed.emplace_back();
    if (document.text.empty()) continue;
    const auto budget = word_budget(reference, tokenize);
    summary = summarize_within(budget, document, options, summarize, tokenize);
    printed = spans_within(budget, document, options, summarize);
  }
  return system;
}

}  // namespace zubda::eval
