#include "output/fields.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"

namespace zubda {
namespace {

constexpr std::array fields = {
    OutputField{"id", "id of a record as it came; FILE#N or FILE:MEMBER for a document in a container"},
    OutputField{"file", "name of the input; - for standard input"},
    OutputField{"line", "line of a record that failed, counted from 1"},
    OutputField{"error", "why there is nothing else"},
    OutputField{"author", "who wrote it, as the document states it"},
    OutputField{"date", "when it was published, sent or written, as the document states it"},
    OutputField{"site", "site, paper, feed or publisher, as the document states it"},
    OutputField{"url", "where it is published, as the document states it"},
    OutputField{"language", "ISO 639-1 code; und if it could not be told"},
    OutputField{"method", "ranking method"},
    OutputField{"title", "title, or heading of the text"},
    OutputField{"document_count", "documents of a digest"},
    OutputField{"sentence_count", "sentences of the text"},
    OutputField{"word_count", "words of the text"},
    OutputField{"summary", "the chosen sentences in reading order"},
    OutputField{"summary.id", "in a digest: id of the document that it is from"},
    OutputField{"summary.file", "in a digest: input that it is from"},
    OutputField{"summary.line", "in a digest: line of the record that it is from"},
    OutputField{"summary.language", "in a digest: language of the document that it is from"},
    OutputField{"summary.text", "what is printed: on one line, cleaned, with an ellipsis if it was cut"},
    OutputField{"summary.bytes", "begin and end in the text as it was read (--extract), in bytes of UTF-8"},
    OutputField{"summary.characters", "the same in Unicode code points"},
    OutputField{"summary.paragraph", "number of its paragraph, counted from 0"},
    OutputField{"summary.page", "page that it begins on, counted from 1, in a document with pages"},
    OutputField{"summary.section", "the heading above it, in a document with headings; cut behind 200 characters"},
    OutputField{"summary.time", "in a transcript or chat: when it begins, as HH:MM:SS.mmm or as it is written"},
    OutputField{"summary.voice", "in a transcript or chat: who says it, where that is known"},
    OutputField{"summary.rank", "1 is the highest score; 0 for what was not ranked"},
    OutputField{"summary.score", "scores of all sentences sum to 1"},
    OutputField{"summary.role", "prose, heading, byline, dateline, caption, list_item, quote, table_row, boilerplate"},
    OutputField{"summary.truncated", "whether it was cut to fit the length"},
    OutputField{"summary.cut_at", "where it was cut: at a clause (what is left is a statement), a phrase or a word"},
    OutputField{"summary.also_in", "in a digest: other documents that say the same"},
    OutputField{"summary.also_in.id", "id of such a document"},
    OutputField{"summary.also_in.file", "its input"},
    OutputField{"summary.also_in.line", "its line"},
    OutputField{"sentences", "all sentences, with --split or --explain"},
    OutputField{"sentences.text", "as in the summary"},
    OutputField{"sentences.bytes", "as in the summary"},
    OutputField{"sentences.characters", "as in the summary"},
    OutputField{"sentences.paragraph", "as in the summary"},
    OutputField{"sentences.page", "as in the summary"},
    OutputField{"sentences.section", "as in the summary"},
    OutputField{"sentences.time", "as in the summary"},
    OutputField{"sentences.voice", "as in the summary"},
    OutputField{"sentences.rank", "as in the summary, with --explain"},
    OutputField{"sentences.score", "as in the summary, with --explain"},
    OutputField{"sentences.role", "as in the summary"},
    OutputField{"sentences.truncated", "as in the summary, with --explain"},
    OutputField{"sentences.number", "counted from 1 in reading order"},
    OutputField{"sentences.words", "how many words it has"},
    OutputField{"sentences.centrality", "what the ranking method alone gave"},
    OutputField{"sentences.factors", "what the score is the product of, beside the centrality, by name"},
    OutputField{"sentences.redundancy", "similarity to what was chosen, 0 to 1"},
    OutputField{"sentences.gain", "what the choice goes by: the highest is taken next"},
    OutputField{"sentences.verdict", "chosen, does_not_fit, repeats, dangling, not_selectable, outranked"},
    OutputField{"sentences.repeats", "number of the chosen sentence that says the same"},
    OutputField{"sentences.ended_by", "rule that ended it, with --split --explain"},
    OutputField{"sentences.role_by", "rule that gave the role, with --split --explain"},
    OutputField{"sentences.role_phrase", "phrase that gave the role, with --split --explain"},
    OutputField{"sentences.continued", "places where it could have ended, with --split --explain"},
    OutputField{"sentences.continued.rule", "why it goes on"},
    OutputField{"sentences.continued.bytes", "the place, as in the summary"},
    OutputField{"sentences.continued.characters", "the place, as in the summary"},
    OutputField{"keywords", "key terms and phrases, the best first, with --keywords"},
    OutputField{"keywords.text", "as it is in the text most often"},
    OutputField{"keywords.score", "1 for the best"},
    OutputField{"documents", "the documents of a digest"},
    OutputField{"documents.id", "as of a document alone"},
    OutputField{"documents.file", "as of a document alone"},
    OutputField{"documents.line", "line of a record, counted from 1"},
    OutputField{"documents.author", "as of a document alone"},
    OutputField{"documents.date", "as of a document alone"},
    OutputField{"documents.site", "as of a document alone"},
    OutputField{"documents.url", "as of a document alone"},
    OutputField{"documents.language", "as of a document alone"},
    OutputField{"documents.text", "as of a document alone, with --highlight"},
    OutputField{"documents.sentences", "as of a document alone, with --explain"},
    OutputField{"text", "the text as it was read, with --extract or --highlight"},
};

/// `path` without the parts that are numbers.
std::string without_numbers(std::string_view path) {
  std::string names;
  bool first = true;
  for (std::size_t at = 0; at <= path.size();) {
    const auto end = std::min(path.find('.', at), path.size());
    const auto part = path.substr(at, end - at);
    if (part.empty() || !std::ranges::all_of(part, is_ascii_digit)) {
      (names += first ? "" : ".") += part;
      first = false;
    }
    at = end + 1;
  }
  return names;
}

}  // namespace

std::span<const OutputField> output_fields() { return fields; }

bool is_output_field(std::string_view path) {
  constexpr std::string_view factors = "sentences.factors.";  // The method gives their names.
  constexpr std::string_view of_documents = "documents.sentences.";
  auto names = without_numbers(path);
  if (names.starts_with(of_documents)) names.erase(0, std::string_view("documents.").size());
  return names.starts_with(factors) || std::ranges::find(fields, names, &OutputField::path) != fields.end();
}

}  // namespace zubda
