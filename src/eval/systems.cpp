#include "eval/systems.h"

#include <algorithm>

#include "eval/tokens.h"

namespace zubda::eval {
namespace {

std::size_t budget_of(const ReferenceDocument& document) {
  if (document.words > 0) return document.words;
  Tokenizer tokenize;
  std::size_t words = 0;
  for (const auto& reference : document.references) words += tokenize(reference).size();
  return std::max<std::size_t>(1, words / std::max<std::size_t>(1, document.references.size()));
}

/// The chosen sentences, each on a line of its own whatever line ends it has in the text.
std::string joined(const Summary& summary, std::string_view text) {
  std::string lines;
  for (const auto& chosen : summary.sentences) {
    if (!lines.empty()) lines += '\n';
    const auto begin = lines.size();
    lines += slice(text, chosen.sentence.span);
    std::replace_if(lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  }
  return lines;
}

}  // namespace

System given_system(const ReferenceSet& set, const SummarySet& summaries) {
  System system{summaries.name, {}};
  for (const auto& document : set.documents) {
    const auto found = summaries.by_id.find(document.document.id);
    if (found == summaries.by_id.end()) system.summaries.emplace_back();
    else system.summaries.emplace_back(found->second);
  }
  return system;
}

System run_method(const ReferenceSet& set, const MethodOptions& method) {
  System system{method.method, {}};
  Summarizer summarize;
  Options options;
  options.method = method.method;
  options.language = method.language.empty() ? "auto" : method.language;
  for (const auto& reference : set.documents) {
    auto document = reference.document;
    if (!method.use_title) document.title.clear();
    if (method.language == "auto") document.language.clear();
    options.length.words = budget_of(reference);
    options.query = reference.query;
    if (document.text.empty()) system.summaries.emplace_back();
    else system.summaries.emplace_back(joined(summarize(document, options), document.text));
  }
  return system;
}

}  // namespace zubda::eval
